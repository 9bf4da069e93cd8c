package org.deskbridge.app.settings;

import static java.util.Objects.requireNonNullElseGet;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskbridge.adapter.http.support.Rate;
import org.deskbridge.adapter.http.support.RateLimits;
import org.deskbridge.session.SessionTimeouts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of the server: all of its settings. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class ServerOptions extends StorageOptions {

  private static final List<String> THIS_MACHINE = List.of("127.0.0.0/8", "::1/128");

  private static final String TURN_SECRET = "turn-secret";

  /** Separate from the data of an installation, because the demo's password is public. */
  private static final Map<String, String> DEMO =
      Map.of(
          "data", "demo-data",
          "bind", "127.0.0.1",
          "password-grant", "true",
          "rate-limit", "0",
          "auto-transcode", "true");

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      converter = Converters.Port.class,
      description = "Port to listen on; 0 picks a free one. Default: ${DEFAULT-VALUE}.")
  private Integer port;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "0.0.0.0",
      description = "Address to listen on. Default: ${DEFAULT-VALUE}.")
  private String bind;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      converter = Converters.Origin.class,
      description = "Address of this service for browsers, as in join links.")
  private @Nullable URI publicUrl;

  @Option(
      names = "--trusted-proxies",
      paramLabel = "CIDR,…",
      split = ",",
      hideParamSyntax = true,
      converter = Converters.TrustedProxy.class,
      description = "Proxies whose X-Forwarded-For is believed. Default: none.")
  private @Nullable List<@Nullable String> trustedProxies;

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = Converters.LogFormat.class,
      description =
          "Lines of the log: text, or json for an object in each. Default: ${DEFAULT-VALUE}.")
  private String logFormat;

  @Option(
      names = "--allowed-origins",
      paramLabel = "ORIGIN,…",
      split = ",",
      hideParamSyntax = true,
      converter = Converters.AllowedOrigin.class,
      description = "Origins that may call the API from a browser or frame us.")
  private @Nullable List<@Nullable String> allowedOrigins;

  @Option(
      names = "--allowed-targets",
      paramLabel = "HOST|CIDR,…",
      split = ",",
      hideParamSyntax = true,
      converter = Converters.AllowedTarget.class,
      description = "Callback targets that are allowed although their address is not public.")
  private @Nullable List<@Nullable String> allowedTargets;

  @Option(
      names = "--ice-servers",
      paramLabel = "URL,…",
      split = ",",
      hideParamSyntax = true,
      converter = Converters.IceServer.class,
      description = "STUN and TURN servers for the pages.")
  private @Nullable List<@Nullable String> iceServers;

  @Option(
      names = "--" + TURN_SECRET,
      paramLabel = "SECRET",
      description = "Shared secret of the TURN servers.")
  private @Nullable String turnSecret;

  @Option(
      names = "--password-grant",
      paramLabel = "BOOLEAN",
      arity = "1",
      defaultValue = "false",
      converter = Converters.Truth.class,
      description = "Issue tokens for a password. Default: ${DEFAULT-VALUE}.")
  private Boolean passwordGrant;

  @Option(
      names = "--bad-token-status",
      paramLabel = "401|403",
      defaultValue = "401",
      converter = Converters.BadTokenStatus.class,
      description = "HTTP status for a token that is not accepted. Default: ${DEFAULT-VALUE}.")
  private Integer badTokenStatus;

  @Option(
      names = "--rate-limit",
      paramLabel = "N",
      defaultValue = "10",
      converter = Converters.RequestsPerSecond.class,
      description =
          "API requests a second by one application for one account, 0 for no limit. Default:"
              + " ${DEFAULT-VALUE}.")
  private Integer rateLimit;

  @Option(
      names = "--rate-limits",
      paramLabel = "shared|node",
      defaultValue = "shared",
      converter = Converters.DefaultLimits.class,
      description =
          "Whether limits hold over all servers on one database server, or for each by itself."
              + " Default: ${DEFAULT-VALUE}.")
  private RateLimits defaultLimits;

  @Option(
      names = "--join-timeout",
      paramLabel = "TIME",
      defaultValue = "1h",
      converter = Converters.Time.class,
      description = "How long a customer may take to join. Default: ${DEFAULT-VALUE}.")
  private Duration joinTimeout;

  @Option(
      names = "--page-grace",
      paramLabel = "TIME",
      defaultValue = "2m",
      converter = Converters.Time.class,
      description =
          "How long a page may be gone before its session ends. Default: ${DEFAULT-VALUE}.")
  private Duration pageGrace;

  @Option(
      names = "--code-validity",
      paramLabel = "TIME",
      defaultValue = "30m",
      converter = Converters.Time.class,
      description = "How long a join code is valid. Default: ${DEFAULT-VALUE}.")
  private Duration codeValidity;

  @Option(
      names = "--callback-log-retention",
      paramLabel = "TIME",
      defaultValue = "30d",
      converter = Converters.Time.class,
      description = "How long attempts to deliver callbacks are kept. Default: ${DEFAULT-VALUE}.")
  private Duration callbackLogRetention;

  @Option(
      names = "--ffmpeg",
      paramLabel = "FILE",
      converter = Converters.Program.class,
      description = "ffmpeg program for the videos. Default: the one in this jar.")
  private @Nullable Path ffmpeg;

  @Option(
      names = "--transcoders",
      paramLabel = "N",
      converter = Converters.Transcoders.class,
      description = "Videos to make at once. Default: half the processors.")
  private @Nullable Integer transcoders;

  @Option(
      names = "--auto-transcode",
      paramLabel = "BOOLEAN",
      arity = "1",
      defaultValue = "false",
      converter = Converters.Truth.class,
      description = "Make a video as soon as a recording ends. Default: ${DEFAULT-VALUE}.")
  private Boolean autoTranscode;

  private final boolean isDemo;

  private ServerOptions(boolean isDemo) {
    this.isDemo = isDemo;
  }

  /** Returns the options of a server. */
  public static ServerOptions serve() {
    return new ServerOptions(false);
  }

  /**
   * Returns the options of the demo: reachable from this machine only, because its password is
   * public, and with callbacks to this machine allowed, where its helpdesk is.
   */
  public static ServerOptions demo() {
    return new ServerOptions(true);
  }

  /** Returns the names of all settings. */
  static Set<String> keys() {
    return CommandSpec.forAnnotatedObject(serve()).options().stream()
        .filter(each -> !each.longestName().equals(SettingSources.CONFIG))
        .map(SettingSources::key)
        .collect(Collectors.toSet());
  }

  /** Returns whether each line of the log is to be a JSON object. */
  public boolean logsJson() {
    return logFormat.equals(Converters.LogFormat.JSON);
  }

  /** Accepts unknown arguments, too, so that they are reported with all other mistakes. */
  @Override
  public void addTo(CommandSpec command, Map<String, String> environment) {
    super.addTo(command, environment);
    command.parser().unmatchedArgumentsAllowed(true);
  }

  @Override
  Map<String, String> presets() {
    return isDemo ? DEMO : Map.of();
  }

  /** A browser that is given a TURN server without credentials makes no connection at all. */
  @Override
  void checkMore(SettingSources found) {
    if (isDemo && hasDatabase()) {
      found.note("database", "given", "not for the demo, which keeps its data in its folder");
    }
    if (turnSecret == null && elements(iceServers).anyMatch(each -> each.startsWith("turn"))) {
      found.note(TURN_SECRET, "missing", "the secret of the TURN servers in ice-servers");
    }
  }

  /**
   * Returns the settings after the command was parsed.
   *
   * @throws org.deskbridge.error.RejectedException with all mistakes at once
   */
  public Settings settings() {
    check();
    return new Settings(
        port,
        bind,
        data(),
        database(),
        publicUrl,
        elements(trustedProxies).toList(),
        elements(allowedOrigins).toList(),
        Stream.concat(isDemo ? THIS_MACHINE.stream() : Stream.empty(), elements(allowedTargets))
            .toList(),
        elements(iceServers).toList(),
        turnSecret,
        passwordGrant,
        badTokenStatus == 403,
        rateLimits(),
        new SessionTimeouts(
            joinTimeout, pageGrace, codeValidity, SessionTimeouts.DEFAULT.claimValidity()),
        callbackLogRetention,
        recordings());
  }

  /** An element between two commas may be blank. */
  private static Stream<String> elements(@Nullable List<@Nullable String> list) {
    return list == null ? Stream.empty() : list.stream().filter(Objects::nonNull);
  }

  private RateLimits rateLimits() {
    return new RateLimits(
        rateLimit == 0 ? null : new Rate(rateLimit, Duration.ofSeconds(1)),
        defaultLimits.openSessions(),
        defaultLimits.signIns(),
        defaultLimits.codes(),
        defaultLimits.shared());
  }

  private RecordingSettings recordings() {
    return new RecordingSettings(
        media(ffmpeg),
        requireNonNullElseGet(transcoders, ServerOptions::halfTheProcessors),
        autoTranscode);
  }

  private static int halfTheProcessors() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  }
}

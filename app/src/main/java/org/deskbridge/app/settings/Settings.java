package org.deskbridge.app.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.deskbridge.adapter.http.support.Rate;
import org.deskbridge.adapter.http.support.RateLimits;
import org.deskbridge.session.SessionTimeouts;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the server, each of them sound.
 *
 * @param port 0 for a free one
 * @param publicUrl where browsers reach the service, without a slash at its end; absent to follow
 *     from the port
 */
public record Settings(
    int port,
    String bind,
    Path data,
    @Nullable URI publicUrl,
    boolean behindProxy,
    List<String> allowedOrigins,
    List<String> allowedTargets,
    List<String> iceServers,
    @Nullable String turnSecret,
    boolean passwordGrant,
    boolean forbiddenForBadTokens,
    RateLimits rateLimits,
    SessionTimeouts sessionTimeouts,
    RecordingSettings recordings) {

  /** The data folder of an installation, unless another one is named. */
  public static final String DATA = "data";

  /** Apart from that of an installation, because everybody knows the demo's password. */
  private static final String DEMO_DATA = "demo-data";

  private static final List<String> THIS_MACHINE = List.of("127.0.0.0/8", "::1/128");

  /**
   * Reads the settings of a server.
   *
   * @throws WrongSettingsException with all mistakes at once
   */
  public static Settings serve(SettingSources raw) {
    return read(new SettingReader(raw), false);
  }

  /**
   * Reads the settings of the demo: reachable from this machine only, for its password is known to
   * all, and allowed to call back to this machine, for its helpdesk is here.
   *
   * @throws WrongSettingsException with all mistakes at once
   */
  public static Settings demo(SettingSources raw) {
    return read(new SettingReader(raw), true);
  }

  private static Settings read(SettingReader reader, boolean isDemo) {
    var data = reader.path(Setting.DATA, isDemo ? DEMO_DATA : DATA);
    var settings =
        new Settings(
            reader.integer(Setting.PORT, 0, 65_535, 8080),
            reader.text(Setting.BIND, isDemo ? "127.0.0.1" : "0.0.0.0"),
            data,
            reader.optionalOrigin(Setting.PUBLIC_URL),
            reader.bool(Setting.BEHIND_PROXY, false),
            reader.origins(Setting.ALLOWED_ORIGINS),
            reader.targets(Setting.ALLOWED_TARGETS, isDemo ? THIS_MACHINE : List.of()),
            reader.iceServers(Setting.ICE_SERVERS),
            reader.optionalText(Setting.TURN_SECRET),
            reader.bool(Setting.PASSWORD_GRANT, isDemo),
            reader.oneOf(Setting.BAD_TOKEN_STATUS, "401", "403").equals("403"),
            rateLimits(reader.integer(Setting.RATE_LIMIT, 0, 1_000_000, isDemo ? 0 : 10)),
            new SessionTimeouts(
                reader.duration(Setting.JOIN_TIMEOUT),
                reader.duration(Setting.PAGE_GRACE),
                reader.duration(Setting.CODE_VALIDITY),
                SessionTimeouts.DEFAULT.claimValidity()),
            RecordingSettings.read(reader, data, isDemo));
    reader.throwIfWrong();
    return settings;
  }

  private static RateLimits rateLimits(int requestsPerSecond) {
    var limits = RateLimits.DEFAULT;
    return requestsPerSecond == 0
        ? limits.withoutCallLimit()
        : new RateLimits(
            new Rate(requestsPerSecond, Duration.ofSeconds(1)),
            limits.openSessions(),
            limits.signIns(),
            limits.codes());
  }

  /** Returns where browsers reach the service, given the port it listens on. */
  public URI publicUrl(int boundPort) {
    return publicUrl == null ? URI.create("http://localhost:" + boundPort) : publicUrl;
  }

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "Settings[port=%d, data=%s, publicUrl=%s]".formatted(port, data, publicUrl);
  }
}

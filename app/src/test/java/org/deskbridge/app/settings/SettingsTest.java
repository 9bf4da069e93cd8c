package org.deskbridge.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.deskbridge.adapter.http.support.RateLimits;
import org.deskbridge.adapter.persistence.media.MediaSettings;
import org.deskbridge.adapter.persistence.media.s3.S3Settings;
import org.deskbridge.adapter.persistence.postgres.PostgresSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class SettingsTest {

  private static Settings serve(Map<String, String> environment, String... flags) {
    return parse(ServerOptions.serve(), environment, flags);
  }

  private static Settings parse(
      ServerOptions options, Map<String, String> environment, String... flags) {
    var command = CommandSpec.create();
    options.addTo(command, environment);
    new CommandLine(command).parseArgs(flags);
    return options.settings();
  }

  @Test
  void standOnTheirDefaults() {
    var settings = serve(Map.of());

    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.publicUrl(8080)).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(settings.passwordGrant()).isFalse();
    assertThat(settings.allowedTargets()).isEmpty();
    assertThat(settings.trustedProxies()).isEmpty();
    assertThat(settings.sessionTimeouts().joinTimeout()).isEqualTo(Duration.ofHours(1));
    assertThat(settings.recordings().media())
        .isEqualTo(new MediaSettings(Path.of("data", "media"), null, null));
    assertThat(settings.recordings().transcoders()).isPositive();
    assertThat(settings.recordings().transcodeAutomatically()).isFalse();
  }

  @Test
  void shareTheLimitsOfAllServersOrCountOnEach() {
    assertThat(serve(Map.of()).rateLimits()).isEqualTo(RateLimits.DEFAULT);
    assertThat(serve(Map.of(), "--rate-limits", "node").rateLimits())
        .isEqualTo(RateLimits.DEFAULT.byNode());
    assertThat(serve(Map.of(), "--rate-limit", "0").rateLimits())
        .isEqualTo(RateLimits.DEFAULT.withoutCallLimit());
  }

  @Test
  void ofTheDemoStayOnThisMachine() {
    var settings = parse(ServerOptions.demo(), Map.of());

    assertThat(settings.data()).isEqualTo(Path.of("demo-data"));
    assertThat(settings.bind()).isEqualTo("127.0.0.1");
    assertThat(settings.passwordGrant()).isTrue();
    assertThat(settings.allowedTargets()).containsExactly("127.0.0.0/8", "::1/128");
    assertThat(settings.recordings().transcodeAutomatically()).isTrue();
  }

  @Test
  void countByWhereTheyStand(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("d.properties"), "port=1\nbind=a\npage-grace=9s");
    var environment = Map.of("DESKBRIDGE_PORT", "2", "DESKBRIDGE_BIND", "b", "PATH", "elsewhere");

    var settings = serve(environment, "--port", "3", "--config", file.toString());

    assertThat(settings.port()).isEqualTo(3);
    assertThat(settings.bind()).isEqualTo("b");
    assertThat(settings.sessionTimeouts().pageGrace()).isEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void tellAllMistakesAtOnce(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("d.properties"), "page-grase=2m\ntranscoders=257");
    var flags =
        new String[] {
          "--config=" + file,
          "--prot",
          "--port=70000",
          "--public-url=ftp://desk.example",
          "--allowed-origins=https://desk.example,https://me:secret@desk.example",
          "--allowed-targets=10.0.0.0/8,10.0.0.0/99",
          "--bad-token-status=402",
          "--join-timeout=soon",
          "--password-grant=yes",
          "--trusted-proxies=127.0.0.1,10.0.0.0/33,localhost",
          "--rate-limits=both",
          "--s3-secret-key=hidden"
        };
    var environment =
        Map.of(
            "DESKBRIDGE_DATE", "x",
            "DESKBRIDGE_ICE_SERVERS", "http://ice.example",
            "DESKBRIDGE_FFMPEG", "/no/such/program",
            "DESKBRIDGE_AUTO_TRANSCODE", "sometimes");

    assertThatThrownBy(() -> serve(environment, flags))
        .isInstanceOf(WrongSettingsException.class)
        .hasMessageContainingAll(
            "page-grase: unknown (expected: page-grace)",
            "DESKBRIDGE_DATE: unknown (expected: DESKBRIDGE_DATA)",
            "--prot: unknown (expected: --port)",
            "transcoders: 257 (expected",
            "--port: 70000 (expected: 0..65535)",
            "--public-url: ftp://desk.example (expected: an http or https URL without a path",
            "--allowed-origins: https://…@desk.example (expected: origins such as",
            "--allowed-targets: 10.0.0.0/99 (expected: a host name, an address or a block",
            "--bad-token-status: 402 (expected: 401 or 403)",
            "--join-timeout: soon (expected: a time such as 90s, 5m, 2h or 1d)",
            "--password-grant: yes (expected: true or false)",
            "--trusted-proxies: 10.0.0.0/33 (expected: addresses and blocks such as 127.0.0.1",
            "--trusted-proxies: localhost (expected: addresses and blocks",
            "--rate-limits: both (expected: shared or node)",
            "DESKBRIDGE_ICE_SERVERS: http://ice.example (expected: stun:HOST",
            "DESKBRIDGE_FFMPEG: /no/such/program (expected: a program, such as /usr/bin/ffmpeg)",
            "DESKBRIDGE_AUTO_TRANSCODE: sometimes (expected: true or false)",
            "--s3-secret-key: given (expected: not without --s3-bucket)")
        .hasMessageNotContaining("hidden");
  }

  @Test
  void nameAnObjectStore() {
    var environment =
        Map.of(
            "DESKBRIDGE_S3_ACCESS_KEY", "who",
            "DESKBRIDGE_S3_SECRET_KEY", "hidden",
            "DESKBRIDGE_TOKEN", "of another command");

    var settings =
        serve(
            environment,
            "--s3-bucket=recordings",
            "--s3-endpoint=https://s3.example",
            "--s3-path-style=true");

    assertThat(settings.recordings().media().objectStore())
        .isEqualTo(
            new S3Settings(
                URI.create("https://s3.example"),
                "recordings",
                "us-east-1",
                "who",
                "hidden",
                true));
    assertThat(settings.recordings().toString()).doesNotContain("hidden");
  }

  @Test
  void nameADatabaseWhoseLoginStandsInTheEnvironment() {
    var url = "jdbc:postgresql://db.example:5432/deskbridge?sslmode=require";
    var environment =
        Map.of(
            "DESKBRIDGE_DATABASE", url,
            "DESKBRIDGE_DATABASE_USER", "desk",
            "DESKBRIDGE_DATABASE_PASSWORD", "hidden");

    assertThat(serve(Map.of()).database()).isNull();
    assertThat(serve(environment).database())
        .isEqualTo(new PostgresSettings(url, "desk", "hidden"))
        .asString()
        .doesNotContain("hidden", "sslmode");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://db.example/deskbridge",
        "jdbc:mysql://db.example/deskbridge",
        "jdbc:postgresql://desk:hidden@db.example/deskbridge",
        "jdbc:postgresql://desk:p@hidden/d@db.example/deskbridge",
        "desk:hidden@db.example/deskbridge",
        "jdbc:postgresql://db.example/deskbridge?password=hidden",
        "jdbc:postgresql://db.example/deskbridge?sslmode=require&sslpassword=a&hidden&user=desk"
      })
  void nameNoDatabaseOfAnotherKindAndNoPasswordInItsAddress(String url) {
    assertThatThrownBy(() -> serve(Map.of(), "--database", url))
        .isInstanceOf(WrongSettingsException.class)
        .hasMessageContaining("expected: jdbc:postgresql://HOST:PORT/NAME, with user and password")
        .hasMessageNotContaining("hidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--public-url", "--s3-endpoint", "--allowed-origins", "--ice-servers"})
  void showNoPasswordOfAnAddressThatTheyRefuse(String flag) {
    assertThatThrownBy(() -> serve(Map.of(), flag, "https://desk:hidden@desk.example/x"))
        .isInstanceOf(WrongSettingsException.class)
        .hasMessageContaining(flag + ": https://…@desk.example/x (expected: ")
        .hasMessageNotContaining("hidden");
  }

  @Test
  void nameNoDatabaseForTheDemo() {
    assertThatThrownBy(
            () -> parse(ServerOptions.demo(), Map.of(), "--database", "jdbc:postgresql://db/desk"))
        .isInstanceOf(WrongSettingsException.class)
        .hasMessageContaining("--database: given (expected: not for the demo");
  }

  @Test
  void missTheKeysOfAnObjectStore() {
    assertThatThrownBy(() -> serve(Map.of(), "--s3-bucket", "recordings"))
        .hasMessageContainingAll(
            "--s3-access-key: missing (expected: a text, beside --s3-bucket)",
            "--s3-secret-key: missing (expected: a text, beside --s3-bucket)");
  }

  @Test
  void missTheSecretOfATurnServer() {
    assertThatThrownBy(() -> serve(Map.of(), "--ice-servers", "stun:a,turn:b"))
        .hasMessageContaining("turn-secret: missing (expected: the secret of the TURN servers");
    assertThat(serve(Map.of(), "--ice-servers", "stun:a").turnSecret()).isNull();
  }

  @Test
  void sayWhichFileCannotBeRead(@TempDir Path folder) {
    var missing = folder.resolve("missing.properties");

    assertThatThrownBy(() -> serve(Map.of(), "--config", missing.toString()))
        .hasMessageContaining("missing.properties cannot be read");
  }

  @Test
  void tellEveryWrongElementOfAList() {
    var environment = Map.of("DESKBRIDGE_ICE_SERVERS", "stun:a, http://b,,turn:c,http://d");

    assertThatThrownBy(() -> serve(environment))
        .hasMessageContainingAll(
            "DESKBRIDGE_ICE_SERVERS: http://b (", "DESKBRIDGE_ICE_SERVERS: http://d (");
    assertThat(
            serve(Map.of(), "--ice-servers", "stun:a, ,turn:c", "--turn-secret", "s").iceServers())
        .containsExactly("stun:a", "turn:c");
  }

  @Test
  void standOnTheirDefaultsWhereTheyAreBlank() {
    var environment = Map.of("DESKBRIDGE_BIND", " ", "DESKBRIDGE_MEDIA", "");

    var settings = serve(environment, "--port", "", "--page-grace= 9s ");

    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.bind()).isEqualTo("0.0.0.0");
    assertThat(settings.sessionTimeouts().pageGrace()).isEqualTo(Duration.ofSeconds(9));
    assertThat(settings.recordings().media().folder()).isEqualTo(Path.of("data", "media"));
  }
}

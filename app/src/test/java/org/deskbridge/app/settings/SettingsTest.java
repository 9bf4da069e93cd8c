package org.deskbridge.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.deskbridge.adapter.persistence.media.MediaSettings;
import org.deskbridge.adapter.persistence.media.s3.S3Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @Test
  void standOnTheirDefaults() {
    var settings = Settings.serve(SettingSources.collect(Map.of(), List.of(), Map.of(), null));

    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.publicUrl(8080)).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(settings.passwordGrant()).isFalse();
    assertThat(settings.allowedTargets()).isEmpty();
    assertThat(settings.sessionTimeouts().joinTimeout()).isEqualTo(Duration.ofHours(1));
    assertThat(settings.recordings().media())
        .isEqualTo(new MediaSettings(Path.of("data", "media"), null, null));
    assertThat(settings.recordings().transcoders()).isPositive();
    assertThat(settings.recordings().isTranscodedUnasked()).isFalse();
  }

  @Test
  void ofTheDemoStayOnThisMachine() {
    var settings = Settings.demo(SettingSources.collect(Map.of(), List.of(), Map.of(), null));

    assertThat(settings.data()).isEqualTo(Path.of("demo-data"));
    assertThat(settings.bind()).isEqualTo("127.0.0.1");
    assertThat(settings.passwordGrant()).isTrue();
    assertThat(settings.allowedTargets()).containsExactly("127.0.0.0/8", "::1/128");
    assertThat(settings.recordings().isTranscodedUnasked()).isTrue();
  }

  @Test
  void countByWhereTheyStand(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("d.properties"), "port=1\nbind=a\npage-grace=9s");
    var environment = Map.of("DESKBRIDGE_PORT", "2", "DESKBRIDGE_BIND", "b", "PATH", "elsewhere");

    var settings =
        Settings.serve(
            SettingSources.collect(Map.of(Setting.PORT, "3"), List.of(), environment, file));

    assertThat(settings.port()).isEqualTo(3);
    assertThat(settings.bind()).isEqualTo("b");
    assertThat(settings.sessionTimeouts().pageGrace()).isEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void tellAllMistakesAtOnce(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("d.properties"), "page-grase=2m");
    var flags =
        Map.of(
            Setting.PORT, "70000",
            Setting.PUBLIC_URL, "ftp://desk.example",
            Setting.ALLOWED_ORIGINS, "https://desk.example,https://me:secret@desk.example",
            Setting.ALLOWED_TARGETS, "10.0.0.0/8,10.0.0.0/99",
            Setting.BAD_TOKEN_STATUS, "402",
            Setting.JOIN_TIMEOUT, "soon",
            Setting.BEHIND_PROXY, "yes",
            Setting.TRANSCODERS, "0",
            Setting.S3_SECRET_KEY, "hidden");
    var environment =
        Map.of(
            "DESKBRIDGE_DATE", "x",
            "DESKBRIDGE_ICE_SERVERS", "http://ice.example",
            "DESKBRIDGE_FFMPEG", "/no/such/program",
            "DESKBRIDGE_AUTO_TRANSCODE", "sometimes");
    var raw = SettingSources.collect(flags, List.of("--prot"), environment, file);

    assertThatThrownBy(() -> Settings.serve(raw))
        .isInstanceOf(WrongSettingsException.class)
        .hasMessageContainingAll(
            "page-grase: unknown",
            "DESKBRIDGE_DATE: unknown",
            "--prot: unknown",
            "port: 70000 (expected: 0..65535)",
            "public-url: ftp://desk.example (expected: an http or https URL without a path",
            "allowed-origins: https://me:secret@desk.example (expected: origins such as",
            "allowed-targets: 10.0.0.0/99 (expected: a host name, an address or a block",
            "bad-token-status: 402 (expected: 401 or 403)",
            "join-timeout: soon (expected: a time such as 90s, 5m, 2h or 1d)",
            "behind-proxy: yes (expected: true or false)",
            "ice-servers: http://ice.example (expected: stun:HOST",
            "transcoders: 0 (expected: 1..256)",
            "ffmpeg: /no/such/program (expected: a program, such as /usr/bin/ffmpeg)",
            "auto-transcode: sometimes (expected: true or false)",
            "s3-secret-key: given (expected: not without s3-bucket)")
        .hasMessageNotContaining("hidden");
  }

  @Test
  void nameAnObjectStore() {
    var settings =
        Settings.serve(
            SettingSources.collect(
                Map.of(
                    Setting.S3_BUCKET, "recordings",
                    Setting.S3_ENDPOINT, "https://s3.example",
                    Setting.S3_PATH_STYLE, "true"),
                List.of(),
                Map.of(
                    "DESKBRIDGE_S3_ACCESS_KEY", "who",
                    "DESKBRIDGE_S3_SECRET_KEY", "hidden",
                    "DESKBRIDGE_TOKEN", "of another command"),
                null));

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
  void missTheKeysOfAnObjectStore() {
    var raw =
        SettingSources.collect(Map.of(Setting.S3_BUCKET, "recordings"), List.of(), Map.of(), null);

    assertThatThrownBy(() -> Settings.serve(raw))
        .hasMessageContainingAll(
            "s3-access-key: missing (expected: a text, beside s3-bucket)",
            "s3-secret-key: missing (expected: a text, beside s3-bucket)");
  }

  @Test
  void sayWhichFileCannotBeRead(@TempDir Path folder) {
    var missing = folder.resolve("missing.properties");
    var raw = SettingSources.collect(Map.of(), List.of(), Map.of(), missing);

    assertThatThrownBy(() -> Settings.serve(raw))
        .hasMessageContaining("missing.properties cannot be read");
  }
}

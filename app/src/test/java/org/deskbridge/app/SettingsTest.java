package org.deskbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @Test
  void standOnTheirDefaults() {
    var settings = Settings.serve(RawSettings.collect(Map.of(), List.of(), Map.of(), null));

    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.publicUrl(8080)).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(settings.passwordGrant()).isFalse();
    assertThat(settings.allowedTargets()).isEmpty();
    assertThat(settings.sessionPolicy().joinTimeout()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void ofTheDemoStayOnThisMachine() {
    var settings = Settings.demo(RawSettings.collect(Map.of(), List.of(), Map.of(), null));

    assertThat(settings.bind()).isEqualTo("127.0.0.1");
    assertThat(settings.passwordGrant()).isTrue();
    assertThat(settings.allowedTargets()).containsExactly("127.0.0.0/8", "::1/128");
  }

  @Test
  void countByWhereTheyStand(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("d.properties"), "port=1\nbind=a\npage-grace=9s");
    var environment = Map.of("DESKBRIDGE_PORT", "2", "DESKBRIDGE_BIND", "b", "PATH", "elsewhere");

    var settings =
        Settings.serve(
            RawSettings.collect(Map.of(Setting.PORT, "3"), List.of(), environment, file));

    assertThat(settings.port()).isEqualTo(3);
    assertThat(settings.bind()).isEqualTo("b");
    assertThat(settings.sessionPolicy().pageGrace()).isEqualTo(Duration.ofSeconds(9));
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
            Setting.ICE_SERVERS, "http://ice.example");
    var raw = RawSettings.collect(flags, List.of("--prot"), Map.of("DESKBRIDGE_DATE", "x"), file);

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
            "ice-servers: http://ice.example (expected: stun:HOST");
  }

  @Test
  void sayWhichFileCannotBeRead(@TempDir Path folder) {
    var missing = folder.resolve("missing.properties");
    var raw = RawSettings.collect(Map.of(), List.of(), Map.of(), missing);

    assertThatThrownBy(() -> Settings.serve(raw))
        .hasMessageContaining("missing.properties cannot be read");
  }
}

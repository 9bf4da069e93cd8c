package org.deskbridge.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.deskbridge.adapter.persistence.postgres.PostgresSettings;
import org.junit.jupiter.api.Test;

class FirstUserTest {

  private static final Path DATA = Path.of("it's data");

  @Test
  void isToldWithoutThePasswordThatTheAddressOfTheDatabaseHolds() {
    var database =
        new PostgresSettings("jdbc:postgresql://db/desk?sslpassword=hidden&ssl=true", null, null);

    var advice = FirstUser.advice(DATA, database, null);

    assertThat(advice)
        .noneMatch(line -> line.contains("hidden"))
        .anyMatch(line -> line.contains("account add --data 'it'\\''s data' --database"))
        .anyMatch(line -> line.contains("--database 'jdbc:postgresql://db/desk' --account"))
        .anyMatch(line -> line.contains("the options that it has here"));
  }

  @Test
  void isToldForTheAccountThatExists() {
    var advice = FirstUser.advice(DATA, null, "Acme");

    assertThat(advice).hasSize(2);
    assertThat(advice.get(1))
        .contains(" user add --data 'it'\\''s data' --account 'Acme' --email you@example.com");
  }
}

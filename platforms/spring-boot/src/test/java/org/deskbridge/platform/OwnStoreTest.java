package org.deskbridge.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.deskbridge.Deskbridge;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.provisioning.Technician;
import org.deskbridge.memory.InMemoryStore;
import org.deskbridge.spi.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A platform that stores everything itself, and has no tickets, no technicians and no guard. */
@Timeout(60)
class OwnStoreTest {

  private static final Technician ERIKA =
      Technician.of("Our Company", "Erika", "Expert", "erika@desk.example");

  @TempDir Path data;

  @Test
  void takesTheStoreOfThePlatform() {
    try (var platform = RunningPlatform.start(Program.class, data)) {
      platform.bean(Deskbridge.class).directory().ensureExpert(Caller.service(), ERIKA);

      assertThat(platform.bean(Store.class).directory().expertByEmail("erika@desk.example"))
          .isPresent();
      assertThat(data.resolve("deskbridge")).doesNotExist();
      assertThat(platform.visitor().get("/launch").statusCode()).isEqualTo(200);
      assertThat(platform.visitor().get("/nothing").statusCode()).isEqualTo(401);
    }
  }

  @Configuration
  @EnableAutoConfiguration
  static class Program {

    @Bean
    Store store() {
      return new InMemoryStore();
    }
  }
}

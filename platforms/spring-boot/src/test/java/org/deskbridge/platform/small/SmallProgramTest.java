package org.deskbridge.platform.small;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.deskbridge.Deskbridge;
import org.deskbridge.platform.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The first program of the guide on Spring Boot. */
@Timeout(60)
class SmallProgramTest {

  @TempDir Path data;

  @Test
  void letsItsTechnicianSignInToThePages() {
    try (var platform = RunningPlatform.start(SmallProgram.class, data)) {
      var signedIn =
          platform.bean(Deskbridge.class).access().signIn("erika@desk.example", "correct horse");

      assertThat(signedIn.token()).isNotBlank();
      assertThat(platform.visitor().get("/launch").statusCode()).isEqualTo(200);
    }
  }
}

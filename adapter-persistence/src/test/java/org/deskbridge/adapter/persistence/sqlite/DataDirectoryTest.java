package org.deskbridge.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.deskbridge.adapter.persistence.files.OwnerOnly;
import org.deskbridge.error.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir Path folder;

  @Test
  void isForItsOwnerAloneWhoeverMakesIt() throws IOException {
    var data = folder.resolve("some/data");

    DataDirectory.at(data).hold().close();

    assertThat(permissions(data)).isEqualTo("rwx------");
    assertThat(permissions(data.getParent())).isEqualTo("rwx------");
    assertThat(permissions(data.resolve("deskbridge.lock"))).isEqualTo("rw-------");
  }

  @Test
  void tellsWhatOthersHaveRightsTo() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    var database = Files.createFile(folder.resolve("deskbridge.db"));
    Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rw-r--r--"));
    OwnerOnly.open(folder.resolve("secret.key")).close();

    assertThat(DataDirectory.at(folder).openToOthers())
        .containsExactly(folder.toString(), "deskbridge.db");
  }

  @Test
  void isHeldByOneServerAtATime() {
    var directory = DataDirectory.at(folder);
    try (var first = directory.hold()) {
      assertThat(first).isNotNull();
      assertThatThrownBy(directory::hold)
          .isInstanceOf(UnavailableException.class)
          .hasMessage("The data folder %s is in use by another process.", folder);
    }

    directory.hold().close();
  }

  @Test
  void makesNothingWhereThereIsNone() {
    var nowhere = folder.resolve("wrong");

    assertThatThrownBy(DataDirectory.at(nowhere)::requireDatabase)
        .isInstanceOf(UnavailableException.class)
        .hasMessage(
            "data folder %s: no deskbridge.db in it (expected: the data folder of an"
                + " installation; 'account add' makes one)",
            nowhere);
    assertThat(nowhere).doesNotExist();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}

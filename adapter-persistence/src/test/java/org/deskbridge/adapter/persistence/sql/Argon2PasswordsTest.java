package org.deskbridge.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.LongStream;
import org.deskbridge.account.Directory;
import org.deskbridge.account.UserKey;
import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.adapter.persistence.sqlite.DataDirectory;
import org.deskbridge.auth.Passwords;
import org.deskbridge.auth.PasswordsContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Argon2PasswordsTest implements PasswordsContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public Passwords passwords() {
    return folder.store().passwords();
  }

  @Override
  public Directory directory() {
    return folder.store().directory();
  }

  @Test
  void storesArgon2idWithTheParametersItWasMadeBy() throws SQLException {
    passwords().set(new UserKey(1), "correct horse");

    assertThat(storedHash())
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
        .doesNotContain("correct horse");
  }

  @Test
  void takesAsLongForSomebodyWhoDoesNotExist() {
    passwords().set(new UserKey(1), "correct horse");
    var user = new UserKey(1);

    assertThat(nanosFor(null)).isGreaterThan(nanosFor(user) / 4);
    assertThat(nanosFor(new UserKey(2))).isGreaterThan(nanosFor(user) / 4);
  }

  /** Returns the shortest of some runs, which tells least of what else the machine did. */
  private long nanosFor(UserKey user) {
    return LongStream.range(0, 5)
        .map(
            run -> {
              var begun = System.nanoTime();
              assertThat(passwords().matches(user, "wrong")).isFalse();
              return System.nanoTime() - begun;
            })
        .min()
        .orElseThrow();
  }

  private String storedHash() throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                "jdbc:sqlite:" + folder.path().resolve(DataDirectory.DATABASE));
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select hash from password")) {
      return rows.getString(1);
    }
  }
}

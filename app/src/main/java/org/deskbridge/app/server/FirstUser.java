package org.deskbridge.app.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.deskbridge.adapter.persistence.postgres.PostgresSettings;
import org.jspecify.annotations.Nullable;

/** Tells how to add the first user of an installation, by commands to copy. */
final class FirstUser {

  private FirstUser() {}

  /**
   * Returns lines for the log. The options of the database's address are left out, as one of them
   * can be a password.
   *
   * @param account the name of an account that exists, null if there is none
   */
  static List<String> advice(
      Path data, @Nullable PostgresSettings database, @Nullable String account) {
    var jar = ServerMachine.jar();
    var command = "  java -jar " + (jar == null ? "deskbridge.jar" : quoted(jar.toString()));
    var address = database == null ? new String[0] : database.url().split("\\?", 2);
    var store =
        quoted(data.toString()) + (database == null ? "" : " --database " + quoted(address[0]));
    var lines = new ArrayList<String>();
    lines.add("There is no user yet who can sign in. Add one in another window:");
    if (address.length > 1) {
      lines.add("  (--database with the options that it has here; they are not logged)");
    }
    if (account == null) {
      lines.add(command + " account add --data " + store + " --name 'Your company'");
    }
    lines.add(
        command
            + " user add --data "
            + store
            + " --account "
            + quoted(account == null ? "Your company" : account)
            + " --email you@example.com --first-name Your --last-name Name");
    return lines;
  }

  /** Quotes a word for a shell. */
  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}

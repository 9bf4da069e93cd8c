package org.deskbridge.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import org.deskbridge.account.Account;
import org.deskbridge.app.Commands;
import org.deskbridge.app.FolderSearch;
import org.deskbridge.app.Partner;
import org.deskbridge.app.RecordedData;
import org.deskbridge.app.ServerProcess;
import org.deskbridge.privacy.CustomerQuery;
import org.deskbridge.recording.RecordingFixtures;
import org.deskbridge.recording.RecordingOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that erases a customer, while the server runs that has the customer on record. */
class EraseCustomersTest {

  private static final String NAME = "Nora Feldmann";
  private static final String EMAIL = "nora.feldmann@example.net";
  private static final String SCREEN = "seen on the screen of Nora";

  @TempDir private Path data;

  private final StringWriter out = new StringWriter();

  @Test
  void leavesNoTraceOfTheCustomer() throws Exception {
    try (var server = ServerProcess.start(data, ServerProcess.freePort(), "demo")) {
      var partner = new Partner(server);
      var erased = played(partner, NAME, EMAIL);
      var other = played(partner, "Carla Other", "carla@example.net");
      recordTheScreen();

      assertThat(erase()).isZero();

      assertThat(out.toString().lines())
          .containsExactly(
              "Found   sessions of the customer: 1, recordings of them: 1",
              "Erased  sessions of the customer: 1, recordings of them: 1");
      var session = partner.session(erased);
      assertThat(session.path("status").asText()).isEqualTo("complete");
      assertThat(session.has("customerName")).isFalse();
      assertThat(session.has("customerEmail")).isFalse();
      assertThat(partner.session(other).path("customerName").asText()).isEqualTo("Carla Other");
      for (var trace : new String[] {NAME, EMAIL, SCREEN}) {
        assertThat(FolderSearch.filesWith(trace, data)).as(trace).isEmpty();
      }
      assertThat(server.output()).doesNotContain("Feldmann", EMAIL);
    }
  }

  private static String played(Partner partner, String name, String email) throws Exception {
    var view = partner.start(partner.requestSession(name, email));
    partner.joinSession(view.path("joinUrl").asText());
    var id = view.path("sessionId").asText();
    partner.endSession(id);
    return id;
  }

  private void recordTheScreen() {
    try (var recorded = RecordedData.open(data)) {
      var store = recorded.store();
      var account = store.directory().accountByName("Example Support").map(Account::key);
      var person = new CustomerQuery(EMAIL, null);
      var session = store.sessionRetention().of(account.orElseThrow(), person).get(0);
      recorded.addMade(
          new RecordingOrigin(
              session,
              account.orElseThrow(),
              RecordingFixtures.USER,
              null,
              Instant.now().minusSeconds(60)),
          SCREEN);
    }
  }

  private int erase() {
    return Commands.all()
        .setOut(new PrintWriter(out, true))
        .execute(
            "customer",
            "erase",
            "--data",
            data.toString(),
            "--account",
            "Example Support",
            "--email",
            EMAIL,
            "--yes");
  }
}

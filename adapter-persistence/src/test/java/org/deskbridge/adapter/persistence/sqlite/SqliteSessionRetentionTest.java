package org.deskbridge.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.session.SessionFixtures.NOON;
import static org.deskbridge.session.SessionFixtures.customerErased;
import static org.deskbridge.session.SessionFixtures.ended;
import static org.deskbridge.session.SessionFixtures.joined;
import static org.deskbridge.session.SessionFixtures.noted;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.said;
import static org.deskbridge.session.SessionFixtures.started;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.callback.DeliveryAttempt;
import org.deskbridge.callback.DeliveryDecision;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.privacy.SessionRetention;
import org.deskbridge.privacy.SessionRetentionContract;
import org.deskbridge.session.Customer;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionEvents;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.query.SessionQueries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteSessionRetentionTest implements SessionRetentionContract {

  private static final DeliveryDecision DELIVERED =
      new DeliveryDecision(DeliveryDecision.Verdict.DELIVERED, null);

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public SessionRetention sessionRetention() {
    return folder.store().sessionRetention();
  }

  @Override
  public Sessions sessions() {
    return folder.store().sessions();
  }

  @Override
  public SessionQueries sessionQueries() {
    return folder.store().sessionQueries();
  }

  @Override
  public SessionEvents sessionEvents() {
    return folder.store().sessionEvents();
  }

  @Override
  public CallbackQueue callbacks() {
    return folder.store().callbacks();
  }

  /**
   * When SQLite moves rows, it can leave copies of them behind, whatever its settings say. So many
   * sessions live side by side here, and go in any order.
   */
  @Test
  void leavesNoByteOfAnybodyWhoIsGone() throws IOException {
    var random = new Random(20261122);
    var live = new HashMap<String, SessionChange>();
    var gone = new ArrayList<String>();
    for (int i = 0; i < 1500; i++) {
      var dice = random.nextInt(100);
      if (dice < 20 || live.isEmpty()) {
        var name = "Customer-%04d-".formatted(i);
        live.put(name, joinedAs(name, random));
      } else {
        var name = List.copyOf(live.keySet()).get(random.nextInt(live.size()));
        if (dice < 90) {
          live.computeIfPresent(name, (key, last) -> somethingMore(key, last, random));
        } else {
          goAway(live.remove(name), dice < 95);
          gone.add(name);
        }
      }
    }

    assertThat(gone).hasSizeGreaterThan(100);
    var files = files();
    assertThat(gone).filteredOn(files::contains).isEmpty();
    assertThat(live.keySet()).allMatch(files::contains);

    folder.store().close();

    assertThat(gone).filteredOn(files()::contains).isEmpty();
    folder.reopen();
    assertThat(live.values())
        .allSatisfy(
            last ->
                assertThat(sessions().byKey(last.after().state().key()).orElseThrow().state())
                    .isEqualTo(last.after().state()));
  }

  private SessionChange joinedAs(String name, Random random) {
    var requested = commit(requested());
    var joined = commit(joined(commit(started(requested)), new Customer(name, null)));
    // The first callback of the session, then the one behind it.
    for (int i = 0; i < 2; i++) {
      callbacks()
          .claim(NOON.plus(Duration.ofDays(1)), NOON.plus(Duration.ofDays(2)), 10, Set.of())
          .forEach(each -> callbacks().settle(each.id(), DELIVERED, answer(name, random), NOON));
    }
    return joined;
  }

  private static DeliveryAttempt answer(String name, Random random) {
    return new DeliveryAttempt(
        DeliveryAttempt.Outcome.DELIVERED,
        200,
        name.repeat(random.nextInt(60)),
        null,
        Duration.ofMillis(5));
  }

  private SessionChange somethingMore(String name, SessionChange last, Random random) {
    var text = name.repeat(1 + random.nextInt(random.nextInt(10) == 0 ? 600 : 20));
    return random.nextBoolean()
        ? commit(said(last, ParticipantRole.CUSTOMER, text))
        : commit(noted(last, text + last.after().state().revision()));
  }

  private void goAway(SessionChange last, boolean isErased) {
    var key = last.after().state().key();
    if (isErased) {
      sessionRetention().eraseCustomer(customerErased(last));
    } else {
      sessionRetention().remove(key);
    }
  }

  private String files() throws IOException {
    var all = new StringBuilder();
    try (var files = Files.list(folder.path())) {
      for (var file : files.toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  @Test
  void finishesWhatAReaderPrevented() throws SQLException, IOException {
    var last = commit(ended(commit(joined(commit(started(commit(requested())))))));
    var key = last.after().state().key();
    var url = "jdbc:sqlite:" + folder.path().resolve(DataDirectory.DATABASE);
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute("begin");
      statement.executeQuery("select count(*) from session").next();

      assertThatThrownBy(() -> sessionRetention().remove(key))
          .isInstanceOf(UnavailableException.class);
    }
    assertThat(files()).contains("Carla");

    sessionRetention().remove(key);

    assertThat(files()).doesNotContain("Carla");
  }

  private SessionChange commit(SessionChange change) {
    sessions().commit(change);
    return change;
  }
}

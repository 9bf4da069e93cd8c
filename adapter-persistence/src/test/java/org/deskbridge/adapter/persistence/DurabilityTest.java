package org.deskbridge.adapter.persistence;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.session.SessionFixtures.history;
import static org.deskbridge.session.SessionFixtures.noted;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.started;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.deskbridge.account.AccessScope;
import org.deskbridge.callback.Callback;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.id.SessionKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

class DurabilityTest {

  private static final int ENOUGH = 300;

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Test
  void keepsEverythingWhenItIsClosedAndOpenedAgain() {
    var requested = requested();
    var started = started(requested);
    var noted = noted(started, "restarted the router");
    List.of(requested, started, noted).forEach(folder.store().sessions()::commit);
    var secret = folder.store().secrets().derive("purpose", "subject");

    folder.reopen();

    var key = requested.after().state().key();
    assertThat(history(folder.store().sessions(), key))
        .containsExactly(requested.event(), started.event(), noted.event());
    assertThat(folder.store().secrets().derive("purpose", "subject")).isEqualTo(secret);
    assertThat(claimAll()).extracting(Callback::id).containsExactly(CallbackId.of(started.event()));
  }

  @Test
  @Timeout(120)
  void losesNothingThatWasAcknowledgedWhenTheProcessIsKilled() throws Exception {
    var acknowledged = new HashSet<SessionKey>();
    try (var other = OtherProcess.startSessions(folder.path(), Integer.MAX_VALUE)) {
      while (acknowledged.size() < ENOUGH) {
        acknowledged.add(new SessionKey(other.nextForSure()));
      }
      other.kill();
      rest(other).stream().map(SessionKey::new).forEach(acknowledged::add);
    }

    folder.reopen();

    assertThat(live()).extracting(SessionState::key).containsAll(acknowledged);
    assertThat(acknowledged)
        .allSatisfy(key -> assertThat(history(folder.store().sessions(), key)).hasSize(2));
    assertThat(claimAll().stream().map(Callback::id).collect(toSet()))
        .as("callbacks, exactly those of the recorded status changes")
        .isEqualTo(reported());
  }

  @Test
  @Timeout(120)
  void losesNoChunkThatWasAcknowledgedWhenTheProcessIsKilled() throws Exception {
    var acknowledged = new HashSet<String>();
    try (var other = OtherProcess.addChunks(folder.path())) {
      while (acknowledged.size() < ENOUGH) {
        acknowledged.add(other.nextForSure());
      }
      other.kill();
      acknowledged.addAll(rest(other));
    }

    folder.reopen();

    var chunks = folder.store().chunks();
    assertThat(acknowledged)
        .map(each -> each.split(" "))
        .allSatisfy(
            place -> {
              var id = new RecordingId(Long.parseLong(place[0]));
              var number = Integer.parseInt(place[1]);
              assertThat(chunks.chunk(id, number)).isPresent();
              var capture = chunks.capture(id);
              assertThat(capture.chunks()).isGreaterThan(number);
              assertThat(capture.bytes()).isEqualTo(1000L * capture.chunks());
            });
  }

  private static List<String> rest(OtherProcess other) throws IOException {
    var rest = new ArrayList<String>();
    for (var key = other.next(); key != null; key = other.next()) {
      rest.add(key);
    }
    return rest;
  }

  private List<Callback> claimAll() {
    return folder
        .store()
        .callbacks()
        .claim(Instant.now(), Instant.MAX, Integer.MAX_VALUE, Set.of());
  }

  private List<SessionState> live() {
    return folder
        .store()
        .sessionQueries()
        .due(AccessScope.everything(), Instant.MAX, Instant.MAX, Integer.MAX_VALUE);
  }

  private Set<CallbackId> reported() {
    var reported = new HashSet<CallbackId>();
    for (var state : live()) {
      history(folder.store().sessions(), state.key()).stream()
          .filter(SessionEvent.Moved.class::isInstance)
          .map(CallbackId::of)
          .forEach(reported::add);
    }
    return reported;
  }

  @Test
  @Timeout(120)
  void letsTwoProcessesWriteAtOnce() throws Exception {
    var desk = new StoreDesk(folder.store(), "erika@example.com");
    var known = new HashSet<SessionKey>();
    try (var other = OtherProcess.startSessions(folder.path(), ENOUGH)) {
      known.add(new SessionKey(other.nextForSure()));
      for (int i = 0; i < ENOUGH; i++) {
        known.add(desk.start().key());
      }
      rest(other).stream().map(SessionKey::new).forEach(known::add);
    }

    assertThat(known).hasSize(2 * ENOUGH);
    assertThat(live()).extracting(SessionState::key).containsExactlyInAnyOrderElementsOf(known);
    assertThat(claimAll()).hasSize(2 * ENOUGH);
  }
}

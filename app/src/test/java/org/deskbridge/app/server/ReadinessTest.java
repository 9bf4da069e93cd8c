package org.deskbridge.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.session.SessionFixtures.NOON;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.started;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore.Trouble;
import org.deskbridge.memory.InMemoryCallbackQueue;
import org.deskbridge.memory.InMemorySessions;
import org.junit.jupiter.api.Test;

class ReadinessTest {

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
  private final InMemorySessions sessions = new InMemorySessions();
  private final InMemoryCallbackQueue callbacks = new InMemoryCallbackQueue(sessions);
  private final AtomicBoolean canStoreMedia = new AtomicBoolean(true);
  private final AtomicBoolean isMediaShared = new AtomicBoolean(true);
  private final Readiness readiness =
      new Readiness(() -> troubles, canStoreMedia::get, isMediaShared::get, callbacks, now::get);

  @Test
  void isGivenWhereEverythingWorks() {
    assertThat(readiness.look().canWork()).isTrue();
    assertThat(readiness.look().json()).isEqualTo("{\"status\":\"ready\",\"callbacksWaiting\":0}");
  }

  @Test
  void endsWithTheReasons() {
    troubles.addAll(Set.of(Trouble.DATABASE_GONE, Trouble.KEY_GONE));

    var state = readiness.look();

    assertThat(state.canWork()).isFalse();
    assertThat(state.json())
        .isEqualTo(
            """
            {"status":"unavailable","reasons":[{"code":"database.gone","msg":"The database was \
            deleted or replaced. Nothing is stored until it is put back and the server started \
            again."},{"code":"key.gone","msg":"The master key was deleted. Put it back before the \
            server ends."}]}""");
  }

  @Test
  void namesAReasonForEveryTrouble() {
    for (var trouble : Trouble.values()) {
      troubles.clear();
      troubles.add(trouble);

      assertThat(readiness.look().reasons()).hasSize(1);
    }
  }

  @Test
  void saysThatCallbacksAreLate() {
    startASession();

    now.set(NOON.plus(Duration.ofHours(2)));

    var state = readiness.look();
    assertThat(state.canWork()).isTrue();
    assertThat(state.json())
        .isEqualTo(
            """
            {"status":"degraded","callbacksWaiting":1,"reasons":[{"code":"callbacks.late",\
            "msg":"Callbacks are due for more than a minute and are not sent."}]}""");
  }

  @Test
  void goesOnWithoutAPlaceForRecordingsAndSaysSo() {
    canStoreMedia.set(false);

    var state = readiness.look();

    assertThat(state.canWork()).isTrue();
    assertThat(state.json())
        .isEqualTo(
            """
            {"status":"degraded","callbacksWaiting":0,"reasons":[{"code":"media.away",\
            "msg":"Recordings cannot be stored: their place is gone or does not answer. Sessions \
            go on."}]}""");
  }

  @Test
  void goesOnWhereAnotherServerKeepsItsRecordingsElsewhereAndSaysSo() {
    isMediaShared.set(false);

    var state = readiness.look();

    assertThat(state.canWork()).isTrue();
    assertThat(state.json())
        .isEqualTo(
            """
            {"status":"degraded","callbacksWaiting":0,"reasons":[{"code":"media.separate",\
            "msg":"Another server on this database keeps recordings in another place, so each \
            finds only its own."}]}""");
  }

  @Test
  void doesNotCallLateWhatAServerFindsAtItsStart() {
    startASession();
    now.set(NOON.plus(Duration.ofHours(2)));

    var restarted =
        new Readiness(() -> troubles, canStoreMedia::get, isMediaShared::get, callbacks, now::get);

    assertThat(restarted.look().reasons()).isEmpty();
  }

  private void startASession() {
    var requested = requested();
    sessions.commit(requested);
    sessions.commit(started(requested));
  }
}

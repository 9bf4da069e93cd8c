package org.deskbridge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.session.SessionStatus.ABANDONED;
import static org.deskbridge.session.SessionStatus.ACTIVE;
import static org.deskbridge.session.SessionStatus.COMPLETE;
import static org.deskbridge.session.SessionStatus.NOT_STARTED;
import static org.deskbridge.session.SessionStatus.WAITING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.callback.Callback;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.session.id.CustomerSessionToken;
import org.deskbridge.session.id.JoinCode;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.launch.RequestSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random lives of sessions, compared step by step with a model that is too simple to be wrong. */
class SessionHistoriesTest {

  private static final int STEPS = 60;

  private final InMemoryDesk memory = new InMemoryDesk();
  private final Model model = new Model();
  private final RequestSession.Requested requested = memory.requested();
  private final SessionKey key = requested.state().key();

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void agreeWithTheModel(long seed) {
    var random = new Random(seed);

    for (int i = 0; i < STEPS; i++) {
      var now = memory.pass(Duration.ofSeconds(random.nextInt(600)));
      var action = Action.values()[random.nextInt(Action.values().length)];

      var accepted = succeeds(action);

      assertThat(accepted).as("step %d: %s", i, action).isEqualTo(model.accepts(action, now));
      compare();
    }
  }

  private void compare() {
    var state = memory.state(key);
    assertThat(state.status()).isEqualTo(model.status);
    assertThat(state.revision()).isEqualTo(model.changes);
    assertThat(state.times())
        .isEqualTo(new SessionTimes(model.startedAt, model.joinedAt, model.endedAt));
    assertThat(state.notes()).isEqualTo(model.notes);
    assertThat(state.invitation() != null).isEqualTo(model.openUntil != null);
    assertThat(state.id() != null).isEqualTo(model.startedAt != null);
    assertThat(memory.sessions().history(key))
        .extracting(SessionEvent::revision)
        .containsExactlyElementsOf(IntStream.rangeClosed(0, model.changes).boxed().toList());
    assertThat(SessionState.replay(memory.sessions().history(key))).isEqualTo(state);
    assertThat(memory.callbacks().backlog().depth()).isEqualTo(model.callbacks());
    assertThat(memory.sessions().history(key))
        .filteredOn(SessionEvent.Moved.class::isInstance)
        .extracting(event -> ((SessionEvent.Moved) event).status())
        .isEqualTo(model.reported);
    assertThat(firstCallback()).isEqualTo(model.reported.stream().findFirst().orElse(null));
  }

  private SessionStatus firstCallback() {
    return memory.callbacks().claim(memory.now(), memory.now(), 5, Set.of()).stream()
        .map(Callback::state)
        .map(SessionState::status)
        .findFirst()
        .orElse(null);
  }

  private boolean succeeds(Action action) {
    try {
      perform(action);
      return true;
    } catch (DeskbridgeException e) {
      assertThat(e.getMessage()).doesNotContain(key.value());
      return false;
    }
  }

  private void perform(Action action) {
    var desk = memory.desk();
    var joinToken = SessionView.of(memory.state(key), memory.secrets()).joinToken();
    switch (action) {
      case START -> desk.sessions().start(memory.caller(), requested.token());
      case JOIN -> desk.joining().join(joinToken, null, new CustomerSessionToken("customer"));
      case END -> desk.sessions().end(memory.caller(), key);
      case RENEW -> desk.joining().renewCode(memory.caller(), key);
      case REDEEM -> desk.joining().redeemCode(code());
      case SAY -> desk.room().postMessage(memory.caller(), key, "hello");
      case NOTE -> desk.room().updateNotes(memory.caller(), key, "notes", 0);
    }
  }

  private JoinCode code() {
    var open = SessionView.of(memory.state(key), memory.secrets()).joinCode();
    return open == null ? new JoinCode("000000000") : open;
  }

  private enum Action {
    START,
    JOIN,
    END,
    RENEW,
    REDEEM,
    SAY,
    NOTE
  }

  /** What a session is, in the plainest words. */
  private static final class Model {

    private static final Duration CODE_VALIDITY = Duration.ofMinutes(30);

    private final List<SessionStatus> reported = new ArrayList<>();
    private SessionStatus status = NOT_STARTED;
    private int changes;
    private Instant startedAt;
    private Instant joinedAt;
    private Instant endedAt;
    private Instant openUntil;
    private String notes;
    private boolean isNotedAfterEnd;

    boolean accepts(Action action, Instant now) {
      return switch (action) {
        case START -> start(now);
        case JOIN -> join(now);
        case END -> end(now);
        case RENEW -> renew(now);
        case REDEEM -> redeem(now);
        case SAY -> say();
        case NOTE -> note();
      };
    }

    private boolean isLive() {
      return status == WAITING || status == ACTIVE;
    }

    private boolean start(Instant now) {
      if (status == NOT_STARTED) {
        startedAt = now;
        openUntil = now.plus(CODE_VALIDITY);
        moveTo(WAITING);
      }
      return isLive();
    }

    private boolean join(Instant now) {
      if (status == WAITING) {
        joinedAt = now;
        openUntil = null;
        moveTo(ACTIVE);
      }
      return isLive();
    }

    private boolean end(Instant now) {
      if (isLive()) {
        endedAt = now;
        openUntil = null;
        moveTo(status == WAITING ? ABANDONED : COMPLETE);
      }
      return status != NOT_STARTED;
    }

    private boolean renew(Instant now) {
      if (status == WAITING) {
        openUntil = now.plus(CODE_VALIDITY);
        changes++;
      }
      return status == WAITING;
    }

    private boolean redeem(Instant now) {
      var isOpen = openUntil != null && now.isBefore(openUntil);
      if (isOpen) {
        openUntil = null;
        changes++;
      }
      return isOpen;
    }

    private boolean say() {
      changes += isLive() ? 1 : 0;
      return isLive();
    }

    private boolean note() {
      if (status != NOT_STARTED && notes == null) {
        notes = "notes";
        isNotedAfterEnd = !isLive();
        changes++;
      }
      return status != NOT_STARTED;
    }

    int callbacks() {
      return reported.size() + (isNotedAfterEnd ? 1 : 0);
    }

    private void moveTo(SessionStatus target) {
      status = target;
      changes++;
      reported.add(target);
    }
  }
}

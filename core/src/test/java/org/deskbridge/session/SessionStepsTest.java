package org.deskbridge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.session.SessionStatus.ABANDONED;
import static org.deskbridge.session.SessionStatus.ACTIVE;
import static org.deskbridge.session.SessionStatus.COMPLETE;
import static org.deskbridge.session.SessionStatus.NOT_STARTED;
import static org.deskbridge.session.SessionStatus.WAITING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.feed.FeedCursor;
import org.deskbridge.feed.FeedEvent;
import org.deskbridge.session.id.CustomerSessionToken;
import org.deskbridge.session.id.JoinToken;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionToken;
import org.junit.jupiter.api.Test;

/**
 * Many sessions that many work on, compared after each random step with a model that is too simple
 * to be wrong; at last with the event feed. A failure names the seed and the last steps.
 */
class SessionStepsTest {

  /** Steps of one world, and worlds: in a larger one each step takes longer. */
  private static final int STEPS = 1_000;

  private static final int WORLDS = 100;

  /** Those that steps still go to. */
  private static final int YOUNGEST = 40;

  private static final List<Action> ACTIONS = List.of(Action.values());
  private static final int SHOWN = 30;
  private static final int PAGE = 200;

  @Test
  void divergeNowhereFromTheModel() {
    var first = Long.getLong("steps.seed", System.nanoTime());
    for (int i = 0; i < WORLDS; i++) {
      new World(first + i).run();
    }
  }

  /** A desk, its sessions, and what became of them. */
  private static final class World {

    private final long seed;
    private final Random random;
    private final InMemoryDesk memory = new InMemoryDesk();
    private final List<Caller> callers =
        List.of(memory.caller(), Caller.of(memory.colleague()), memory.stranger());
    private final List<Model> models = new ArrayList<>();
    private final Deque<String> last = new ArrayDeque<>();

    World(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
    }

    void run() {
      request();
      for (int i = 0; i < STEPS; i++) {
        memory.pass(Duration.ofMillis(random.nextInt(5_000)));
        step();
      }

      assertThat(read(memory.stranger())).as("seed %d", seed).isEmpty();
      var events = read(memory.caller());
      for (var model : models) {
        assertHistory(model, events.getOrDefault(model.key, List.of()));
      }
    }

    private void step() {
      var chance = random.nextInt(100);
      if (chance < 8) {
        request();
      } else if (chance < 10) {
        expire();
      } else {
        act(models.get(models.size() - 1 - random.nextInt(Math.min(YOUNGEST, models.size()))));
      }
    }

    private void request() {
      var requested = memory.requested();
      var joinToken = SessionView.of(requested.state(), memory.secrets()).joinToken();
      models.add(new Model(requested.state().key(), requested.token(), joinToken));
      note("requested " + (models.size() - 1));
      compare(models.get(models.size() - 1));
    }

    private void expire() {
      note("expire at " + memory.now());
      memory.desk().room().endAbandoned(Caller.service());
      for (var each : models) {
        each.expire(memory.now());
        compare(each);
      }
    }

    private void act(Model model) {
      var action = ACTIONS.get(random.nextInt(ACTIONS.size()));
      var who = random.nextInt(callers.size());
      var browser = random.nextInt(2);
      note("%s %d by %d, browser %d".formatted(action, models.indexOf(model), who, browser));

      var accepted = succeeds(() -> perform(action, model, callers.get(who), browser));

      assertThat(accepted)
          .as(this::story)
          .isEqualTo(model.accepts(action, who < 2, browser, memory.now()));
      compare(model);
    }

    private void perform(Action action, Model model, Caller caller, int browser) {
      var desk = memory.desk();
      switch (action) {
        case START -> desk.sessions().start(caller, model.token);
        case JOIN ->
            desk.joining()
                .join(model.joinToken, null, new CustomerSessionToken("browser-" + browser));
        case REPLACE -> desk.joining().replaceCustomer(caller, model.key);
        case END -> desk.sessions().end(caller, model.key);
        case READ -> desk.sessions().get(caller, model.token.value());
      }
    }

    private static boolean succeeds(Runnable step) {
      try {
        step.run();
        return true;
      } catch (DeskbridgeException e) {
        return false;
      }
    }

    private void compare(Model model) {
      var state = memory.state(model.key);
      if (state.status() != model.status
          || state.revision() != model.changes
          || (state.times().endedAt() != null) != model.status.isFinal()) {
        assertThat(state).as(story()).isEqualTo(model.toString());
      }
    }

    private void note(String step) {
      last.addLast(step);
      if (last.size() > SHOWN) {
        last.removeFirst();
      }
    }

    private String story() {
      return "-Dsteps.seed=%d, after:%n%s".formatted(seed, String.join("\n", last));
    }

    /** Returns the events of the feed by their sessions, each in the order of the feed. */
    private Map<SessionKey, List<FeedEvent>> read(Caller caller) {
      var events = new HashMap<SessionKey, List<FeedEvent>>();
      var cursor = FeedCursor.START;
      for (var isMore = true; isMore; ) {
        var page = memory.desk().events().read(caller, cursor, PAGE);
        for (var each : page.events()) {
          assertThat(each.cursor().isAfter(cursor)).isTrue();
          cursor = each.cursor();
          events.computeIfAbsent(each.session(), key -> new ArrayList<>()).add(each);
        }
        isMore = page.hasMore();
      }
      return events;
    }

    private void assertHistory(Model model, List<FeedEvent> events) {
      assertThat(events)
          .as("seed %d", seed)
          .extracting(FeedEvent::sequence)
          .isEqualTo(IntStream.rangeClosed(0, model.changes).boxed().toList());
      var moves = new ArrayList<SessionStatus>();
      for (var each : events) {
        if (each instanceof FeedEvent.OfSession of
            && of.event() instanceof SessionEvent.Moved moved) {
          moves.add(moved.status());
        }
      }
      assertThat(moves).as("seed %d", seed).isEqualTo(model.moves);
    }
  }

  private enum Action {
    START,
    JOIN,
    REPLACE,
    END,
    READ
  }

  /** What a session is, in the plainest words. */
  private static final class Model {

    /** Pages are never connected here, so a session lasts as long as one may be away. */
    private static final Duration PAGE_GRACE = Duration.ofMinutes(2);

    private static final int NO_BROWSER = -1;

    private final SessionKey key;
    private final SessionToken token;
    private final JoinToken joinToken;
    private final List<SessionStatus> moves = new ArrayList<>();
    private SessionStatus status = NOT_STARTED;
    private int changes;
    private Instant startedAt = Instant.MAX;
    private int seated = NO_BROWSER;
    private boolean isSeatFree;

    Model(SessionKey key, SessionToken token, JoinToken joinToken) {
      this.key = key;
      this.token = token;
      this.joinToken = joinToken;
    }

    boolean accepts(Action action, boolean isOfTheAccount, int browser, Instant now) {
      return switch (action) {
        case START -> isOfTheAccount && start(now);
        case JOIN -> join(browser);
        case REPLACE -> isOfTheAccount && replace();
        case END -> isOfTheAccount && end();
        case READ -> isOfTheAccount;
      };
    }

    private boolean isLive() {
      return status == WAITING || status == ACTIVE;
    }

    private boolean start(Instant now) {
      if (status == NOT_STARTED) {
        startedAt = now;
        moveTo(WAITING);
      }
      return isLive();
    }

    private boolean join(int browser) {
      if (status == WAITING || (status == ACTIVE && isSeatFree && browser != seated)) {
        seated = browser;
        isSeatFree = false;
        moveTo(ACTIVE);
      }
      return status == ACTIVE && browser == seated && !isSeatFree;
    }

    private boolean replace() {
      if (status == ACTIVE) {
        isSeatFree = true;
        changes++;
      }
      return status == ACTIVE;
    }

    private boolean end() {
      if (isLive()) {
        moveTo(status == WAITING ? ABANDONED : COMPLETE);
      }
      return status != NOT_STARTED;
    }

    void expire(Instant now) {
      if (isLive() && !now.isBefore(startedAt.plus(PAGE_GRACE))) {
        end();
      }
    }

    private void moveTo(SessionStatus target) {
      status = target;
      changes++;
      moves.add(target);
    }

    @Override
    public String toString() {
      return "%s after %d changes, %s".formatted(status, changes, moves);
    }
  }
}

package org.deskbridge.memory;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.AccountKey;
import org.deskbridge.callback.Callback;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.callback.CallbackLog;
import org.deskbridge.callback.CallbackQuery;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.callback.DeliveryAttempt;
import org.deskbridge.callback.DeliveryDecision;
import org.deskbridge.callback.DeliveryDecision.Verdict;
import org.deskbridge.callback.LoggedCallback;
import org.deskbridge.callback.LoggedCallback.Place;
import org.deskbridge.callback.LoggedCallback.State;
import org.deskbridge.callback.ReceiverHost;
import org.deskbridge.callback.ReportedEvent;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;

/**
 * A queue in memory with its log, filled by {@link InMemorySessions}.
 *
 * <p>Safe for use by several threads at once.
 */
public final class InMemoryCallbackQueue implements CallbackQueue, CallbackLog {

  private static final Comparator<Entry> FRESH_AND_LONGEST_DUE_FIRST =
      Comparator.comparing(Entry::isPutOff)
          .thenComparing(Entry::turn)
          .thenComparing(each -> each.place().number());

  private static final Comparator<Entry> NEWEST_FIRST =
      Comparator.<Entry, Instant>comparing(each -> each.place().happenedAt())
          .thenComparing(each -> each.place().number())
          .reversed();

  private final Object lock = new Object();

  /** What is settled stays. */
  private final Map<CallbackId, Entry> entries = new HashMap<>();

  private final Set<CallbackId> waiting = new LinkedHashSet<>();

  /** In the order of the events. */
  private final Map<SessionKey, List<CallbackId>> bySession = new HashMap<>();

  private final Map<CallbackId, List<Attempt>> attempts = new HashMap<>();

  /** Those that wait for their receivers to be enabled; no longer once claimed. */
  private final Set<CallbackId> held = new LinkedHashSet<>();

  private long last;

  /** Creates the queue of what is committed from now on. */
  public InMemoryCallbackQueue(InMemorySessions sessions) {
    sessions.whileCommitting(this::enqueue);
    sessions.whileRewriting(this::rewrite);
    sessions.whileRemoving(this::remove);
  }

  private void enqueue(SessionChange change) {
    var event = change.event();
    var state = change.after().state();
    var target = state.origin().callbackUrl();
    synchronized (lock) {
      if (target == null || !change.isReported() || isStopped(state.key())) {
        return;
      }
      if (change.isNoteAfterEnd()) {
        dropWaitingNotes(state.key());
      }
      var callback = new Callback(CallbackId.of(event), target, state, event.at(), 0, false);
      var place = new Place(event.at(), ++last);
      var turn = unsettled(state.key()).findAny().isPresent() ? null : event.at();
      bySession.computeIfAbsent(state.key(), each -> new ArrayList<>()).add(callback.id());
      put(new Entry(callback, place, ReportedEvent.of(event), State.WAITING, 0, false, turn));
    }
  }

  private boolean isStopped(SessionKey session) {
    return of(session).anyMatch(each -> each.state == State.STOPPED);
  }

  private void dropWaitingNotes(SessionKey session) {
    unsettled(session)
        .filter(each -> each.turn == null && each.event == ReportedEvent.NOTES_WRITTEN)
        .forEach(each -> put(each.settled(State.DROPPED)));
  }

  /** Callbacks not sent yet show the session as it is now stored; answers are blanked. */
  private void rewrite(List<SessionEvent> history) {
    synchronized (lock) {
      for (int i = 0; i < history.size(); i++) {
        var id = CallbackId.of(history.get(i));
        var state = SessionState.replay(history.subList(0, i + 1));
        entries.computeIfPresent(id, (same, entry) -> entry.rewritten(state));
        attempts.computeIfPresent(id, (same, made) -> blanked(made));
      }
    }
  }

  private static List<Attempt> blanked(List<Attempt> made) {
    var blanked = new ArrayList<Attempt>();
    for (var each : made) {
      var result = each.result();
      blanked.add(
          new Attempt(
              each.at(),
              new DeliveryAttempt(
                  result.outcome(), result.httpStatus(), "", result.retryAfter(), result.took())));
    }
    return blanked;
  }

  private void remove(SessionKey session) {
    synchronized (lock) {
      for (var id : bySession.getOrDefault(session, List.of())) {
        entries.remove(id);
        waiting.remove(id);
        held.remove(id);
        attempts.remove(id);
      }
      bySession.remove(session);
    }
  }

  @Override
  public List<Callback> claim(
      Instant now, Instant leaseUntil, int limit, Set<ReceiverHost> except) {
    synchronized (lock) {
      var claimed =
          heads()
              .filter(each -> !each.turn().isAfter(now))
              .filter(each -> !except.contains(each.callback.receiver()))
              .sorted(FRESH_AND_LONGEST_DUE_FIRST)
              .limit(limit)
              .toList();
      claimed.forEach(each -> put(each.due(leaseUntil)));
      return claimed.stream().map(Entry::callback).toList();
    }
  }

  private void put(Entry entry) {
    var id = entry.callback.id();
    entries.put(id, entry);
    held.remove(id);
    if (entry.state == State.WAITING) {
      waiting.add(id);
    } else {
      waiting.remove(id);
    }
  }

  /** Returns a copy, so that entries can be replaced meanwhile. */
  private Stream<Entry> of(SessionKey session) {
    return entries(bySession.getOrDefault(session, List.of()));
  }

  private Stream<Entry> entries(Collection<CallbackId> ids) {
    return List.copyOf(ids).stream().map(each -> requireNonNull(entries.get(each), "entry"));
  }

  private Stream<Entry> unsettled(SessionKey session) {
    return of(session).filter(each -> each.state == State.WAITING);
  }

  /** Returns the callback of each session whose turn it is. */
  private Stream<Entry> heads() {
    return entries(waiting).filter(each -> each.turn != null);
  }

  @Override
  public void settle(
      CallbackId id, DeliveryDecision settlement, DeliveryAttempt result, Instant at) {
    synchronized (lock) {
      var entry = entries.get(id);
      if (entry == null || entry.state != State.WAITING) {
        return;
      }
      if (!settlement.isTried()) {
        put(entry.due(dueAt(settlement)));
        if (settlement.verdict() == Verdict.HOLD) {
          held.add(id);
        }
        return;
      }
      attempts.computeIfAbsent(id, each -> new ArrayList<>()).add(new Attempt(at, result));
      settleTried(entry.tried(), settlement, at);
    }
  }

  private void settleTried(Entry entry, DeliveryDecision settlement, Instant at) {
    switch (settlement.verdict()) {
      case DELIVERED -> passOn(entry.settled(State.DELIVERED), at);
      case GIVEN_UP -> passOn(entry.settled(State.GIVEN_UP), at);
      case STOPPED -> {
        put(entry.settled(State.STOPPED));
        unsettled(entry.session()).forEach(each -> put(each.settled(State.DROPPED)));
      }
      case RETRY, POSTPONE, HOLD -> put(entry.due(dueAt(settlement)));
    }
  }

  /** If the clock was set back since it happened, the next of the session is due all the same. */
  private void passOn(Entry settled, Instant now) {
    put(settled);
    unsettled(settled.session())
        .findFirst()
        .ifPresent(
            next -> {
              var happenedAt = next.place.happenedAt();
              put(next.due(next.isReplay || happenedAt.isAfter(now) ? now : happenedAt));
            });
  }

  @Override
  public void bringForward(Instant now, Duration by) {
    synchronized (lock) {
      heads()
          .filter(each -> each.turn().isAfter(now))
          .forEach(each -> put(each.due(each.turn().minus(by))));
    }
  }

  /** Makes the callbacks of an account due that are held for a host, and were not claimed since. */
  void resume(AccountKey account, ReceiverHost receiver, Instant now) {
    synchronized (lock) {
      entries(held)
          .filter(each -> account.equals(each.callback.state().account()))
          .filter(each -> each.callback.receiver().equals(receiver))
          .toList()
          .forEach(each -> put(each.due(now)));
    }
  }

  private static Instant dueAt(DeliveryDecision settlement) {
    return requireNonNull(settlement.dueAt(), "dueAt");
  }

  @Override
  public Optional<Instant> nextDue() {
    synchronized (lock) {
      return heads().map(Entry::turn).min(Comparator.naturalOrder());
    }
  }

  @Override
  public Backlog backlog() {
    synchronized (lock) {
      var oldest =
          entries(waiting).map(each -> each.place.happenedAt()).min(Comparator.naturalOrder());
      return new Backlog(waiting.size(), oldest.orElse(null));
    }
  }

  @Override
  public List<Attempt> attempts(CallbackId id) {
    synchronized (lock) {
      return List.copyOf(attempts.getOrDefault(id, List.of()));
    }
  }

  @Override
  public int replay(List<CallbackId> ids, Instant now) {
    synchronized (lock) {
      var replayed = 0;
      for (var id : ids) {
        var entry = entries.get(id);
        if (entry != null && entry.state != State.WAITING) {
          var waits = unsettled(entry.session()).findAny().isPresent();
          put(entry.replayed(waits ? null : now));
          replayed++;
        }
      }
      return replayed;
    }
  }

  @Override
  public List<LoggedCallback> page(
      AccessScope reach, CallbackQuery query, @Nullable Place after, int limit) {
    synchronized (lock) {
      return entries.values().stream()
          .filter(each -> each.isWithin(reach) && each.meets(query))
          .filter(each -> after == null || each.isBehind(after))
          .sorted(NEWEST_FIRST)
          .limit(limit)
          .map(Entry::logged)
          .toList();
    }
  }

  @Override
  public Optional<LoggedCallback> find(AccessScope reach, CallbackId id) {
    synchronized (lock) {
      return Optional.ofNullable(entries.get(id))
          .filter(each -> each.isWithin(reach))
          .map(Entry::logged);
    }
  }

  @Override
  public int removeAttempts(Instant before, int limit) {
    synchronized (lock) {
      var removed = 0;
      for (var made : attempts.values()) {
        var each = made.iterator();
        while (each.hasNext() && removed < limit) {
          if (each.next().at().isBefore(before)) {
            each.remove();
            removed++;
          }
        }
      }
      return removed;
    }
  }

  /**
   * A callback of the log.
   *
   * @param made the attempts so far, before a replay as well
   * @param turn when it can be claimed, absent unless it is its turn among those of its session
   */
  private record Entry(
      Callback callback,
      Place place,
      ReportedEvent event,
      State state,
      int made,
      boolean isReplay,
      @Nullable Instant turn) {

    /** Returns when one can be claimed whose turn it is. */
    @Override
    public Instant turn() {
      return requireNonNull(turn, "turn");
    }

    SessionKey session() {
      return callback.state().key();
    }

    boolean isPutOff() {
      return !callback.happenedAt().equals(turn);
    }

    Entry due(Instant at) {
      return new Entry(callback, place, event, state, made, isReplay, at);
    }

    Entry tried() {
      var again = with(callback.state(), callback.attempts() + 1, isReplay);
      return new Entry(again, place, event, state, made + 1, isReplay, turn);
    }

    Entry settled(State as) {
      return new Entry(callback, place, event, as, made, isReplay, null);
    }

    Entry replayed(@Nullable Instant at) {
      var again = with(callback.state(), 0, true);
      return new Entry(again, place, event, State.WAITING, made, true, at);
    }

    Entry rewritten(SessionState session) {
      var rewritten = with(session, callback.attempts(), isReplay);
      return new Entry(rewritten, place, event, state, made, isReplay, turn);
    }

    private Callback with(SessionState session, int attempts, boolean isReplay) {
      return new Callback(
          callback.id(), callback.target(), session, callback.happenedAt(), attempts, isReplay);
    }

    boolean isWithin(AccessScope reach) {
      return reach.includes(callback.state().account(), session().value());
    }

    boolean meets(CallbackQuery query) {
      return (query.session() == null || query.session().equals(session()))
          && (query.state() == null || query.state() == state)
          && (query.event() == null || query.event() == event)
          && !place.happenedAt().isBefore(query.from())
          && place.happenedAt().isBefore(query.before());
    }

    boolean isBehind(Place other) {
      var order = place.happenedAt().compareTo(other.happenedAt());
      return order < 0 || (order == 0 && place.number() < other.number());
    }

    LoggedCallback logged() {
      return new LoggedCallback(
          callback.id(),
          place,
          requireNonNull(callback.state().id(), "id"),
          event,
          callback.receiver(),
          state,
          made,
          turn);
    }
  }
}

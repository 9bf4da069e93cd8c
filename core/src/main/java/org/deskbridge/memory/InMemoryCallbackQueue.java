package org.deskbridge.memory;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.deskbridge.callback.Callback;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.callback.DeliveryAttempt;
import org.deskbridge.callback.DeliveryDecision;
import org.deskbridge.callback.ReceiverHost;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;

/**
 * A queue in memory, filled by {@link InMemorySessions}.
 *
 * <p>Safe for use by several threads at once.
 */
public final class InMemoryCallbackQueue implements CallbackQueue {

  private static final Comparator<Queued> FRESH_AND_LONGEST_DUE_FIRST =
      Comparator.comparing(Queued::isPutOff)
          .thenComparing(Queued::claimableAt)
          .thenComparing(each -> each.callback.id().value());

  private final Object lock = new Object();

  /** In the order of the events; what is settled leaves. */
  private final Map<CallbackId, Queued> queue = new LinkedHashMap<>();

  private final Map<CallbackId, List<Attempt>> attempts = new HashMap<>();
  private final Set<SessionKey> stopped = new HashSet<>();

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
      if (target == null || !change.isReported() || stopped.contains(state.key())) {
        return;
      }
      if (change.isNoteAfterEnd()) {
        dropWaitingNotes(state.key());
      }
      var callback = new Callback(CallbackId.of(event), target, state, event.at(), 0);
      queue.put(callback.id(), new Queued(callback, event.at(), null));
    }
  }

  private void dropWaitingNotes(SessionKey session) {
    queue.values().stream()
        .filter(each -> each.session().equals(session))
        .skip(1)
        .filter(Queued::tellsOfNotes)
        .map(each -> each.callback.id())
        .toList()
        .forEach(queue::remove);
  }

  /** Callbacks not sent yet show the session as it is now stored; answers are blanked. */
  private void rewrite(List<SessionEvent> history) {
    synchronized (lock) {
      for (int i = 0; i < history.size(); i++) {
        var id = CallbackId.of(history.get(i));
        var state = SessionState.replay(history.subList(0, i + 1));
        queue.computeIfPresent(id, (same, queued) -> queued.rewritten(state));
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
      queue.values().removeIf(each -> each.session().equals(session));
      attempts.keySet().removeIf(id -> id.value().startsWith("msg_" + session.value() + "_"));
      stopped.remove(session);
    }
  }

  @Override
  public List<Callback> claim(
      Instant now, Instant leaseUntil, int limit, Set<ReceiverHost> except) {
    synchronized (lock) {
      var claimed =
          heads()
              .filter(each -> !each.claimableAt().isAfter(now))
              .filter(each -> !except.contains(each.callback.receiver()))
              .sorted(FRESH_AND_LONGEST_DUE_FIRST)
              .limit(limit)
              .map(Queued::callback)
              .toList();
      claimed.forEach(each -> queue.put(each.id(), queued(each).leased(leaseUntil)));
      return claimed;
    }
  }

  private Queued queued(Callback callback) {
    return requireNonNull(queue.get(callback.id()), "queued");
  }

  /** Returns the oldest callback of each session. */
  private Stream<Queued> heads() {
    var heads = new LinkedHashMap<SessionKey, Queued>();
    queue.values().forEach(each -> heads.putIfAbsent(each.session(), each));
    return heads.values().stream();
  }

  @Override
  public void settle(
      CallbackId id, DeliveryDecision settlement, DeliveryAttempt result, Instant at) {
    synchronized (lock) {
      var queued = queue.get(id);
      if (queued == null) {
        return;
      }
      if (settlement.verdict() != DeliveryDecision.Verdict.POSTPONE) {
        attempts.computeIfAbsent(id, each -> new ArrayList<>()).add(new Attempt(at, result));
      }
      switch (settlement.verdict()) {
        case DELIVERED, GIVEN_UP -> {
          queue.remove(id);
          passOn(queued.session(), at);
        }
        case STOPPED -> stop(queued.session());
        case RETRY -> queue.put(id, queued.retry(dueAt(settlement)));
        case POSTPONE -> queue.put(id, queued.due(dueAt(settlement)));
      }
    }
  }

  /** If the clock was set back since it happened, the next of the session is due all the same. */
  private void passOn(SessionKey session, Instant now) {
    heads()
        .filter(each -> each.session().equals(session) && each.claimableAt().isAfter(now))
        .toList()
        .forEach(each -> queue.put(each.callback.id(), each.due(now)));
  }

  @Override
  public void bringForward(Instant now, Duration by) {
    synchronized (lock) {
      heads()
          .filter(each -> each.claimableAt().isAfter(now))
          .toList()
          .forEach(
              each -> queue.put(each.callback.id(), each.leased(each.claimableAt().minus(by))));
    }
  }

  private void stop(SessionKey session) {
    stopped.add(session);
    queue.values().removeIf(each -> each.session().equals(session));
  }

  private static Instant dueAt(DeliveryDecision settlement) {
    return requireNonNull(settlement.dueAt(), "dueAt");
  }

  @Override
  public Optional<Instant> nextDue() {
    synchronized (lock) {
      return heads().map(Queued::claimableAt).min(Comparator.naturalOrder());
    }
  }

  @Override
  public Backlog backlog() {
    synchronized (lock) {
      var oldest =
          queue.values().stream()
              .map(each -> each.callback.happenedAt())
              .min(Comparator.naturalOrder());
      return new Backlog(queue.size(), oldest.orElse(null));
    }
  }

  @Override
  public List<Attempt> attempts(CallbackId id) {
    synchronized (lock) {
      return List.copyOf(attempts.getOrDefault(id, List.of()));
    }
  }

  /** A callback that waits, leased to one claim. */
  private record Queued(Callback callback, Instant dueAt, @Nullable Instant leasedUntil) {

    SessionKey session() {
      return callback.state().key();
    }

    boolean tellsOfNotes() {
      return callback.state().notesRevision() == callback.state().revision();
    }

    Instant claimableAt() {
      return leasedUntil == null ? dueAt : leasedUntil;
    }

    boolean isPutOff() {
      return !claimableAt().equals(callback.happenedAt());
    }

    Queued leased(Instant until) {
      return new Queued(callback, dueAt, until);
    }

    Queued due(Instant at) {
      return new Queued(callback, at, null);
    }

    Queued retry(Instant at) {
      return new Queued(with(callback.state(), callback.attempts() + 1), at, null);
    }

    Queued rewritten(SessionState state) {
      return new Queued(with(state, callback.attempts()), dueAt, leasedUntil);
    }

    private Callback with(SessionState state, int attempts) {
      return new Callback(callback.id(), callback.target(), state, callback.happenedAt(), attempts);
    }
  }
}

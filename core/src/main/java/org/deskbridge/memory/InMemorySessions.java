package org.deskbridge.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskbridge.account.AccessScope;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionIdTakenException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.SupportSession;
import org.deskbridge.session.id.SessionId;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.query.SessionListRange;
import org.deskbridge.session.query.SessionQueries;
import org.jspecify.annotations.Nullable;

/**
 * Sessions in memory: the record, the lists, and what feeds the other ports that live on events.
 *
 * <p>Safe for use by several threads at once.
 */
public final class InMemorySessions implements Sessions, SessionQueries {

  private static final Comparator<SessionState> OLDEST_FIRST =
      Comparator.comparing(SessionState::listedAt).thenComparing(each -> each.key().value());

  private final Object lock = new Object();
  private final Map<SessionKey, List<SessionEvent>> histories = new HashMap<>();
  private final Map<SessionKey, SessionState> states = new HashMap<>();
  private final Map<SessionKey, Instant> putOff = new HashMap<>();
  private final List<Consumer<SessionChange>> whileCommitting = new CopyOnWriteArrayList<>();
  private final List<Consumer<List<SessionEvent>>> whileRewriting = new CopyOnWriteArrayList<>();
  private final List<Consumer<SessionKey>> whileRemoving = new CopyOnWriteArrayList<>();
  private final List<Runnable> afterCommitting = new CopyOnWriteArrayList<>();

  /** Hands every change to a queue, in the same step as the commit itself. */
  public void whileCommitting(Consumer<SessionChange> queue) {
    whileCommitting.add(queue);
  }

  /** Hands every history that was rewritten to a queue, in the same step. */
  public void whileRewriting(Consumer<List<SessionEvent>> queue) {
    whileRewriting.add(queue);
  }

  /** Tells a queue of every session that is removed, in the same step. */
  public void whileRemoving(Consumer<SessionKey> queue) {
    whileRemoving.add(queue);
  }

  /** Runs an action after every commit, on the thread that committed. */
  public void afterCommitting(Runnable action) {
    afterCommitting.add(action);
  }

  @Override
  public Optional<SupportSession> byKey(SessionKey key) {
    return find(state -> state.key().equals(key));
  }

  @Override
  public Optional<SupportSession> byId(SessionId id) {
    return find(state -> id.equals(state.id()));
  }

  @Override
  public Optional<SupportSession> byStartTokenHash(long hash) {
    return find(state -> state.origin().startTokenHash() == hash);
  }

  @Override
  public Optional<SupportSession> byJoinCodeHash(String hash) {
    return find(state -> invites(state, hash));
  }

  private Optional<SupportSession> find(Predicate<SessionState> wanted) {
    return states().filter(wanted).findFirst().map(SupportSession::restore);
  }

  private static boolean invites(SessionState state, String hash) {
    var invitation = state.invitation();
    return invitation != null && invitation.codeHash().equals(hash);
  }

  /** Returns every session as it stands. */
  public Stream<SessionState> states() {
    synchronized (lock) {
      return List.copyOf(states.values()).stream();
    }
  }

  @Override
  public void commit(SessionChange change) {
    synchronized (lock) {
      add(change);
    }
    afterCommitting.forEach(Runnable::run);
  }

  private void add(SessionChange change) {
    var after = change.after().state();
    var history = histories.getOrDefault(after.key(), List.of());
    if (history.size() != after.revision()) {
      throw new StaleSessionException();
    }
    if (states().anyMatch(other -> rivals(other, after))) {
      throw new SessionIdTakenException();
    }
    var before = states.get(after.key());
    if (before == null || before.status() != after.status()) {
      putOff.remove(after.key());
    }
    histories.computeIfAbsent(after.key(), key -> new ArrayList<>()).add(change.event());
    states.put(after.key(), after);
    whileCommitting.forEach(each -> each.accept(change));
  }

  private static boolean rivals(SessionState other, SessionState after) {
    var id = after.id();
    var invitation = after.invitation();
    return !other.key().equals(after.key())
        && ((id != null && id.equals(other.id()))
            || (invitation != null && invites(other, invitation.codeHash())));
  }

  @Override
  public List<SessionEvent> history(SessionKey key, int from, int limit) {
    return history(key).stream().skip(from).limit(limit).toList();
  }

  @Override
  public List<SessionEvent.ChatLine> chat(SessionKey key, int before, int limit) {
    var lines =
        history(key).stream()
            .filter(SessionEvent.ChatLine.class::isInstance)
            .map(SessionEvent.ChatLine.class::cast)
            .filter(each -> each.revision() < before && !each.isErased())
            .toList();
    return lines.subList(Math.max(0, lines.size() - limit), lines.size());
  }

  /** Returns all that happened to a session, oldest first. */
  public List<SessionEvent> history(SessionKey key) {
    synchronized (lock) {
      return List.copyOf(histories.getOrDefault(key, List.of()));
    }
  }

  /** Blanks the customer in every event of a session, and adds the receipt. */
  public void eraseCustomer(SessionChange receipt) {
    var after = receipt.after().state();
    synchronized (lock) {
      var history = history(after.key());
      if (history.size() != after.revision()) {
        throw new StaleSessionException();
      }
      var blanked = history.stream().map(SessionEvent::withoutCustomer).toList();
      histories.put(after.key(), new ArrayList<>(blanked));
      whileRewriting.forEach(each -> each.accept(blanked));
      add(receipt);
    }
    afterCommitting.forEach(Runnable::run);
  }

  /** Removes a session with all its events. */
  public void remove(SessionKey key) {
    synchronized (lock) {
      histories.remove(key);
      states.remove(key);
      whileRemoving.forEach(each -> each.accept(key));
    }
  }

  @Override
  public List<SessionState> page(AccessScope reach, SessionListRange window, int limit) {
    return within(reach, window)
        .filter(each -> follows(each, window.after()))
        .sorted(OLDEST_FIRST.reversed())
        .skip(window.skip())
        .limit(limit)
        .toList();
  }

  private Stream<SessionState> within(AccessScope reach, SessionListRange window) {
    return states()
        .filter(each -> reach.includes(each.account(), each.key().value()))
        .filter(each -> isWithin(each.listedAt(), window));
  }

  private static boolean isWithin(Instant listedAt, SessionListRange window) {
    return !listedAt.isBefore(window.from()) && listedAt.isBefore(window.before());
  }

  private static boolean follows(SessionState state, SessionListRange.@Nullable Cursor place) {
    return place == null
        || state.listedAt().isBefore(place.listedAt())
        || (state.listedAt().equals(place.listedAt())
            && state.key().value().compareTo(place.key().value()) < 0);
  }

  @Override
  public List<SessionState> due(AccessScope reach, Instant now, Instant latest, int limit) {
    synchronized (lock) {
      return states()
          .filter(each -> each.status().isLive())
          .filter(each -> reach.includes(each.account(), each.key().value()))
          .filter(each -> !dueAt(each).isAfter(now) || dueAt(each).isAfter(latest))
          .sorted(Comparator.comparing(this::dueAt).thenComparing(OLDEST_FIRST))
          .limit(limit)
          .toList();
    }
  }

  private Instant dueAt(SessionState state) {
    return putOff.getOrDefault(state.key(), Instant.MIN);
  }

  @Override
  public void putOff(Map<SessionKey, Instant> until) {
    synchronized (lock) {
      putOff.putAll(until);
    }
  }

  @Override
  public Map<SessionStatus, Long> countByStatus() {
    return states().collect(Collectors.groupingBy(SessionState::status, Collectors.counting()));
  }
}

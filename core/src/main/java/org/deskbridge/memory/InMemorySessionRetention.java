package org.deskbridge.memory;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.deskbridge.account.AccountKey;
import org.deskbridge.privacy.CustomerQuery;
import org.deskbridge.privacy.SessionRetention;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.query.SessionHistory;

/**
 * Removes and replaces what {@link InMemorySessions} recorded.
 *
 * <p>Safe for use by several threads at once.
 */
public final class InMemorySessionRetention implements SessionRetention {

  private static final Comparator<SessionState> LONGEST_REQUESTED_FIRST =
      Comparator.<SessionState, Instant>comparing(each -> each.origin().requestedAt())
          .thenComparing(each -> each.key().value());

  private static final Comparator<SessionState> LONGEST_OVER_FIRST =
      Comparator.comparing(InMemorySessionRetention::overSince)
          .thenComparing(each -> each.key().value());

  private final InMemorySessions sessions;

  /** Creates what removes and replaces sessions. */
  public InMemorySessionRetention(InMemorySessions sessions) {
    this.sessions = requireNonNull(sessions, "sessions");
  }

  @Override
  public List<SessionKey> of(AccountKey account, CustomerQuery person) {
    return sessions
        .states()
        .filter(each -> account.equals(each.account()))
        .filter(each -> stands(person, new SessionHistory(sessions, each.key())))
        .sorted(LONGEST_REQUESTED_FIRST)
        .map(SessionState::key)
        .toList();
  }

  private static boolean stands(CustomerQuery person, SessionHistory history) {
    return history.stream().anyMatch(each -> person.is(each.customer()));
  }

  @Override
  public void eraseCustomer(SessionChange receipt) {
    sessions.eraseCustomer(receipt);
  }

  @Override
  public List<SessionKey> endedBefore(AccountKey account, Instant before, int limit) {
    return sessions
        .states()
        .filter(each -> account.equals(each.account()))
        .filter(each -> !each.status().isLive() && overSince(each).isBefore(before))
        .sorted(LONGEST_OVER_FIRST)
        .limit(limit)
        .map(SessionState::key)
        .toList();
  }

  private static Instant overSince(SessionState state) {
    var endedAt = state.times().endedAt();
    return endedAt == null ? state.origin().requestedAt() : endedAt;
  }

  @Override
  public List<SessionKey> unclaimedBefore(Instant before, int limit) {
    return sessions
        .states()
        .filter(each -> each.account() == null)
        .filter(each -> each.origin().requestedAt().isBefore(before))
        .sorted(LONGEST_REQUESTED_FIRST)
        .limit(limit)
        .map(SessionState::key)
        .toList();
  }

  @Override
  public void remove(SessionKey key) {
    sessions.remove(key);
  }
}

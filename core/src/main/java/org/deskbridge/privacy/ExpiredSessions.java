package org.deskbridge.privacy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.AccountSettings;
import org.deskbridge.account.AccountSettingsStore;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.SessionTimeouts;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.SessionKey;

/** The sessions whose retention has expired, and those not claimed in time. */
final class ExpiredSessions {

  /** The sessions of each account at a time, and of those without one. */
  private static final int PORTION = 200;

  private final Sessions sessions;
  private final SessionRetention retention;
  private final SessionRecordingsEraser recordings;
  private final AccountSettingsStore settings;
  private final SessionTimeouts timeouts;
  private final InstantSource clock;

  ExpiredSessions(
      Sessions sessions,
      SessionRetention retention,
      SessionRecordingsEraser recordings,
      AccountSettingsStore settings,
      SessionTimeouts timeouts,
      InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.retention = requireNonNull(retention, "retention");
    this.recordings = recordings;
    this.settings = requireNonNull(settings, "settings");
    this.timeouts = requireNonNull(timeouts, "timeouts");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Removes them, portion by portion, until a portion removes nothing: the session of the latest
   * event of all may have to stay.
   *
   * @throws UnavailableException if some are left that cannot be removed now
   */
  void remove(AccessScope reach, Consumer<SessionKey> removed) {
    for (var portion = removePortion(reach); !portion.isEmpty(); portion = removePortion(reach)) {
      portion.forEach(removed);
    }
  }

  /**
   * Fails only if nothing could be removed: one that cannot be removed does not block the others.
   */
  private List<SessionKey> removePortion(AccessScope reach) {
    var removed = new ArrayList<SessionKey>();
    UnavailableException failure = null;
    for (var each : portion(reach)) {
      try {
        if (remove(each)) {
          removed.add(each);
        }
      } catch (UnavailableException e) {
        failure = e;
      }
    }
    if (failure != null && removed.isEmpty()) {
      throw failure;
    }
    return removed;
  }

  /** Skips a session that was started or removed meanwhile. */
  private boolean remove(SessionKey key) {
    var isExpired = sessions.byKey(key).filter(each -> !each.state().status().isLive()).isPresent();
    if (isExpired) {
      recordings.erase(key);
      retention.remove(key);
    }
    return isExpired && sessions.byKey(key).isEmpty();
  }

  private List<SessionKey> portion(AccessScope reach) {
    var now = clock.instant();
    return Stream.concat(ofAccounts(reach, now), unclaimed(reach, now)).toList();
  }

  private Stream<SessionKey> ofAccounts(AccessScope reach, Instant now) {
    return settings.all().entrySet().stream()
        .filter(each -> reach.includes(each.getKey()))
        .flatMap(each -> ofAccount(each.getKey(), each.getValue(), now));
  }

  private Stream<SessionKey> ofAccount(AccountKey account, AccountSettings kept, Instant now) {
    return kept.sessionsUntil(now).stream()
        .flatMap(until -> retention.endedBefore(account, until, PORTION).stream());
  }

  private Stream<SessionKey> unclaimed(AccessScope reach, Instant now) {
    return reach.isEverything()
        ? retention.unclaimedBefore(now.minus(timeouts.claimValidity()), PORTION).stream()
        : Stream.empty();
  }
}

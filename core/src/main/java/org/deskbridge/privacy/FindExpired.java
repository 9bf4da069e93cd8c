package org.deskbridge.privacy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.deskbridge.account.AccountSettingsStore;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.session.SessionTimeouts;
import org.deskbridge.session.id.SessionKey;

/**
 * Finds the sessions that are not to be kept any longer: by the rules of their accounts, or because
 * nobody claimed them in time.
 */
@UseCase
public final class FindExpired {

  private static final int AT_ONCE = 200;

  private final SessionRetention retention;
  private final AccountSettingsStore rules;
  private final SessionTimeouts policy;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public FindExpired(
      SessionRetention retention,
      AccountSettingsStore rules,
      SessionTimeouts policy,
      InstantSource clock) {
    this.retention = requireNonNull(retention, "retention");
    this.rules = requireNonNull(rules, "rules");
    this.policy = requireNonNull(policy, "policy");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Returns at most 200 of each account in the caller's reach, those first that are over longest,
   * and to the service at most 200 that nobody claimed. A session that could not be removed is
   * found again.
   */
  public List<SessionKey> find(Caller caller) {
    var now = clock.instant();
    return Stream.concat(ofAccounts(caller, now), unclaimed(caller, now)).toList();
  }

  private Stream<SessionKey> ofAccounts(Caller caller, Instant now) {
    return rules.all().entrySet().stream()
        .filter(each -> caller.reach().covers(each.getKey()))
        .flatMap(
            each ->
                each.getValue().sessionsUntil(now).stream()
                    .flatMap(
                        until -> retention.endedBefore(each.getKey(), until, AT_ONCE).stream()));
  }

  private Stream<SessionKey> unclaimed(Caller caller, Instant now) {
    return caller.reach().isEverything()
        ? retention.unclaimedBefore(now.minus(policy.claimValidity()), AT_ONCE).stream()
        : Stream.empty();
  }
}

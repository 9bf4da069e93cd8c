package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import org.deskbridge.access.Caller;
import org.deskbridge.directory.AccountRules;
import org.deskbridge.meta.UseCase;

/** Finds the sessions that their accounts do not want to keep any longer. */
@UseCase
public final class FindExpired {

  private static final int AT_ONCE = 200;

  private final SessionRetention retention;
  private final AccountRules rules;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public FindExpired(SessionRetention retention, AccountRules rules, InstantSource clock) {
    this.retention = requireNonNull(retention, "retention");
    this.rules = requireNonNull(rules, "rules");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Returns at most 200 of each account in the caller's reach, those first that are over longest. A
   * session that could not be removed is found again.
   */
  public List<SessionKey> find(Caller caller) {
    var now = clock.instant();
    return rules.all().entrySet().stream()
        .filter(each -> caller.reach().covers(each.getKey()))
        .flatMap(
            each ->
                each.getValue().sessionsUntil(now).stream()
                    .flatMap(
                        until -> retention.endedBefore(each.getKey(), until, AT_ONCE).stream()))
        .toList();
  }
}

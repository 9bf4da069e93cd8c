package org.deskbridge.adapter.http.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.UserKey;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.adapter.http.wire.Times;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.company.CompanyId;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.recording.RecordingQuery;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a list of recordings (contract 2, GET /archive/recordings). */
final class RecordingListParameters {

  /** A hundred years. */
  private static final int MAX_DAYS = 36_525;

  private RecordingListParameters() {}

  /** Returns the query; the default account is the caller's own. */
  static RecordingQuery from(Query query, Caller caller, Instant now) {
    var account = query.key("accountKey");
    var user = query.key("userKey");
    var company = query.key("companyId");
    if (account == null && user == null && company == null) {
      throw new InvalidValueException(
          "accountKey", "missing", "at least one of accountKey, userKey and companyId");
    }
    return new RecordingQuery(
        account == null ? own(caller) : new AccountKey(account),
        user == null ? null : new UserKey(user),
        company == null ? null : new CompanyId(company),
        flag(query, "sessionType"),
        from(query, now),
        to(query),
        Boolean.TRUE.equals(flag(query, "archived")));
  }

  private static AccountKey own(Caller caller) {
    return caller
        .reach()
        .account()
        .orElseThrow(() -> AccessDeniedException.outOfReach("accountKey", "any account"));
  }

  private static @Nullable Boolean flag(Query query, String name) {
    var number = query.number(name, 0, 1);
    return number == null ? null : (Boolean) (number == 1);
  }

  private static @Nullable Instant from(Query query, Instant now) {
    var days = query.number("timePeriod", 0, MAX_DAYS);
    var from = query.text("fromTime");
    if (from != null) {
      return Times.parse("fromTime", from);
    }
    return days == null ? null : now.minus(Duration.ofDays(days));
  }

  /** Responses have whole seconds, so the last second is included to its end. */
  private static @Nullable Instant to(Query query) {
    var to = query.text("toTime");
    return to == null
        ? null
        : Times.parse("toTime", to).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).minusNanos(1);
  }
}

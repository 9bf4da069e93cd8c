package org.deskbridge.adapter.http.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.UserKey;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.adapter.http.wire.Times;
import org.deskbridge.auth.Caller;
import org.deskbridge.company.CompanyId;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.recording.OutOfReachException;
import org.deskbridge.recording.RecordingQuery;
import org.jspecify.annotations.Nullable;

/** Reads which recordings to list (contract 2, GET /archive/recordings). */
final class RecordingListParameters {

  /** A hundred years. */
  private static final int MAX_DAYS = 36_525;

  private RecordingListParameters() {}

  /** Returns the query; without an account it is about the caller's own. */
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
        .orElseThrow(() -> new OutOfReachException("accountKey", "any account"));
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

  /** Answers have whole seconds, so the last one counts until it is over. */
  private static @Nullable Instant to(Query query) {
    var to = query.text("toTime");
    return to == null
        ? null
        : Times.parse("toTime", to).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).minusNanos(1);
  }

  /** Documents the parameters that {@link #from} reads. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @Parameter(
      in = ParameterIn.QUERY,
      name = "accountKey",
      description = "The recordings of an account, which has to be your own. By default it is.",
      schema = @Schema(type = "integer", format = "int64", minimum = "1"),
      example = "7210438195562209281")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "userKey",
      description = "Only the recordings of one technician.",
      schema = @Schema(type = "integer", format = "int64", minimum = "1"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "companyId",
      description = "Only unattended sessions with the machines of one company.",
      schema = @Schema(type = "integer", format = "int64", minimum = "1"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "sessionType",
      description = "`0` for attended sessions, `1` for unattended ones. By default both.",
      schema = @Schema(type = "integer", format = "int32", minimum = "0", maximum = "1"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "fromTime",
      description = "The first start of a recording to list, inclusive. By default the first.",
      schema = @Schema(type = "string", format = "date-time"),
      example = "2026-11-01T00:00:00Z")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "toTime",
      description = "The last start of a recording to list, inclusive. By default the last.",
      schema = @Schema(type = "string", format = "date-time"),
      example = "2026-11-30T23:59:59Z")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "timePeriod",
      description = "Only recordings that started in the last days, this many. `fromTime` wins.",
      schema = @Schema(type = "integer", format = "int32", minimum = "0", maximum = "36525"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "archived",
      description = "`1` for the archived recordings, `0` for the others.",
      schema =
          @Schema(
              type = "integer",
              format = "int32",
              minimum = "0",
              maximum = "1",
              defaultValue = "0"))
  @interface Documented {}
}

package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.deskbridge.callback.LoggedCallback.State;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;

/**
 * Selects callbacks; what is absent does not limit them.
 *
 * @param session the session that they report
 * @param from the earliest change that they report, inclusive
 * @param before the latest, exclusive
 */
public record CallbackQuery(
    @Nullable SessionKey session,
    @Nullable State state,
    @Nullable ReportedEvent event,
    Instant from,
    Instant before) {

  /** Every callback. */
  public static final CallbackQuery ALL =
      new CallbackQuery(null, null, null, Instant.MIN, Instant.MAX);

  public CallbackQuery {
    requireNonNull(from, "from");
    requireNonNull(before, "before");
  }

  /** Returns the callbacks of one session among these. */
  public CallbackQuery ofSession(SessionKey only) {
    return new CallbackQuery(only, state, event, from, before);
  }

  /** Returns the callbacks in one state among these. */
  public CallbackQuery in(State only) {
    return new CallbackQuery(session, only, event, from, before);
  }

  /** Returns the callbacks of one kind among these. */
  public CallbackQuery of(ReportedEvent only) {
    return new CallbackQuery(session, state, only, from, before);
  }

  /** Returns the callbacks of a period among these. */
  public CallbackQuery during(Instant begin, Instant end) {
    return new CallbackQuery(session, state, event, begin, end);
  }
}

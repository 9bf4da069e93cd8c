package org.deskbridge.adapter.http.rest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.deskbridge.SessionDesk;
import org.deskbridge.adapter.http.support.LogIds;
import org.deskbridge.adapter.http.wire.Times;
import org.deskbridge.auth.Caller;
import org.deskbridge.callback.CallbackQuery;
import org.deskbridge.callback.LoggedCallback.State;
import org.deskbridge.callback.ReportedEvent;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;

/** Reads what selects callbacks, of a query or of a body. */
final class CallbackParameters {

  private final SessionDesk sessions;
  private final Caller caller;

  CallbackParameters(SessionDesk sessions, Caller caller) {
    this.sessions = sessions;
    this.caller = caller;
  }

  /**
   * Returns the callbacks that are selected, all of them if nothing is named.
   *
   * @param texts returns a parameter by its name, absent if it is missing
   */
  CallbackQuery query(Function<String, @Nullable String> texts) {
    var session = texts.apply("session");
    var state = texts.apply("state");
    var event = texts.apply("event");
    var from = texts.apply("fromTime");
    var to = texts.apply("toTime");
    return new CallbackQuery(
        session == null ? null : session(session),
        state == null ? null : State.parse("state", state),
        event == null ? null : ReportedEvent.parse("event", event),
        from == null ? Instant.MIN : Times.parse("fromTime", from),
        to == null ? Instant.MAX : behind(Times.parse("toTime", to)));
  }

  private SessionKey session(String name) {
    var state = sessions.get(caller, name).state();
    LogIds.addSession(state);
    return state.key();
  }

  /** Both ends are inclusive on the wire, and the last second to its end. */
  private static Instant behind(Instant to) {
    return to.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
  }
}

package org.deskbridge.callback;

import org.deskbridge.session.EndReason;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.SessionView;

/** Writes the least that a callback says. Safe for use by several threads at once. */
public final class InMemoryCallbackFormat implements CallbackFormat {

  @Override
  public String write(SessionView view) {
    var reason = view.state().endReason();
    return "{\"sessionId\":\"%s\",\"status\":\"%s\",\"startedAt\":\"%s\"%s}"
        .formatted(
            view.state().id(),
            word(view.state().status()),
            view.state().times().startedAt(),
            reason == null ? "" : ",\"endReason\":\"%s\"".formatted(word(reason)));
  }

  private static String word(EndReason reason) {
    return switch (reason) {
      case TECHNICIAN -> "technician";
      case CUSTOMER -> "customer";
      case CONNECTION_LOST -> "connectionLost";
      case NOBODY_JOINED -> "nobodyJoined";
      case EXPIRED -> "expired";
    };
  }

  private static String word(SessionStatus status) {
    return switch (status) {
      case NOT_STARTED -> "notStarted";
      case WAITING -> "waiting";
      case ACTIVE -> "active";
      case COMPLETE -> "complete";
      case ABANDONED -> "abandoned";
    };
  }
}

package org.deskbridge.callback;

import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.SessionView;

/** Writes the least that a callback says. Safe for use by several threads at once. */
public final class InMemoryCallbackFormat implements CallbackFormat {

  @Override
  public String write(SessionView view) {
    return "{\"sessionId\":\"%s\",\"status\":\"%s\"}"
        .formatted(view.state().id(), word(view.state().status()));
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

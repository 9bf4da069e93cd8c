package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import org.deskbridge.session.SessionEvent;

/**
 * The id of a callback, the same at every attempt, by which receivers recognize repeats ({@code
 * webhook-id}).
 */
public record CallbackId(String value) {

  public CallbackId {
    requireNonNull(value, "value");
  }

  /** Returns the id of the callback that reports an event. */
  public static CallbackId of(SessionEvent event) {
    return new CallbackId("msg_" + event.session().value() + "_" + event.revision());
  }

  @Override
  public String toString() {
    return value;
  }
}

package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.id.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * A callback as the log shows it.
 *
 * @param place its position in the log
 * @param session the id of its session
 * @param receiver the host of its target; empty if it was queued by an early version
 * @param attempts how often it was tried so far, replays included
 * @param dueAt when it is claimed next, present only for the one of its session whose turn it is;
 *     while it is being sent, when it is claimed again if the result gets lost
 */
public record LoggedCallback(
    CallbackId id,
    Place place,
    SessionId session,
    ReportedEvent event,
    ReceiverHost receiver,
    State state,
    int attempts,
    @Nullable Instant dueAt) {

  public LoggedCallback {
    requireNonNull(id, "id");
    requireNonNull(place, "place");
    requireNonNull(session, "session");
    requireNonNull(event, "event");
    requireNonNull(receiver, "receiver");
    requireNonNull(state, "state");
  }

  /** Returns the time of the change that it reports. */
  public Instant happenedAt() {
    return place.happenedAt();
  }

  /** What has become of a callback. */
  public enum State {
    /** It waits for its first attempt, for a retry, or for an earlier callback of its session. */
    WAITING("waiting"),
    /** The receiver accepted it. */
    DELIVERED("delivered"),
    /** It was not delivered in all its attempts. */
    GIVEN_UP("failed"),
    /** The receiver answered that it wants no more callbacks of the session. */
    STOPPED("stopped"),
    /** It was not sent: the receiver wanted no more, or a later one has the same notes. */
    DROPPED("dropped");

    private final String text;

    State(String text) {
      this.text = requireNonNull(text, "text");
    }

    /** Returns the state as requests name it, such as {@code failed}. */
    public String text() {
      return text;
    }

    /**
     * Returns the state that a text names.
     *
     * @param name the parameter, for the failure
     * @throws InvalidValueException if there is none; the message lists all texts
     */
    public static State parse(String name, String text) {
      return Words.parse(name, text, values(), State::text);
    }
  }

  /**
   * A position in the log.
   *
   * @param happenedAt the sort key
   * @param number orders the changes of one instant; ascending in the order of the commits
   */
  public record Place(Instant happenedAt, long number) {

    public Place {
      requireNonNull(happenedAt, "happenedAt");
    }
  }
}

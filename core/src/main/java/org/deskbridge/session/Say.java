package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.access.Caller;
import org.deskbridge.access.Secrets;
import org.deskbridge.directory.Expert;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.meta.UseCase;

/** Puts a line into the chat of a session, for the other side and for the transcript. */
@UseCase
public final class Say {

  private static final int MAX_LENGTH = 2_000;

  private final Sessions sessions;
  private final SessionFinder finder;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public Say(Sessions sessions, Secrets secrets, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.finder = new SessionFinder(sessions, new SessionNames(secrets));
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Records what the caller says.
   *
   * @param text 1 to 2,000 characters, not all blank
   * @throws SessionNotFoundException if there is no such session in the caller's reach
   * @throws NotLiveException if the session has not started or is over
   * @throws SessionFullException if the session has 20,000 changes already
   * @throws InvalidValueException if the text is empty or too long; change it
   */
  public void say(Caller caller, SessionKey key, String text) {
    InvalidValueException.ifLonger("text", text, MAX_LENGTH);
    if (text.isBlank()) {
      throw new InvalidValueException("text", "blank", "something to read");
    }
    Redecide.whileRivalsCommit(
        attempt -> {
          var session = finder.byKey(caller, key);
          var side = caller.expert().isPresent() ? Side.EXPERT : Side.CUSTOMER;
          var name = caller.expert().map(Expert::name).orElse(customerName(session.state()));
          var change = session.say(side, name, text, clock.instant());
          sessions.commit(change);
          return change;
        });
  }

  private static String customerName(SessionState state) {
    var customer = state.customer();
    var name = customer == null ? null : customer.name();
    return name == null ? "Customer" : name;
  }
}

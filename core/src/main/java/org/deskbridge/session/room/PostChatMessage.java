package org.deskbridge.session.room;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.account.Expert;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionTokens;

/** Posts a chat message in a session. */
@UseCase
public final class PostChatMessage {

  private static final int MAX_LENGTH = 2_000;

  private final Sessions sessions;
  private final SessionAccess finder;
  private final InstantSource clock;

  public PostChatMessage(Sessions sessions, Secrets secrets, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.finder = new SessionAccess(sessions, new SessionTokens(secrets));
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Stores a message of the caller.
   *
   * @param text 1 to 2,000 characters, not all blank
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   * @throws ConflictException {@code session.not-live} if the session has not started or is over
   * @throws ConflictException {@code session.full} if the session already has 20,000 changes
   * @throws InvalidValueException if the text is empty or too long; change it
   */
  public void say(Caller caller, SessionKey key, String text) {
    InvalidValueException.ifLonger("text", text, MAX_LENGTH);
    if (text.isBlank()) {
      throw new InvalidValueException("text", "blank", "something to read");
    }
    OptimisticRetry.on(StaleSessionException.class)
        .run(
            () -> {
              var session = finder.byKey(caller, key);
              var side =
                  caller.expert().isPresent() ? ParticipantRole.EXPERT : ParticipantRole.CUSTOMER;
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

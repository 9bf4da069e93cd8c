package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.callback.signature.SigningRotations;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.CallbackLogin;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionOrigin;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionTokens;

/** Sends a test message to where the callbacks of a session go, and returns the result at once. */
@UseCase
public final class PingReceiverOfSession {

  private final CallbackSender sender;
  private final SessionAccess access;
  private final Secrets secrets;
  private final SigningSecrets signing;
  private final InstantSource clock;

  public PingReceiverOfSession(
      CallbackSender sender,
      Sessions sessions,
      Secrets secrets,
      SigningRotations rotations,
      InstantSource clock) {
    this.sender = requireNonNull(sender, "sender");
    this.access = new SessionAccess(sessions, new SessionTokens(secrets));
    this.secrets = requireNonNull(secrets, "secrets");
    this.signing = new SigningSecrets(secrets, rotations);
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Sends a test message as {@link PingReceiver} does, with user and password of the address.
   *
   * @throws SessionNotFoundException if there is none in the caller's scope
   * @throws InvalidValueException if the session has no owner yet, or no address for callbacks
   * @throws UnavailableException if user and password cannot be decrypted
   */
  public DeliveryAttempt ping(Caller caller, SessionKey session) {
    var state = access.byKey(caller, session).state();
    var account = state.account();
    var url = state.origin().callbackUrl();
    if (account == null || url == null) {
      throw new InvalidValueException(
          "session", "without callbacks", "one with a " + SessionOrigin.CALLBACK_URL);
    }
    var target = CallbackLogin.target(secrets, state, url);
    return sender.send(PingMessage.of(secrets, signing, account, target, clock.instant()));
  }
}

package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.InstantSource;
import org.deskbridge.account.AccountKey;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.callback.signature.SigningRotations;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.url.HttpUrls;

/** Sends a test message to a receiver of callbacks and returns the result at once. */
@UseCase
public final class PingReceiver {

  /** The body of a test message; it reports no session. */
  public static final String BODY = "{\"type\":\"ping\"}";

  private final CallbackSender sender;
  private final Secrets secrets;
  private final SigningSecrets signing;
  private final InstantSource clock;

  public PingReceiver(
      CallbackSender sender, Secrets secrets, SigningRotations rotations, InstantSource clock) {
    this.sender = requireNonNull(sender, "sender");
    this.secrets = requireNonNull(secrets, "secrets");
    this.signing = new SigningSecrets(secrets, rotations);
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Sends a test message to an address, signed as the callbacks of an account are; blocks for at
   * most 15 s. It is sent once, and stored nowhere.
   *
   * @param url http or https; user and password in it are sent as {@code Authorization: Basic}
   * @throws AccessDeniedException if the account is outside the caller's scope
   * @throws InvalidValueException if the address cannot be called; correct it
   */
  public DeliveryAttempt ping(Caller caller, AccountKey account, URI url) {
    if (!caller.reach().includes(account)) {
      throw AccessDeniedException.outOfReach("account", account);
    }
    var target = HttpUrls.called("url", url.toString());
    return sender.send(PingMessage.of(secrets, signing, account, target, clock.instant()));
  }
}

package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.deskbridge.account.AccountKey;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.callback.signature.SigningRotations;
import org.deskbridge.error.InvalidValueException;

/**
 * Replaces the secret that signs the callbacks of an account.
 *
 * <p>The new secret signs at once. During the overlap each callback has a second signature by the
 * secret before, so a receiver may change over at any moment and loses none. Another rotation
 * within the overlap leaves two signatures: the oldest secret is over.
 */
@UseCase
public final class RotateSigningSecret {

  /** The overlap that is enough for most: a day. */
  public static final Duration DEFAULT_OVERLAP = Duration.ofHours(24);

  /** The longest overlap. */
  public static final Duration LONGEST_OVERLAP = Duration.ofDays(7);

  private final SigningSecrets secrets;
  private final InstantSource clock;

  public RotateSigningSecret(Secrets secrets, SigningRotations rotations, InstantSource clock) {
    this.secrets = new SigningSecrets(secrets, rotations);
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Replaces the secret and returns the new one.
   *
   * @param overlap how long the secret before signs as well, from 0 to 7 days; none if it became
   *     known to others
   * @throws AccessDeniedException if the caller neither manages the account nor operates the
   *     service
   * @throws InvalidValueException if the overlap is negative or too long
   */
  public Rotated rotate(Caller caller, AccountKey account, Duration overlap) {
    if (!caller.managedReach().includes(account)) {
      throw AccessDeniedException.outOfReach("account", account);
    }
    if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
      throw new InvalidValueException("overlap", "out of range", "0 hours to 7 days");
    }
    var previousUntil = clock.instant().plus(overlap).truncatedTo(ChronoUnit.MILLIS);
    return new Rotated(secrets.rotate(account, previousUntil), previousUntil);
  }

  /**
   * The result of a rotation.
   *
   * @param secret the new secret
   * @param previousUntil until when the secret before it signs as well
   */
  public record Rotated(SigningSecret secret, Instant previousUntil) {}
}

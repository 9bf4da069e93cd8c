package org.deskbridge.callback.signature;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.deskbridge.error.InvalidValueException;

/**
 * How often the signing secret of an account was replaced. The secrets follow from the number, so
 * none is stored.
 *
 * @param generation 0 for the first secret
 * @param previousUntil until when, exclusively, the secret before this one signs as well
 */
public record SigningRotation(int generation, Instant previousUntil) {

  /** The rotation of an account whose secret was never replaced. */
  public static final SigningRotation NONE = new SigningRotation(0, Instant.EPOCH);

  public SigningRotation {
    requireNonNull(previousUntil, "previousUntil");
    if (generation < 0) {
      throw new InvalidValueException("generation", "negative", "from 0 on");
    }
  }

  /** Returns whether the secret before this one signs as well. */
  public boolean hasPrevious(Instant now) {
    return generation > 0 && now.isBefore(previousUntil);
  }
}

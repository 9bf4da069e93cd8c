package org.deskbridge.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.deskbridge.account.AccountKey;
import org.deskbridge.callback.signature.SigningRotation;
import org.deskbridge.callback.signature.SigningRotations;

/** The rotations of signing secrets in memory. Safe for use by several threads at once. */
public final class InMemorySigningRotations implements SigningRotations {

  private final Map<AccountKey, SigningRotation> rotations = new HashMap<>();

  @Override
  public synchronized SigningRotation of(AccountKey account) {
    return rotations.getOrDefault(account, SigningRotation.NONE);
  }

  @Override
  public synchronized SigningRotation rotate(AccountKey account, Instant previousUntil) {
    var next = new SigningRotation(of(account).generation() + 1, previousUntil);
    rotations.put(account, next);
    return next;
  }
}

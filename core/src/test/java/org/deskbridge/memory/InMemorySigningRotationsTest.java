package org.deskbridge.memory;

import org.deskbridge.callback.signature.SigningRotations;
import org.deskbridge.callback.signature.SigningRotationsContract;

class InMemorySigningRotationsTest implements SigningRotationsContract {

  private final SigningRotations signingRotations = new InMemorySigningRotations();

  @Override
  public SigningRotations signingRotations() {
    return signingRotations;
  }
}

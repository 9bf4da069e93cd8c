package org.deskbridge.session.id;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * The open join code of a session.
 *
 * @param generation numbers the codes of one session, ascending
 * @param codeHash the stored hash of the code, useless without the master key
 * @param validUntil exclusive
 */
public record OpenJoinCode(int generation, String codeHash, Instant validUntil) {

  public OpenJoinCode {
    requireNonNull(codeHash, "codeHash");
    requireNonNull(validUntil, "validUntil");
  }
}

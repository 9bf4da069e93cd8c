package org.deskbridge.session.id;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * The join code that is open for a session.
 *
 * @param generation tells the codes of one session apart; a later code has a higher one
 * @param codeHash what is stored of the code: enough to recognize it, unusable without the master
 *     key
 * @param validUntil exclusive
 */
public record OpenJoinCode(int generation, String codeHash, Instant validUntil) {

  public OpenJoinCode {
    requireNonNull(codeHash, "codeHash");
    requireNonNull(validUntil, "validUntil");
  }
}

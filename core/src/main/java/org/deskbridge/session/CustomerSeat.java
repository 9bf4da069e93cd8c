package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The place of the customer in a session, which one browser has at a time.
 *
 * @param tokenHash tells the browser by its pass, without being any use to one that has no pass
 * @param freedAt when the technician asked for another customer; absent while the browser has it
 */
public record CustomerSeat(String tokenHash, Instant takenAt, @Nullable Instant freedAt) {

  public CustomerSeat {
    requireNonNull(tokenHash, "tokenHash");
    requireNonNull(takenAt, "takenAt");
  }

  /** Returns whether another browser may take the seat. */
  public boolean isFree() {
    return freedAt != null;
  }

  CustomerSeat freed(Instant at) {
    return new CustomerSeat(tokenHash, takenAt, at);
  }

  @Override
  public String toString() {
    return isFree() ? "free seat" : "taken seat";
  }
}

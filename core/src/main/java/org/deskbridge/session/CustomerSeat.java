package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The seat of the customer in a session, which one browser has at a time.
 *
 * @param tokenHash identifies the browser by its token
 * @param freedAt the time when the technician replaced the customer; absent while the browser has
 *     the seat
 */
public record CustomerSeat(String tokenHash, Instant takenAt, @Nullable Instant freedAt) {

  public CustomerSeat {
    requireNonNull(tokenHash, "tokenHash");
    requireNonNull(takenAt, "takenAt");
  }

  /** Returns whether another browser can take the seat. */
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

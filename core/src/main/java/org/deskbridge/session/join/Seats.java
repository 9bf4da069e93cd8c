package org.deskbridge.session.join;

import static java.util.Objects.requireNonNull;

import org.deskbridge.session.SessionState;
import org.deskbridge.session.id.CustomerSessionToken;
import org.deskbridge.session.id.SessionTokens;
import org.jspecify.annotations.Nullable;

/**
 * Determines which browser has the seat of the customer. Safe for use by several threads at once.
 */
final class Seats {

  private final SessionTokens names;

  Seats(SessionTokens names) {
    this.names = requireNonNull(names, "names");
  }

  /** Returns the status of the seat for a browser. */
  SeatStatus standing(SessionState state, @Nullable CustomerSessionToken pass) {
    var seat = state.seat();
    if (seat == null) {
      return withoutSeat(state, pass);
    }
    var isLast = pass != null && SessionTokens.same(seat.tokenHash(), names.tokenHash(pass));
    if (seat.isFree()) {
      return isLast ? SeatStatus.SHUT_OUT : SeatStatus.ADMISSIBLE;
    }
    return isLast ? SeatStatus.SEATED : SeatStatus.SHUT_OUT;
  }

  /** Handles sessions of versions without seats, which gave the same token to each browser. */
  private SeatStatus withoutSeat(SessionState state, @Nullable CustomerSessionToken pass) {
    if (state.times().joinedAt() == null) {
      return SeatStatus.ADMISSIBLE;
    }
    return pass != null && SessionTokens.same(names.commonPass(state.key()).value(), pass.value())
        ? SeatStatus.SEATED
        : SeatStatus.SHUT_OUT;
  }
}

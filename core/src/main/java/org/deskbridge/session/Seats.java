package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** Tells which browser has the seat of the customer. Safe for use by several threads at once. */
final class Seats {

  private final SessionNames names;

  Seats(SessionNames names) {
    this.names = requireNonNull(names, "names");
  }

  /** Returns how the browser with the pass stands to the seat; absent if it has none yet. */
  CustomerStanding standing(SessionState state, @Nullable CustomerPass pass) {
    var seat = state.seat();
    if (seat == null) {
      return withoutSeat(state, pass);
    }
    var isLast = pass != null && SessionNames.same(seat.mark(), names.mark(pass));
    if (seat.isFree()) {
      return isLast ? CustomerStanding.SHUT_OUT : CustomerStanding.ADMISSIBLE;
    }
    return isLast ? CustomerStanding.SEATED : CustomerStanding.SHUT_OUT;
  }

  /** Sessions that were joined before there were seats gave the same pass to each browser. */
  private CustomerStanding withoutSeat(SessionState state, @Nullable CustomerPass pass) {
    if (state.times().joinedAt() == null) {
      return CustomerStanding.ADMISSIBLE;
    }
    return pass != null && SessionNames.same(names.commonPass(state.key()).value(), pass.value())
        ? CustomerStanding.SEATED
        : CustomerStanding.SHUT_OUT;
  }
}

package org.deskbridge.session;

import org.deskbridge.access.Secrets;
import org.deskbridge.meta.UseCase;
import org.jspecify.annotations.Nullable;

/** Shows a browser that holds the join link whether it can join. */
@UseCase
public final class ShowStanding {

  private final SessionFinder finder;
  private final Seats seats;

  /** Creates the use case from its ports. */
  public ShowStanding(Sessions sessions, Secrets secrets) {
    var names = new SessionNames(secrets);
    this.finder = new SessionFinder(sessions, names);
    this.seats = new Seats(names);
  }

  /**
   * Returns how the browser stands to the seat of the customer.
   *
   * @param pass what the browser holds, absent if it was never here
   * @throws SessionNotFoundException if the link leads nowhere
   */
  public CustomerStanding show(JoinToken token, @Nullable CustomerPass pass) {
    return seats.standing(finder.byJoinToken(token).state(), pass);
  }
}

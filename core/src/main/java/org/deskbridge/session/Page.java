package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import org.deskbridge.directory.UserKey;
import org.jspecify.annotations.Nullable;

/**
 * A page that somebody has open in a session.
 *
 * @param id random, made by the page itself
 * @param expert whose page it is, absent for the customer's
 */
public record Page(String id, @Nullable UserKey expert) {

  /** Creates the page's name. */
  public Page {
    requireNonNull(id, "id");
  }

  /** Returns a page of an expert. */
  public static Page ofExpert(String id, UserKey expert) {
    return new Page(id, requireNonNull(expert, "expert"));
  }

  /** Returns a page of the customer. */
  public static Page ofCustomer(String id) {
    return new Page(id, null);
  }

  /** Returns on which side of the session it is. */
  public Side side() {
    return expert == null ? Side.CUSTOMER : Side.EXPERT;
  }

  /** Returns whether the same person has both pages open. */
  public boolean isOfSamePersonAs(Page other) {
    return Objects.equals(expert, other.expert);
  }
}

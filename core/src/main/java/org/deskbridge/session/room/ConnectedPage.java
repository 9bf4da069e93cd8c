package org.deskbridge.session.room;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import org.deskbridge.account.UserKey;
import org.deskbridge.session.ParticipantRole;
import org.jspecify.annotations.Nullable;

/**
 * A page that somebody has open in a session.
 *
 * @param id random, made by the page itself
 * @param expert whose page it is, absent for the customer's
 */
public record ConnectedPage(String id, @Nullable UserKey expert) {

  public ConnectedPage {
    requireNonNull(id, "id");
  }

  /** Returns a page of an expert. */
  public static ConnectedPage ofExpert(String id, UserKey expert) {
    return new ConnectedPage(id, requireNonNull(expert, "expert"));
  }

  /** Returns a page of the customer. */
  public static ConnectedPage ofCustomer(String id) {
    return new ConnectedPage(id, null);
  }

  /** Returns on which side of the session it is. */
  public ParticipantRole side() {
    return expert == null ? ParticipantRole.CUSTOMER : ParticipantRole.EXPERT;
  }

  /** Returns whether the same person has both pages open. */
  public boolean isOfSamePersonAs(ConnectedPage other) {
    return Objects.equals(expert, other.expert);
  }
}

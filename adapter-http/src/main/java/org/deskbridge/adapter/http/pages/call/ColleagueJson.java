package org.deskbridge.adapter.http.pages.call;

import java.util.Collection;
import org.deskbridge.account.UserKey;
import org.deskbridge.session.Collaborator;
import org.deskbridge.session.Owner;
import org.jspecify.annotations.Nullable;

/**
 * An expert of a session.
 *
 * @param email absent on the customer's page, like the key
 * @param isPresent whether a page of the expert is connected
 */
public record ColleagueJson(
    String name, @Nullable String email, @Nullable String userKey, boolean isPresent) {

  static ColleagueJson of(Owner owner, Collection<UserKey> present) {
    return new ColleagueJson(
        owner.name(), owner.email(), owner.user().toString(), present.contains(owner.user()));
  }

  static ColleagueJson of(Collaborator expert, Collection<UserKey> present) {
    return new ColleagueJson(
        expert.name(), expert.email(), expert.user().toString(), present.contains(expert.user()));
  }

  /** Returns what the customer sees. */
  ColleagueJson forCustomer() {
    return new ColleagueJson(name, null, null, isPresent);
  }
}

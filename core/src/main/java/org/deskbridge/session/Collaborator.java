package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import org.deskbridge.account.Expert;
import org.deskbridge.account.UserKey;

/** An expert who takes part in another expert's session. */
public record Collaborator(UserKey user, String name, String email) {

  public Collaborator {
    requireNonNull(user, "user");
    requireNonNull(name, "name");
    requireNonNull(email, "email");
  }

  /** Returns an expert as collaborator. */
  public static Collaborator of(Expert expert) {
    return new Collaborator(expert.key(), expert.name(), expert.email());
  }
}

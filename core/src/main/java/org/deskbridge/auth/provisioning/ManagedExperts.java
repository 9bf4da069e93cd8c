package org.deskbridge.auth.provisioning;

import static java.util.Objects.requireNonNull;

import org.deskbridge.account.Directory;
import org.deskbridge.account.Expert;
import org.deskbridge.account.UserKey;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/** Finds experts whom a caller may change; a foreign one looks like one who does not exist. */
final class ManagedExperts {

  private final Directory directory;

  ManagedExperts(Directory directory) {
    this.directory = requireNonNull(directory, "directory");
  }

  Expert expert(Caller caller, UserKey user) {
    var reach = caller.managedReach();
    return directory
        .expert(user)
        .filter(each -> reach.includes(each.account().key()))
        .orElseThrow(
            () ->
                new RejectedException(
                    ErrorCode.EXPERT_NOT_FOUND,
                    "expert: %s is unknown (expected: an expert within reach)".formatted(user)));
  }
}

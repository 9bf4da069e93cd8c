package org.deskbridge.session.launch;

import org.deskbridge.company.MachineUuid;
import org.deskbridge.error.RejectedException;

/** There is no such machine, or none within the caller's reach; which of them stays unsaid. */
public final class MachineNotFoundException extends RejectedException {

  private static final long serialVersionUID = 1L;

  MachineNotFoundException(MachineUuid uuid) {
    super(
        Reason.NOT_FOUND,
        "machineUuid: %s (expected: a machine of an account in your reach)".formatted(uuid));
  }
}

package org.deskbridge.auth.provisioning;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A platform with one browser, in which one technician is signed in or none. Safe for use by
 * several threads at once.
 */
public final class InMemoryTechnicians implements Technicians {

  private final AtomicReference<Optional<Technician>> current =
      new AtomicReference<>(Optional.empty());

  /** Signs a technician in. */
  public void signIn(Technician technician) {
    current.set(Optional.of(technician));
  }

  /** Signs the technician out. */
  public void signOut() {
    current.set(Optional.empty());
  }

  @Override
  public Optional<Technician> current() {
    return current.get();
  }
}

package org.deskbridge.auth.provisioning;

import java.util.Optional;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;

/**
 * The technicians as the platform has signed them in, so that they need no second password.
 *
 * <p>The platform vouches for its answer: the technician that it names is signed in to the pages of
 * the service, as the expert of that address. An implementation must not trust what the browser
 * alone says, such as a header that no proxy of the platform sets.
 *
 * <p>Safe for use by several threads at once. Implementations must pass {@code
 * TechniciansContract}.
 */
@Port
@FunctionalInterface
public interface Technicians {

  /**
   * Returns the technician who is signed in to the platform in the request that the calling thread
   * serves, empty if there is none. Called for each call of a technician's page that brings no
   * sign-in of our own, so a sign-out at the platform counts from the next call on.
   *
   * @throws UnavailableException if the platform cannot tell now
   */
  Optional<Technician> current();
}

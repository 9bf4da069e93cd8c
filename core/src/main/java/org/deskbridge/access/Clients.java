package org.deskbridge.access;

import java.util.Optional;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.meta.DrivenPort;

/**
 * The registered applications.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException};
 * asking again is safe. Implementations prove themselves by passing {@code ClientsContract}.
 */
@DrivenPort
public interface Clients {

  /** Registers an application, or replaces the one of that id. */
  void put(ClientApp client);

  /** Returns the application, empty if none is registered under that id. */
  Optional<ClientApp> client(ClientId id);
}

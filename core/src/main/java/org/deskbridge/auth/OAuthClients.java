package org.deskbridge.auth;

import java.util.Optional;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;

/**
 * The registered applications.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException};
 * retrying is safe. Implementations must pass {@code OAuthClientsContract}.
 */
@Port
public interface OAuthClients {

  /** Registers an application, or replaces the one of that id. */
  void put(OAuthClient client);

  /** Returns the application, empty if none is registered under that id. */
  Optional<OAuthClient> client(ClientId id);
}

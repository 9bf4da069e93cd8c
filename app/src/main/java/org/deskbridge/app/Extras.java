package org.deskbridge.app;

import java.net.URI;
import java.util.Set;
import org.deskbridge.SupportDesk;
import org.deskbridge.adapter.persistence.SqlPersistence;
import org.deskbridge.app.demo.Demo;

/** What a server serves besides the service itself. */
@FunctionalInterface
interface Extras {

  /** Nothing. */
  Extras NONE = (store, desk, publicUrl, port) -> Set.of();

  /** The demo helpdesk. */
  Extras DEMO = Demo::resources;

  /**
   * Returns more JAX-RS resources, made before anything is served.
   *
   * @param port where this process listens
   */
  Set<Object> resources(SqlPersistence store, SupportDesk desk, URI publicUrl, int port);
}

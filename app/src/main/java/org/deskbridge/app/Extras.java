package org.deskbridge.app;

import java.net.URI;
import java.util.Set;
import java.util.function.Consumer;
import org.deskbridge.SupportDesk;
import org.deskbridge.adapter.persistence.SqlPersistence;
import org.deskbridge.app.demo.Demo;

/** What a server serves besides the service itself. */
@FunctionalInterface
interface Extras {

  /** Nothing. */
  Extras NONE = (store, desk, publicUrl, port, closing) -> Set.of();

  /** The demo helpdesk. */
  Extras DEMO = Demo::resources;

  /**
   * Returns more JAX-RS resources, made before anything is served.
   *
   * @param port where this process listens
   * @param closing takes what is to be done before the web server stops
   */
  Set<Object> resources(
      SqlPersistence store, SupportDesk desk, URI publicUrl, int port, Consumer<Runnable> closing);
}

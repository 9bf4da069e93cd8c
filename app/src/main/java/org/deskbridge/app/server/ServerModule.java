package org.deskbridge.app.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.persistence.sqlite.DataDirectory;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.spi.Store;

/** What a server runs besides the service itself. */
public interface ServerModule {

  /**
   * Refuses a data folder that does not fit, before anything is served.
   *
   * @throws UnavailableException if the folder does not fit; show the message
   */
  void admit(DataDirectory folder, Store store);

  /** Makes what is to run, before anything is served. */
  Extra on(Host host);

  /**
   * Where it runs.
   *
   * @param port where this process listens
   */
  record Host(Path data, Installation installation, Deskbridge desk, URI publicUrl, int port) {}

  /**
   * What runs.
   *
   * @param resources JAX-RS resources to serve
   * @param start what is to be done once everything is served
   * @param ending what is to be done before the web server stops
   */
  record Extra(Set<Object> resources, Runnable start, Runnable ending) {}
}

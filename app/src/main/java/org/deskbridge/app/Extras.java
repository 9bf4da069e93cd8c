package org.deskbridge.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.deskbridge.SupportDesk;
import org.deskbridge.adapter.persistence.SqlPersistence;
import org.deskbridge.app.demo.Demo;

/** What a server runs besides the service itself. */
@FunctionalInterface
interface Extras {

  /** Nothing. */
  Extras NONE = host -> new Extra(Set.of(), List.of(), () -> {});

  /** The demo helpdesk. */
  Extras DEMO =
      host -> {
        var site = new Demo.Site(host.data(), host.publicUrl(), host.port());
        var demo = Demo.open(host.store(), host.desk(), site);
        return new Extra(
            demo.resources(),
            demo.errands().stream()
                .map(each -> new Errands.Errand(each.what(), each.every(), each.work()))
                .toList(),
            demo::close);
      };

  /** Makes what is to run, before anything is served. */
  Extra on(Host host);

  /**
   * Where it runs.
   *
   * @param port where this process listens
   */
  record Host(Path data, SqlPersistence store, SupportDesk desk, URI publicUrl, int port) {}

  /**
   * What runs.
   *
   * @param resources JAX-RS resources to serve
   * @param errands what is to be done from the moment that everything is served
   * @param ending what is to be done before the web server stops
   */
  record Extra(Set<Object> resources, List<Errands.Errand> errands, Runnable ending) {}
}

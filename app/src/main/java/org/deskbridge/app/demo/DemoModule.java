package org.deskbridge.app.demo;

import org.deskbridge.adapter.persistence.sqlite.DataDirectory;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.app.server.ServerModule;

/** Runs the demo helpdesk; refuses the data of a real installation. */
public final class DemoModule implements ServerModule {

  @Override
  public void admit(DataDirectory folder, SqliteStore store) {
    DemoData.claim(folder, store);
  }

  @Override
  public Extra on(Host host) {
    var site = new Demo.Site(host.data(), host.publicUrl(), host.port());
    var demo = Demo.open(host.store(), host.desk(), site);
    return new Extra(demo.resources(), demo::start, demo::close);
  }
}

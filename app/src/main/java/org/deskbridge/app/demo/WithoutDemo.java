package org.deskbridge.app.demo;

import java.util.Set;
import org.deskbridge.adapter.persistence.sqlite.DataDirectory;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.app.server.ServerModule;

/** Runs the service without the demo; refuses the data of the demo. */
public final class WithoutDemo implements ServerModule {

  @Override
  public void admit(DataDirectory folder, SqliteStore store) {
    DemoData.refuse(folder, store);
  }

  @Override
  public Extra on(Host host) {
    return new Extra(Set.of(), () -> {}, () -> {});
  }
}

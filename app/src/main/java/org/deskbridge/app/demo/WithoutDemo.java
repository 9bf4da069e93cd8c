package org.deskbridge.app.demo;

import java.util.Set;
import org.deskbridge.adapter.persistence.sqlite.DataDirectory;
import org.deskbridge.app.server.ServerModule;
import org.deskbridge.spi.Store;

/** Runs the service without the demo; refuses the data of the demo. */
public final class WithoutDemo implements ServerModule {

  @Override
  public void admit(DataDirectory folder, Store store) {
    DemoData.refuse(folder, store);
  }

  @Override
  public Extra on(Host host) {
    return new Extra(Set.of(), () -> {}, () -> {});
  }
}

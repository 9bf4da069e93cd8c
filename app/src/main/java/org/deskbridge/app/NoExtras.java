package org.deskbridge.app;

import java.util.List;
import java.util.Set;
import org.deskbridge.adapter.persistence.DataDirectory;
import org.deskbridge.adapter.persistence.SqlPersistence;
import org.deskbridge.app.demo.DemoData;

/** The service alone, which keeps away from the data of the demo. */
final class NoExtras implements Extras {

  @Override
  public void admit(DataDirectory folder, SqlPersistence store) {
    DemoData.refuse(folder, store);
  }

  @Override
  public Extra on(Host host) {
    return new Extra(Set.of(), List.of(), () -> {});
  }
}

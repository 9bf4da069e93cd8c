package org.deskbridge.app;

import org.deskbridge.adapter.persistence.DataDirectory;
import org.deskbridge.adapter.persistence.SqlPersistence;
import org.deskbridge.app.demo.Demo;
import org.deskbridge.app.demo.DemoData;

/** The demo helpdesk, which keeps away from the data of a real installation. */
final class DemoExtras implements Extras {

  @Override
  public void admit(DataDirectory folder, SqlPersistence store) {
    DemoData.claim(folder, store);
  }

  @Override
  public Extra on(Host host) {
    var site = new Demo.Site(host.data(), host.publicUrl(), host.port());
    var demo = Demo.open(host.store(), host.desk(), site);
    return new Extra(
        demo.resources(),
        demo.errands().stream()
            .map(each -> new Errands.Errand(each.what(), each.every(), each.work()))
            .toList(),
        demo::close);
  }
}

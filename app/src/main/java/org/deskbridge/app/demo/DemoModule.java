package org.deskbridge.app.demo;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.deskbridge.account.Account;
import org.deskbridge.adapter.persistence.sqlite.DataDirectory;
import org.deskbridge.app.server.ServerModule;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.spi.Store;

/** Runs the demo helpdesk; refuses the data of a real installation. */
public final class DemoModule implements ServerModule {

  /** Two passwords are hashed, which takes as long as all that the server makes meanwhile. */
  private CompletableFuture<Account> account = new CompletableFuture<>();

  @Override
  public void admit(DataDirectory folder, Store store) {
    DemoData.claim(folder, store);
    account = CompletableFuture.supplyAsync(() -> DemoDirectory.fill(store));
  }

  @Override
  public Extra on(Host host) {
    var site = new Demo.Site(host.data(), host.publicUrl(), host.port());
    var demo = Demo.open(this::account, host.installation(), host.desk(), site);
    return new Extra(demo.resources(), demo::start, demo::close);
  }

  /** Waits until all of the demo's people and companies are there. */
  private Account account() {
    try {
      return account.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof DeskbridgeException refused) {
        throw refused;
      }
      throw e;
    }
  }
}

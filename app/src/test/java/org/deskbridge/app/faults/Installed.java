package org.deskbridge.app.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deskbridge.account.Expert;
import org.deskbridge.account.Role;
import org.deskbridge.app.ServerProcess;
import org.deskbridge.auth.ClientId;
import org.deskbridge.auth.OAuthClient;
import org.deskbridge.spi.Store;

/** An account with an expert and an application that may sign the expert in, and its server. */
public final class Installed {

  static final String CLIENT = "faults";
  static final String EMAIL = "erika@example.com";
  static final String PASSWORD = "correct horse battery staple";

  private Installed() {}

  /** Adds them to a store and closes it. */
  public static void in(Store store) throws Exception {
    try (store) {
      add(store);
    }
  }

  /** Adds them to a store and returns the expert. */
  static Expert add(Store store) {
    var account = store.directory().openAccount("Example Support").key();
    var roles = Set.of(Role.EXPERT, Role.MANAGER);
    var expert = store.directory().addExpert(account, "Erika", "Expert", EMAIL, roles);
    store.passwords().set(expert.key(), PASSWORD);
    store.clients().put(new OAuthClient(new ClientId(CLIENT), "Helpdesk", null));
    return expert;
  }

  /** Starts a server on what is installed, which calls back to this machine. */
  public static ServerProcess serve(Path folder, int port, String... options) {
    return serve(Map.of(), folder, port, options);
  }

  /** Starts a server with variables of its environment on what is installed. */
  public static ServerProcess serve(
      Map<String, String> environment, Path folder, int port, String... options) {
    var all =
        new ArrayList<>(
            List.of(
                "--bind", "127.0.0.1",
                "--password-grant", "true",
                "--rate-limit", "0",
                "--allowed-targets", "127.0.0.0/8,localhost",
                "--page-grace", "1d"));
    all.addAll(List.of(options));
    return ServerProcess.startWith(environment, folder, port, "serve", all.toArray(String[]::new));
  }
}

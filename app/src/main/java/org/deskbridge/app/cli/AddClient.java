package org.deskbridge.app.cli;

import java.util.Base64;
import java.util.concurrent.Callable;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.ClientId;
import org.deskbridge.auth.OAuthClient;
import org.deskbridge.auth.Secrets;
import org.deskbridge.auth.TokenHash;
import org.deskbridge.callback.GetSigningSecret;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Registers an application, or replaces the one of that id. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Registers an application, or replaces the one of that id.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class AddClient implements Callable<Integer> {

  private static final int ID_BYTES = 12;
  private static final int SECRET_BYTES = 32;

  @Mixin private DataDirOption installation;

  @Option(names = "--name", required = true, description = "Name shown to people.")
  private String name;

  @Option(
      names = "--account",
      paramLabel = "NAME|KEY",
      required = true,
      description = "Account whose sessions it starts; its callbacks are signed for that account.")
  private String account;

  @Option(names = "--id", description = "Id that an integration already uses; default: a new one.")
  private @Nullable String id;

  @Option(names = "--secret", description = "Create a secret, for applications that can keep one.")
  private boolean withSecret;

  @Override
  public Integer call() {
    if (id != null && id.isBlank()) {
      throw new InvalidValueException("--id", "blank", "the id that the integration sends");
    }
    return installation.open(
        (store, out) -> {
          var owner = new AccountName(account).in(store.directory());
          var secrets = store.secrets();
          var clientId = new ClientId(id == null ? random(secrets, ID_BYTES) : id);
          var secret = withSecret ? random(secrets, SECRET_BYTES) : null;
          var hash = secret == null ? null : TokenHash.of(secret);
          store.clients().put(new OAuthClient(clientId, name, hash));
          out.printf("client id       %s%n", clientId);
          if (secret != null) {
            out.printf("client secret   %s   (shown this once)%n", secret);
          }
          var signing =
              new GetSigningSecret(secrets, store.signingRotations())
                  .show(Caller.service(), owner.key());
          out.printf(
              "signing secret  %s   (checks the callbacks of %s)%n", signing.value(), owner.name());
        });
  }

  private static String random(Secrets secrets, int bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.random(bytes));
  }
}

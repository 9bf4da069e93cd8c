package org.deskbridge.app.cli.callbacks;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.deskbridge.Deskbridge;
import org.deskbridge.app.cli.AccountName;
import org.deskbridge.app.cli.DataDirOption;
import org.deskbridge.auth.Caller;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Replaces the secret that signs the callbacks of an account. */
@Command(
    name = "rotate-secret",
    mixinStandardHelpOptions = true,
    description = "Replaces the secret that signs the callbacks of an account.",
    footer =
        "%nThe new secret signs at once, also in a server that runs on the data folder. The one"
            + " before signs as well during the overlap: give the new one to the receiver by then.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class RotateSecretCommand implements Callable<Integer> {

  @Mixin private DataDirOption installation;

  @Option(
      names = "--account",
      paramLabel = "NAME|KEY",
      required = true,
      description = "Account whose callbacks the secret signs.")
  private String account;

  @Option(
      names = "--overlap",
      paramLabel = "HOURS",
      defaultValue = "24",
      description =
          "Hours that the secret before signs as well, 0 to 168; 0 if it became known to others."
              + " Default: ${DEFAULT-VALUE}.")
  private int overlapHours;

  @Override
  public Integer call() {
    return installation.open(
        (store, out) -> {
          var desk = Deskbridge.builder().store(store).build();
          var owner = new AccountName(account).in(store.directory());
          var rotated =
              desk.callbacks()
                  .rotateSigningSecret(
                      Caller.service(), owner.key(), Duration.ofHours(overlapHours));
          out.printf(
              "signing secret  %s   (checks the callbacks of %s)%n",
              rotated.secret().value(), owner.name());
          out.printf("the one before  signs as well until %s%n", rotated.previousUntil());
        });
  }
}

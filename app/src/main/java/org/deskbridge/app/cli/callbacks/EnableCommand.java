package org.deskbridge.app.cli.callbacks;

import java.util.concurrent.Callable;
import org.deskbridge.Deskbridge;
import org.deskbridge.app.cli.AccountName;
import org.deskbridge.app.cli.DataDirOption;
import org.deskbridge.auth.Caller;
import org.deskbridge.url.HttpUrls;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Enables a receiver of callbacks that was disabled. */
@Command(
    name = "enable",
    mixinStandardHelpOptions = true,
    description = "Enables a receiver that was disabled; what waits for it goes out.",
    footer = "%nA server that runs on the data folder sends it within a second.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class EnableCommand implements Callable<Integer> {

  @Mixin private DataDirOption installation;

  @Option(
      names = "--account",
      paramLabel = "NAME|KEY",
      required = true,
      description = "Account whose callbacks go there.")
  private String account;

  @Parameters(
      paramLabel = "URL",
      description = "Address of the receiver, as `callbacks receivers` prints it.")
  private String url;

  @Override
  public Integer call() {
    return installation.open(
        (store, out) -> {
          var desk = Deskbridge.builder().store(store).build();
          var owner = new AccountName(account).in(store.directory());
          desk.callbacks()
              .enableReceiver(Caller.service(), owner.key(), HttpUrls.called("URL", url));
          out.println("enabled; what waits goes out in the order of each session");
        });
  }
}

package org.deskbridge.app.cli.callbacks;

import java.util.concurrent.Callable;
import org.deskbridge.Deskbridge;
import org.deskbridge.app.cli.AccountName;
import org.deskbridge.app.cli.DataDirOption;
import org.deskbridge.app.cli.TextTable;
import org.deskbridge.auth.Caller;
import org.deskbridge.callback.receiver.FailingReceiver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the receivers of callbacks that fail. */
@Command(
    name = "receivers",
    mixinStandardHelpOptions = true,
    description = "Prints the receivers of callbacks that fail, and those disabled for it.",
    footer =
        "%nA receiver that answers nothing but failures for 120 hours is disabled: its callbacks"
            + " wait until `callbacks enable`.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class PrintReceivers implements Callable<Integer> {

  @Mixin private DataDirOption installation;

  @Option(
      names = "--account",
      paramLabel = "NAME|KEY",
      required = true,
      description = "Account whose receivers to print.")
  private String account;

  @Override
  public Integer call() {
    return installation.open(
        (store, out) -> {
          var desk = Deskbridge.builder().store(store).build();
          var owner = new AccountName(account).in(store.directory());
          var found = desk.callbacks().receivers(Caller.service(), owner.key());
          if (found.isEmpty()) {
            out.println("No receiver fails.");
            return;
          }
          var table = new TextTable("receiver", "failing since", "last failed at", "disabled at");
          for (var each : found) {
            table.add(
                each.address().value(),
                each.failingSince().toString(),
                each.lastFailedAt().toString(),
                disabledAt(each));
          }
          table.print(out);
        });
  }

  private static String disabledAt(FailingReceiver receiver) {
    var at = receiver.disabledAt();
    return at == null ? "-" : at.toString();
  }
}

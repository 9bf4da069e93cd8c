package org.deskbridge.app.cli.callbacks;

import java.util.concurrent.Callable;
import org.deskbridge.Deskbridge;
import org.deskbridge.app.cli.DataDirOption;
import org.deskbridge.app.cli.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints callbacks with what became of them. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Prints callbacks and what became of them, the newest first.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class PrintCallbacks implements Callable<Integer> {

  @Mixin private DataDirOption installation;

  @Mixin private CallbackSelection selection;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "The most callbacks to print, up to 1000. Default: ${DEFAULT-VALUE}.")
  private int limit;

  @Override
  public Integer call() {
    return installation.open(
        (store, out) -> {
          var desk = Deskbridge.builder().store(store).build();
          var caller = selection.caller(store);
          var found = desk.callbacks().list(caller, selection.query(desk, caller), null, limit);
          var table =
              new TextTable("callback", "happened at", "event", "state", "attempts", "receiver");
          for (var each : found.callbacks()) {
            table.add(
                each.id().value(),
                each.happenedAt().toString(),
                each.event().text(),
                each.state().text(),
                Integer.toString(each.attempts()),
                each.receiver().value());
          }
          table.print(out);
          if (found.next() != null) {
            out.println("There are more: narrow them down, or raise --limit.");
          }
        });
  }
}

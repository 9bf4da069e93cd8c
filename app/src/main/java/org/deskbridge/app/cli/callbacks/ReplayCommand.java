package org.deskbridge.app.cli.callbacks;

import java.util.concurrent.Callable;
import org.deskbridge.Deskbridge;
import org.deskbridge.app.cli.DataDirOption;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Has callbacks sent again. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Sends callbacks again: one by its id, or those of a session or a period.",
    footer =
        "%nThe server that runs on the data folder sends them within a second, in the order of each"
            + " session. Narrow a period down by --state failed.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class ReplayCommand implements Callable<Integer> {

  @Mixin private DataDirOption installation;

  @Mixin private CallbackSelection selection;

  @Parameters(
      paramLabel = "CALLBACK",
      arity = "0..1",
      description = "Id of the callback, its webhook-id.")
  private @Nullable String id;

  @Override
  public Integer call() {
    if (id == null && !selection.isLimited()) {
      throw new InvalidValueException("CALLBACK", "missing", "one, or --session, or --from");
    }
    return installation.open(
        (store, out) -> {
          var desk = Deskbridge.builder().store(store).build();
          var caller = selection.caller(store);
          var replayed =
              id == null
                  ? desk.callbacks().replay(caller, selection.query(desk, caller))
                  : desk.callbacks().replay(caller, new CallbackId(id));
          out.printf("Replayed  %d%n", replayed);
        });
  }
}

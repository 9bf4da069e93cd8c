package org.deskbridge.app.cli.callbacks;

import static java.util.Locale.ROOT;

import java.util.concurrent.Callable;
import org.deskbridge.Deskbridge;
import org.deskbridge.app.cli.DataDirOption;
import org.deskbridge.app.cli.TextTable;
import org.deskbridge.auth.Caller;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.callback.DeliveryAttempt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a callback with its attempts. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Prints a callback with each attempt to deliver it.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class PrintCallback implements Callable<Integer> {

  /** The first line of an answer says most; the API shows all of it. */
  private static final int MOST_CHARACTERS = 80;

  @Mixin private DataDirOption installation;

  @Parameters(paramLabel = "CALLBACK", description = "Id of the callback, its webhook-id.")
  private String id;

  @Override
  public Integer call() {
    return installation.open(
        (store, out) -> {
          var desk = Deskbridge.builder().store(store).build();
          var found = desk.callbacks().get(Caller.service(), new CallbackId(id));
          var callback = found.callback();
          out.printf("Callback    %s%n", callback.id());
          out.printf("Session     %s%n", callback.session());
          out.printf("Event       %s%n", callback.event().text());
          out.printf("Happened    %s%n", callback.happenedAt());
          out.printf("Receiver    %s%n", callback.receiver());
          out.printf("State       %s%n", callback.state().text());
          if (callback.dueAt() != null) {
            out.printf("Next        %s%n", callback.dueAt());
          }
          out.printf("Attempts    %d%n", callback.attempts());
          if (found.attempts().isEmpty()) {
            return;
          }
          var table = new TextTable("at", "outcome", "status", "ms", "answer or failure");
          for (var each : found.attempts()) {
            var result = each.result();
            table.add(
                each.at().toString(),
                word(result),
                result.httpStatus() == null ? "-" : result.httpStatus().toString(),
                Long.toString(result.took().toMillis()),
                line(result));
          }
          table.print(out);
        });
  }

  static String word(DeliveryAttempt result) {
    return result.outcome().name().toLowerCase(ROOT);
  }

  /** Returns the beginning of what a receiver answered, on one line. */
  static String line(DeliveryAttempt result) {
    var line = result.detail().replaceAll("\\s+", " ");
    return line.length() > MOST_CHARACTERS ? line.substring(0, MOST_CHARACTERS) + "…" : line;
  }
}

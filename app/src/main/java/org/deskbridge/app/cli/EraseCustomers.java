package org.deskbridge.app.cli;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.Callable;
import org.deskbridge.adapter.persistence.media.LocalMedia;
import org.deskbridge.adapter.persistence.sqlite.DataDirectory;
import org.deskbridge.app.server.Installation;
import org.deskbridge.app.settings.StorageOptions;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.privacy.CustomerQuery;
import org.deskbridge.privacy.EraseCustomer;
import org.deskbridge.privacy.FindCustomerSessions;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.spi.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Erases the data that an account has of a customer. */
@Command(
    name = "erase",
    mixinStandardHelpOptions = true,
    description =
        "Erases all data of a customer: recordings, and the name, address, chat and notes in the"
            + " stored sessions.",
    footer =
        "%nName the storage of recordings as for the server, by options, environment or file."
            + " This cannot be undone. The server may run at the same time.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class EraseCustomers implements Callable<Integer> {

  /** The exit code after a refused confirmation. */
  private static final int NOT_AGREED = 1;

  /** The core uses times in whole milliseconds. */
  private static final Duration WHOLE_MILLISECOND = Duration.ofMillis(1);

  @Spec private CommandSpec command;

  @Option(
      names = "--account",
      paramLabel = "NAME|KEY",
      required = true,
      description = "Account whose customer it was.")
  private String account;

  @Option(names = "--email", description = "Address of the customer.")
  private @Nullable String email;

  @Option(
      names = "--name",
      description = "Name of the customer; together with --email both must match.")
  private @Nullable String name;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean isSure;

  private final StorageOptions storage = new StorageOptions();

  /** Returns the command, which also accepts settings of the server. */
  public static CommandLine commandLine() {
    var erase = new EraseCustomers();
    var command = new CommandLine(erase);
    erase.storage.addTo(command.getCommandSpec(), System.getenv());
    return command;
  }

  @Override
  public Integer call() {
    if (email == null && name == null) {
      throw new InvalidValueException("--email", "missing", "given, or --name");
    }
    var person = new CustomerQuery(email, name);
    storage.check();
    if (storage.database() == null) {
      DataDirectory.at(storage.data()).requireDatabase();
    }
    var meters = new SimpleMeterRegistry();
    try (var installation = Installation.open(storage.data(), storage.database(), meters);
        var media = LocalMedia.open(storage.media(), meters)) {
      return erase(installation.store(), media, person);
    }
  }

  private int erase(Store store, LocalMedia media, CustomerQuery person) {
    var out = command.commandLine().getOut();
    var owner = new AccountName(account).in(store.directory());
    var found =
        new FindCustomerSessions(store.sessionRetention())
            .find(Caller.service(), owner.key(), person);
    out.printf("Found   %s%n", counted(found.size(), recordings(store, found)));
    if (found.isEmpty() || !isAgreed(out)) {
      out.println("Nothing was erased.");
      return found.isEmpty() ? CommandLine.ExitCode.OK : NOT_AGREED;
    }
    var recordings = erase(store, media, found);
    out.printf("Erased  %s%n", counted(found.size(), recordings));
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private static long recordings(Store store, List<SessionKey> sessions) {
    return sessions.stream()
        .flatMap(each -> store.recordingQueries().ofSession(each).stream())
        .filter(each -> !(each.state().stage() instanceof RecordingStage.Erased))
        .count();
  }

  private boolean isAgreed(PrintWriter out) {
    if (isSure) {
      return true;
    }
    out.print("There is no way back. Type yes to erase: ");
    out.flush();
    var answers = new Scanner(System.in, Charset.defaultCharset());
    return answers.hasNextLine() && answers.nextLine().strip().equals("yes");
  }

  /** Returns the number of erased recordings. */
  private static int erase(Store store, LocalMedia media, List<SessionKey> sessions) {
    var eraseCustomer =
        new EraseCustomer(
            store.sessions(),
            store.sessionRetention(),
            store.recordings(),
            store.recordingQueries(),
            store.chunks(),
            media.mediaStore(),
            store.secrets(),
            InstantSource.tick(store.clock(), WHOLE_MILLISECOND));
    return sessions.stream()
        .map(each -> eraseCustomer.erase(Caller.service(), each))
        .mapToInt(each -> each.recordings().size())
        .sum();
  }

  private static String counted(int sessions, long recordings) {
    return "sessions of the customer: %d, recordings of them: %d".formatted(sessions, recordings);
  }
}

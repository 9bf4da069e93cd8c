package org.deskbridge.app.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.IssueOperatorToken;
import org.deskbridge.error.InvalidValueException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints an access token for an expert. */
@Command(
    name = "create",
    mixinStandardHelpOptions = true,
    description = "Prints an access token for an expert, shown this once.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class CreateToken implements Callable<Integer> {

  @Mixin private DataDirOption installation;

  @Option(names = "--email", required = true, description = "Address the expert signs in with.")
  private String email;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "365",
      description = "Lifetime of the token. Default: ${DEFAULT-VALUE}.")
  private int days;

  @Override
  public Integer call() {
    if (days < 1) {
      throw new InvalidValueException("--days", days, "at least 1");
    }
    return installation.open(
        (store, out) ->
            out.println(
                new IssueOperatorToken(
                        store.directory(), store.grants(), store.secrets(), store.clock())
                    .grant(Caller.service(), email, null, Duration.ofDays(days))));
  }
}

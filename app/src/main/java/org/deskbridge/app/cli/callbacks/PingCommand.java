package org.deskbridge.app.cli.callbacks;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.webhook.WebhookSettings;
import org.deskbridge.adapter.webhook.Webhooks;
import org.deskbridge.app.cli.AccountName;
import org.deskbridge.app.cli.DataDirOption;
import org.deskbridge.auth.Caller;
import org.deskbridge.callback.DeliveryAttempt;
import org.deskbridge.callback.DeliveryAttempt.Outcome;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.spi.Store;
import org.deskbridge.spi.WireFormats;
import org.deskbridge.url.HttpUrls;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends a test message to a receiver of callbacks. */
@Command(
    name = "ping",
    mixinStandardHelpOptions = true,
    description = "Sends a signed test message to a receiver of callbacks and prints the result.",
    footer = "%nThe exit code is 1 if the receiver does not accept it.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class PingCommand implements Callable<Integer> {

  private static final int NOT_DELIVERED = 1;

  @Mixin private DataDirOption installation;

  @Option(
      names = "--account",
      paramLabel = "NAME|KEY",
      description = "Account whose secret signs; needed with a URL.")
  private @Nullable String account;

  @Option(
      names = "--session",
      paramLabel = "ID",
      description = "Session whose receiver to call, in place of a URL.")
  private @Nullable String session;

  @Option(
      names = "--allowed-targets",
      paramLabel = "HOST|CIDR,…",
      split = ",",
      hideParamSyntax = true,
      defaultValue = "${env:DESKBRIDGE_ALLOWED_TARGETS:-}",
      description =
          "Targets that are allowed although their address is not public. Default:"
              + " DESKBRIDGE_ALLOWED_TARGETS of the environment.")
  private List<String> allowedTargets;

  @Parameters(paramLabel = "URL", arity = "0..1", description = "Address of the receiver.")
  private @Nullable String url;

  @Override
  public Integer call() {
    if ((url == null) == (session == null)) {
      throw new InvalidValueException("URL", "missing", "either a URL or --session");
    }
    var targets = allowedTargets.stream().filter(each -> !each.isBlank()).toList();
    var isDelivered = new AtomicBoolean();
    installation.open(
        (store, out) -> {
          try (var webhooks = Webhooks.with(new WebhookSettings(targets))) {
            var result = ping(store, webhooks);
            isDelivered.set(result.outcome() == Outcome.DELIVERED);
            out.printf(
                "%s  %s  %d ms  %s%n",
                PrintCallback.word(result),
                result.httpStatus() == null ? "no answer" : result.httpStatus(),
                result.took().toMillis(),
                PrintCallback.line(result));
          }
        });
    return isDelivered.get() ? CommandLine.ExitCode.OK : NOT_DELIVERED;
  }

  private DeliveryAttempt ping(Store store, Webhooks webhooks) {
    var desk =
        Deskbridge.builder()
            .store(store)
            .webhooks(webhooks)
            .wire(new WireFormats(view -> "", entry -> new byte[0]))
            .build();
    if (session != null) {
      var key = desk.sessions().get(Caller.service(), session).state().key();
      return desk.callbacks().ping(Caller.service(), key);
    }
    if (account == null || url == null) {
      throw new InvalidValueException("--account", "missing", "given, with a URL");
    }
    var owner = new AccountName(account).in(store.directory());
    return desk.callbacks().ping(Caller.service(), owner.key(), HttpUrls.called("URL", url));
  }
}

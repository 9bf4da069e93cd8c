package org.deskbridge.app.cli;

import static org.deskbridge.app.settings.SettingSources.SIGNING_SECRET;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.deskbridge.adapter.webhook.signature.WebhookSignature;
import org.deskbridge.auth.Caller;
import org.deskbridge.callback.GetSigningSecret;
import org.deskbridge.callback.SigningSecret;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Receives callbacks and prints them, for those who write a receiver or look for a fault. */
@Command(
    name = "listen",
    mixinStandardHelpOptions = true,
    description = "Receives callbacks, checks their signatures and prints them, until it is ended.",
    footer =
        "%nName http://localhost:9999/anything as the sessionStatusCallbackUrl of a session. The demo"
            + " calls this machine; a server needs --allowed-targets for it.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class ListenForCallbacks implements Callable<Integer> {

  private static final int LAST_PORT = 65_535;

  @Spec private CommandSpec command;

  @Mixin private DataDirOption installation;

  @Option(
      names = "--account",
      paramLabel = "NAME|KEY",
      description = "Account whose callbacks to check, where this is the machine of the server.")
  private @Nullable String account;

  @Option(
      names = "--secret",
      arity = "0..1",
      fallbackValue = "",
      defaultValue = "${env:" + SIGNING_SECRET + "}",
      showDefaultValue = CommandLine.Help.Visibility.NEVER,
      description =
          "Signing secret, as 'client add' prints it; asked for if left empty. Default: "
              + SIGNING_SECRET
              + " of the environment.")
  private @Nullable String secret;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen on. Default: ${DEFAULT-VALUE}.")
  private String bind;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "9999",
      description = "Port to listen on; 0 picks a free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > LAST_PORT) {
      throw new InvalidValueException("--port", port, "0.." + LAST_PORT);
    }
    var out = command.commandLine().getOut();
    var secrets = secrets();
    var server = listen(new CallbackPrinter(secrets, InstantSource.system(), out));
    tellStart(out, server.getAddress().getPort(), secrets.isEmpty());
    try {
      new CountDownLatch(1).await();
      return CommandLine.ExitCode.OK;
    } finally {
      server.stop(0);
    }
  }

  private void tellStart(PrintWriter out, int boundPort, boolean isUnchecked) {
    out.printf("Listening  http://%s:%d%n", bind, boundPort);
    if (isUnchecked) {
      out.println("Signatures are not checked: name --account or --secret.");
    }
    out.flush();
  }

  private List<SigningSecret> secrets() {
    var found = new ArrayList<SigningSecret>();
    var name = account;
    if (name != null) {
      installation.open(
          (store, out) -> {
            var owner = new AccountName(name).in(store.directory());
            var show = new GetSigningSecret(store.secrets(), store.signingRotations());
            found.add(show.show(Caller.service(), owner.key()));
          });
    }
    if (secret != null) {
      found.add(usable(secret));
    }
    return found;
  }

  private static SigningSecret usable(String text) {
    var given =
        text.isEmpty()
            ? SecretPrompt.ofThisProcess()
                .ask("--secret", "Signing secret", SIGNING_SECRET + " in the environment")
            : text;
    try {
      var secret = new SigningSecret(given);
      WebhookSignature.requireUsable(secret);
      return secret;
    } catch (InvalidValueException e) {
      throw new InvalidValueException("--secret", "malformed", "whsec_ and Base64");
    }
  }

  private HttpServer listen(CallbackPrinter printer) {
    try {
      var server = HttpServer.create(new InetSocketAddress(bind, port), 0);
      server.createContext("/", printer);
      server.start();
      return server;
    } catch (IOException e) {
      throw new UnavailableException(
          "Port %d of %s cannot be used: %s".formatted(port, bind, e.getMessage()), e);
    }
  }
}

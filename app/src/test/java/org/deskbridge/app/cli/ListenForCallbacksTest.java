package org.deskbridge.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.adapter.webhook.signature.WebhookSignature;
import org.deskbridge.app.Commands;
import org.deskbridge.auth.Caller;
import org.deskbridge.callback.GetSigningSecret;
import org.deskbridge.callback.SigningSecret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that receives callbacks and prints them. */
class ListenForCallbacksTest {

  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
  private static final String BODY = "{\"sessionId\":\"s1\",\"status\":\"waiting\"}";

  @TempDir private Path data;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<Thread> commands = new ArrayList<>();

  @AfterEach
  void endTheCommand() throws InterruptedException {
    for (var each : commands) {
      each.interrupt();
      each.join();
    }
  }

  @Test
  void printsWhatIsGenuineAndRefusesWhatIsNot() throws Exception {
    var secret = secretOfAcme();
    var address = listen("--account", "Acme", "--data", data.toString());
    var headers = WebhookSignature.sign(secret, "msg_1", Instant.now(), BODY.getBytes(UTF_8));

    assertThat(send(address, headers, BODY)).isEqualTo(204);
    assertThat(send(address, headers, BODY.replace("waiting", "complete"))).isEqualTo(401);

    assertThat(out.toString().lines())
        .anyMatch(line -> line.endsWith("  waiting  signature valid  /status  msg_1"))
        .anyMatch(line -> line.contains("  complete  SIGNATURE NOT VALID, answered 401  /status"))
        .contains("  \"sessionId\" : \"s1\",");
  }

  @Test
  void takesASecretThatWasCopied() throws Exception {
    var secret = secretOfAcme();
    var address = listen("--secret", secret.value());
    var headers = WebhookSignature.sign(secret, "msg_1", Instant.now(), BODY.getBytes(UTF_8));

    assertThat(send(address, headers, BODY)).isEqualTo(204);
  }

  @Test
  void saysThatItChecksNothing() throws Exception {
    var address = listen();

    assertThat(send(address, WebhookSignature.Headers.of(null, null, null), "none")).isEqualTo(204);

    assertThat(out.toString())
        .contains("Signatures are not checked: name --account or --secret.")
        .contains("  not JSON  signature not checked  /status  -");
  }

  @Test
  void refusesASecretThatIsNone() {
    assertThat(run("--secret", "not base64!")).isEqualTo(2);

    assertThat(err.toString())
        .isEqualToIgnoringNewLines("--secret: malformed (expected: whsec_ and Base64)");
  }

  private SigningSecret secretOfAcme() {
    try (var store = SqliteStore.open(data, new SimpleMeterRegistry())) {
      var account = store.directory().openAccount("Acme");
      return new GetSigningSecret(store.secrets(), store.signingRotations())
          .show(Caller.service(), account.key());
    }
  }

  private URI listen(String... options) {
    var thread = new Thread(() -> run(options), "callbacks listen");
    commands.add(thread);
    thread.start();
    var found =
        await()
            .until(
                () -> ADDRESS.matcher(out.toString()).results().findFirst(),
                each -> each.isPresent());
    return URI.create(found.orElseThrow().group() + "/status");
  }

  private int run(String... options) {
    var line = new ArrayList<>(List.of("callbacks", "listen", "--port", "0"));
    line.addAll(List.of(options));
    return Commands.all()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(line.toArray(String[]::new));
  }

  private static int send(URI address, WebhookSignature.Headers headers, String body)
      throws Exception {
    var request =
        HttpRequest.newBuilder(address)
            .header(WebhookSignature.Headers.ID, headers.id())
            .header(WebhookSignature.Headers.TIMESTAMP, headers.timestamp())
            .header(WebhookSignature.Headers.SIGNATURE, headers.signature())
            .POST(BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}

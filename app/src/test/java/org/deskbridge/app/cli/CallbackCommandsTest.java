package org.deskbridge.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import org.deskbridge.Deskbridge;
import org.deskbridge.account.Role;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.adapter.webhook.WebhookSettings;
import org.deskbridge.adapter.webhook.Webhooks;
import org.deskbridge.app.Commands;
import org.deskbridge.auth.Caller;
import org.deskbridge.runtime.JobName;
import org.deskbridge.session.launch.SessionRequest;
import org.deskbridge.spi.WireFormats;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about callbacks, on a data folder whose receiver is on this machine. */
class CallbackCommandsTest {

  private static final String ACCOUNT = "Example Support";

  @TempDir private Path data;

  private final StringWriter out = new StringWriter();
  private final LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();
  private HttpServer receiver;
  private volatile int status = 204;
  private volatile String signatures = "";
  private String session;

  @BeforeEach
  void startASession() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          signatures = exchange.getRequestHeaders().getFirst("webhook-signature");
          received.add(exchange.getRequestHeaders().getFirst("webhook-id"));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    receiver.start();
    session = onTheDesk(this::started);
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
  }

  private String started(Deskbridge desk, SqliteStore store) {
    var account = store.directory().openAccount(ACCOUNT).key();
    var expert =
        store
            .directory()
            .addExpert(account, "Erika", "Expert", "erika@example.com", Set.of(Role.EXPERT));
    var caller = Caller.of(expert);
    var request = new SessionRequest(null, null, null, URI.create(url()), null);
    var token = desk.sessions().request(caller, request).token();
    return String.valueOf(desk.sessions().start(caller, token).state().id());
  }

  @Test
  void listsWhatBecameOfCallbacks() {
    deliver();

    assertThat(run("list", "--account", ACCOUNT, "--state", "delivered")).isZero();

    assertThat(lines().get(0)).startsWith("callback").contains("state", "attempts");
    assertThat(lines().get(1))
        .startsWith(received.peek())
        .contains("session.started  delivered  1  ", "127.0.0.1:" + port());
    assertThat(run("list", "--session", session, "--state", "failed")).isZero();
    assertThat(lines()).hasSize(1);
    assertThat(run("list", "--from", "2000-01-01T00:00:00Z")).isZero();
    assertThat(lines()).hasSize(2);
    assertThat(run("list", "--state", "gone")).isNotZero();
    assertThat(lines().get(0)).startsWith("--state: unknown (expected: waiting, delivered, failed");
  }

  @Test
  void showsEachAttempt() {
    status = 503;
    deliver();

    assertThat(run("show", String.valueOf(received.peek()))).isZero();

    assertThat(lines())
        .contains("Session     " + session, "State       waiting", "Attempts    1")
        .last()
        .asString()
        .contains("failed", "503");
  }

  @Test
  void sendsAgainWhatWasSent() {
    deliver();
    var id = String.valueOf(received.peek());

    assertThat(run("replay", id)).isZero();
    assertThat(lines()).containsExactly("Replayed  1");
    assertThat(run("replay", "--session", session)).isZero();
    assertThat(lines()).containsExactly("Replayed  0");
    deliver();

    assertThat(received).containsExactly(id, id);
  }

  @Test
  void sendsNothingAgainUnlessItIsNamed() {
    assertThat(run("replay", "--state", "failed")).isNotZero();
    assertThat(lines())
        .containsExactly("CALLBACK: missing (expected: one, or --session, or --from)");
  }

  @Test
  void testsAReceiver() {
    assertThat(ping("--account", ACCOUNT, url())).isZero();
    assertThat(lines().get(0)).startsWith("delivered  204  ");

    status = 401;
    assertThat(ping("--session", session)).isEqualTo(1);

    assertThat(lines().get(0)).startsWith("failed  401  ");
    assertThat(received).hasSize(2).allMatch(each -> each.startsWith("msg_ping_"));
  }

  @Test
  void testsNoReceiverThatCallbacksMayNotGoTo() {
    assertThat(run("ping", "--account", ACCOUNT, url())).isEqualTo(1);

    assertThat(lines().get(0)).startsWith("failed  no answer  ");
    assertThat(received).isEmpty();
  }

  @Test
  void replacesTheSecretAndSignsByBothMeanwhile() {
    assertThat(run("rotate-secret", "--account", ACCOUNT, "--overlap", "1")).isZero();
    var second = lines().get(0).replaceAll(".*(whsec_\\S+).*", "$1");
    assertThat(lines().get(0)).startsWith("signing secret  whsec_").endsWith("of " + ACCOUNT + ")");
    assertThat(lines().get(1)).startsWith("the one before  signs as well until ");

    deliver();
    assertThat(signatures.split(" ")).hasSize(2);
    assertThat(run("rotate-secret", "--account", ACCOUNT, "--overlap", "0")).isZero();
    assertThat(lines().get(0)).doesNotContain(second);
    assertThat(ping("--session", session)).isZero();
    assertThat(signatures.split(" ")).hasSize(1);
  }

  @Test
  void replacesNoSecretForAnOverlapThatIsTooLong() {
    assertThat(run("rotate-secret", "--account", ACCOUNT, "--overlap", "169")).isNotZero();

    assertThat(lines()).containsExactly("--overlap: out of range (expected: 0 hours to 7 days)");
  }

  @Test
  void showsReceiversThatFailAndEnablesADisabledOne() {
    assertThat(run("receivers", "--account", ACCOUNT)).isZero();
    assertThat(lines()).containsExactly("No receiver fails.");
    status = 503;
    deliver();
    assertThat(run("receivers", "--account", ACCOUNT)).isZero();
    assertThat(lines().get(1)).startsWith(url() + "  20").endsWith("Z  -");
    assertThat(run("enable", "--account", ACCOUNT, url())).isNotZero();
    assertThat(lines()).hasSize(1).first().asString().startsWith("url: no disabled receiver");

    onTheDesk(CallbackCommandsTest::disabled);

    assertThat(run("receivers", "--account", ACCOUNT)).isZero();
    assertThat(lines().get(1)).startsWith(url()).endsWith("2026-11-21T12:00:00Z");
    assertThat(run("enable", "--account", ACCOUNT, url())).isZero();
    assertThat(run("receivers", "--account", ACCOUNT)).isZero();
    assertThat(lines()).containsExactly("No receiver fails.");
  }

  private static boolean disabled(Deskbridge desk, SqliteStore store) {
    var account = store.directory().openAccount(ACCOUNT).key();
    var failing = desk.callbacks().receivers(Caller.service(), account).get(0);
    return store
        .failingReceivers()
        .disable(account, failing.address(), Instant.parse("2026-11-21T12:00:00Z"));
  }

  private int ping(String... arguments) {
    var all = new ArrayList<>(List.of("ping", "--allowed-targets", "127.0.0.1"));
    all.addAll(List.of(arguments));
    return run(all.toArray(String[]::new));
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    var all = new ArrayList<>(List.of("callbacks", arguments[0], "--data", data.toString()));
    all.addAll(List.of(arguments).subList(1, arguments.length));
    var printer = new PrintWriter(out, true);
    return Commands.all().setOut(printer).setErr(printer).execute(all.toArray(String[]::new));
  }

  private List<String> lines() {
    return out.toString().lines().toList();
  }

  private void deliver() {
    onTheDesk(
        (desk, store) -> {
          desk.run(JobName.DISPATCH_CALLBACKS);
          return desk;
        });
  }

  private <T> T onTheDesk(Work<T> work) {
    var store = SqliteStore.open(data, new SimpleMeterRegistry());
    var webhooks = Webhooks.with(new WebhookSettings(List.of("127.0.0.1")));
    try (var desk =
        Deskbridge.builder()
            .store(store)
            .webhooks(webhooks)
            .wire(new WireFormats(view -> "{}", entry -> new byte[0]))
            .build()) {
      return work.on(desk, store);
    }
  }

  private String url() {
    return "http://127.0.0.1:%d/status".formatted(port());
  }

  private int port() {
    return receiver.getAddress().getPort();
  }

  private interface Work<T> {
    T on(Deskbridge desk, SqliteStore store);
  }
}

package org.deskbridge.adapter.webhook.callback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.webhook.RawReceiver.answering;
import static org.deskbridge.adapter.webhook.RawReceiver.answeringWithoutBody;
import static org.deskbridge.adapter.webhook.SenderFixtures.LOOPBACK;
import static org.deskbridge.adapter.webhook.SenderFixtures.NOON;
import static org.deskbridge.adapter.webhook.SenderFixtures.SECRET;
import static org.deskbridge.adapter.webhook.SenderFixtures.message;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.Dns;
import org.deskbridge.adapter.webhook.RawReceiver;
import org.deskbridge.adapter.webhook.SenderFixtures;
import org.deskbridge.adapter.webhook.WebhookSettings;
import org.deskbridge.adapter.webhook.Webhooks;
import org.deskbridge.adapter.webhook.outbound.OutboundAddressPolicy;
import org.deskbridge.adapter.webhook.outbound.TargetCircuit;
import org.deskbridge.adapter.webhook.outbound.TargetCircuits;
import org.deskbridge.adapter.webhook.signature.WebhookSignature;
import org.deskbridge.adapter.webhook.signature.WebhookSignature.Headers;
import org.deskbridge.callback.CallbackSender;
import org.deskbridge.callback.DeliveryAttempt;
import org.deskbridge.callback.DeliveryAttempt.Outcome;
import org.deskbridge.url.HttpUrls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, and what a receiver can do to the sender: little. */
class HttpCallbackSenderTest {

  private static final Duration PLENTY = Duration.ofSeconds(10);
  private static final int HOSTS = 150;
  private static final long LARGE = 64L * 1024 * 1024;
  private static final Duration LITTLE = Duration.ofMillis(300);

  private RawReceiver receiver;
  private Webhooks sender;

  @BeforeEach
  void open() {
    receiver = new RawReceiver(answering(200, "thanks"));
    sender = SenderFixtures.sender(PLENTY);
  }

  @AfterEach
  void close() {
    receiver.close();
    sender.close();
  }

  private void patience(Duration patience) {
    sender.close();
    sender = SenderFixtures.sender(patience);
  }

  private DeliveryAttempt send(String path) {
    return sender.callbackSender().send(message(receiver.uri(path)));
  }

  @Test
  void callsEachOfManyHostsAgainOverTheSameConnection() throws IOException {
    var callers = ConcurrentHashMap.newKeySet();
    var answers = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answers.createContext(
        "/",
        exchange -> {
          callers.add(exchange.getRemoteAddress());
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    answers.start();
    var hosts =
        IntStream.range(0, HOSTS)
            .mapToObj(
                i -> "http://host-%d.example:%d/".formatted(i, answers.getAddress().getPort()))
            .map(URI::create)
            .toList();

    var outcomes =
        Stream.of(hosts, hosts)
            .flatMap(List::stream)
            .map(host -> sender.callbackSender().send(message(host)).outcome())
            .toList();
    answers.stop(0);

    assertThat(outcomes).hasSize(2 * HOSTS).containsOnly(Outcome.DELIVERED);
    assertThat(callers).hasSize(HOSTS);
  }

  @Test
  void postsTheBodyWithExactlyTheHeadersItNeeds() {
    var result = send("/hook");

    assertThat(result.outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(result.httpStatus()).isEqualTo(200);
    assertThat(result.detail()).isEqualTo("thanks");
    var request = receiver.received().get(0);
    assertThat(request.line()).isEqualTo("POST /hook HTTP/1.1");
    assertThat(request.body()).isEqualTo("{\"status\":\"waiting\"}");
    assertThat(request.headers())
        .containsEntry("content-type", "application/json")
        .containsEntry("webhook-id", "msg_1")
        .containsEntry("webhook-timestamp", Long.toString(NOON.getEpochSecond()))
        .containsOnlyKeys(
            "content-type",
            "content-length",
            "host",
            "connection",
            "accept",
            "accept-encoding",
            "user-agent",
            "webhook-id",
            "webhook-timestamp",
            "webhook-signature");
    assertThat(request.headers().get("user-agent")).matches("Deskbridge/[0-9].*");
  }

  @Test
  void signsWhatItSends() {
    send("/hook");

    var request = receiver.received().get(0);
    var headers =
        Headers.of(
            request.headers().get("webhook-id"),
            request.headers().get("webhook-timestamp"),
            request.headers().get("webhook-signature"));
    assertThat(
            WebhookSignature.verify(List.of(SECRET), headers, request.body().getBytes(UTF_8), NOON))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/hook/",
        "/hook?b=1&a=2&b=3",
        "/a%2Fb?x=%7Bid%7D&y",
        "/?token=a%20b+c",
        "/%7Bx%7D"
      })
  void callsTheVeryUrlThatThePartnerNamed(String path) {
    send(path);

    assertThat(receiver.received().get(0).line()).isEqualTo("POST " + path + " HTTP/1.1");
  }

  @ParameterizedTest
  @CsvSource({
    "200, DELIVERED",
    "202, DELIVERED",
    "204, DELIVERED",
    "299, DELIVERED",
    "400, FAILED",
    "401, FAILED",
    "404, FAILED",
    "408, FAILED",
    "410, GONE",
    "429, FAILED",
    "500, FAILED",
    "503, FAILED",
    "300, FAILED",
    "304, FAILED"
  })
  void readsTheStatus(int status, Outcome outcome) {
    receiver.behave(answeringWithoutBody(status));

    var result = send("/hook");

    assertThat(result.outcome()).isEqualTo(outcome);
    assertThat(result.httpStatus()).isEqualTo(status);
    assertThat(receiver.received()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void doesNotFollowRedirects(int status) {
    receiver.behave(answering(status, "", "Location: " + receiver.uri("/elsewhere")));

    var result = send("/hook");

    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.httpStatus()).isEqualTo(status);
    assertThat(receiver.received()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          120                           | PT2M
          1                             | PT1S
          999999999999999999            | PT720H
          Sat, 21 Nov 2026 12:10:00 GMT | PT10M
          Sat, 21 Nov 2026 11:00:00 GMT | PT0S
          soon                          |
          -5                            |
          """)
  void hearsWhenToComeBack(String header, Duration expected) {
    receiver.behave(answering(429, "", "Retry-After: " + header));

    assertThat(send("/hook").retryAfter()).isEqualTo(expected);
  }

  @Test
  void makesTheAnswerFitToPrintAndKeepsItsBeginning() {
    receiver.behave(answering(500, "a\u0000b\u001b[31mc\n\u202ed " + "ä".repeat(5000)));

    var detail = send("/hook").detail();

    assertThat(detail).startsWith("a b [31mc\n d ää");
    assertThat(detail.getBytes(UTF_8).length).isBetween(4000, 4096);
  }

  @Test
  void hangsUpAfter64Kibibytes() throws InterruptedException {
    var sent = new AtomicLong();
    var over = new CountDownLatch(1);
    receiver.behave(
        (request, out) -> {
          try {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 67108864\r\n\r\n".getBytes(UTF_8));
            for (var chunk = new byte[1024]; sent.get() < LARGE; sent.addAndGet(1024)) {
              out.write(chunk);
            }
          } finally {
            over.countDown();
          }
        });

    var result = send("/hook");
    over.await();

    assertThat(result.outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(sent).as("what fits the buffers of both systems").hasValueLessThan(LARGE / 2);
  }

  @Test
  void doesNotListenForeverToADrippingAnswer() {
    patience(Duration.ofSeconds(4));
    receiver.behave(
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(UTF_8));
          out.flush();
          receiver.hanging().answer(request, out);
        });

    var result = send("/hook");

    assertThat(result.outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(result.took()).isBetween(Duration.ofMillis(400), Duration.ofSeconds(3));
  }

  @Test
  void givesUpOnHeadersThatNeverEnd() {
    patience(LITTLE);
    receiver.behave(
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(UTF_8));
          var pause = new CountDownLatch(1);
          while (!pause.await(20, TimeUnit.MILLISECONDS)) {
            out.write('x');
            out.flush();
          }
        });

    var result = send("/hook");

    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.httpStatus()).isNull();
    assertThat(result.took()).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void givesUpOnAReceiverThatHangs() {
    patience(LITTLE);
    receiver.behave(receiver.hanging());

    var result = send("/hook");

    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.detail()).isEqualTo("target: no answer within 300 ms");
    assertThat(result.took()).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void failsWhereTheConnectionBreaksOff() {
    receiver.behave((request, out) -> {});

    var result = send("/hook");

    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.detail()).startsWith("target: ");
    assertThat(receiver.received()).hasSize(1);
  }

  @Test
  void usesNoConnectionAgainThatAnOldReceiverIsAboutToClose() {
    var never = new CountDownLatch(1);
    receiver.behave(
        (request, out) -> {
          out.write("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8));
          out.flush();
          assertThat(never.await(LITTLE.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
        });

    assertThat(send("/first").outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(send("/second").outcome()).isEqualTo(Outcome.DELIVERED);
  }

  @Test
  void failsWhereNobodyListens() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }

    var result =
        sender.callbackSender().send(message(URI.create("http://127.0.0.1:" + port + "/")));

    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.detail()).startsWith("target: ConnectException");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "localhost",
        "2130706433",
        "127.1",
        "0x7f.0.0.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "0.0.0.0",
        "[::]",
        "127.0.0.1.",
        "LOCALHOST."
      })
  void neverConnectsToThisMachineUnlessAllowed(String host) {
    sender.close();
    sender =
        SenderFixtures.sender(
            WebhookSettings.DEFAULT,
            InstantSource.fixed(NOON),
            PLENTY,
            PLENTY,
            Dns.SYSTEM,
            System::nanoTime);

    var result =
        sender
            .callbackSender()
            .send(message(URI.create("http://" + host + ":" + receiver.port() + "/hook")));

    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.detail()).containsAnyOf(OutboundAddressPolicy.REFUSED, "UnknownHost");
    assertThat(receiver.connections()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "helpdesk.example", "[::ffff:127.0.0.1]"})
  void saysThatATargetIsRefused(String host) {
    sender.close();
    sender = SenderFixtures.sender(WebhookSettings.DEFAULT, InstantSource.fixed(NOON), PLENTY);

    var results =
        Stream.generate(
                () ->
                    sender
                        .callbackSender()
                        .send(
                            message(
                                URI.create("http://" + host + ":" + receiver.port() + "/hook"))))
            .limit(7)
            .toList();

    assertThat(results)
        .allSatisfy(
            result -> {
              assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
              assertThat(result.detail())
                  .isEqualTo(
                      "target: address is not public (expected: a public address, or one of the"
                          + " allowed targets)");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"helpdesk.example", "help_desk"})
  void reachesAHostThatIsAllowedByName(String host) {
    sender.close();
    sender =
        SenderFixtures.sender(
            new WebhookSettings(List.of(host)), InstantSource.fixed(NOON), PLENTY);

    var target = URI.create("http://" + host + ":" + receiver.port() + "/hook");

    assertThat(sender.callbackSender().send(message(target)).outcome())
        .isEqualTo(Outcome.DELIVERED);
  }

  @Test
  void postponesForAHostThatIsDownUntilAProbeSucceedsWhateverTheClockSays() {
    var now = new AtomicReference<Instant>(NOON);
    sender.close();
    var ticks = new AtomicLong();
    sender = SenderFixtures.sender(LOOPBACK, now::get, PLENTY, ticks::get);
    receiver.behave(answering(500, "broken"));

    for (int i = 0; i < 5; i++) {
      assertThat(send("/hook").outcome()).isEqualTo(Outcome.FAILED);
    }
    receiver.behave(answering(200, ""));

    assertThat(send("/hook").outcome()).isEqualTo(Outcome.POSTPONED);
    assertThat(receiver.received()).hasSize(5);
    now.set(NOON.minusSeconds(3600));
    ticks.addAndGet(Duration.ofSeconds(11).toNanos());
    assertThat(send("/hook").outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(send("/hook").outcome()).isEqualTo(Outcome.DELIVERED);
  }

  @Test
  void doesNotTakeAHostForDownThatRefuses() {
    receiver.behave(answering(404, ""));

    for (int i = 0; i < 20; i++) {
      assertThat(send("/hook").outcome()).isEqualTo(Outcome.FAILED);
    }
  }

  @Test
  void doesNotTakeAHostForDownWhereOnlyThatFailsWhichFailedBefore() {
    receiver.behave(answering(500, "broken"));
    var first = message(receiver.uri("/hook"));
    var again =
        new CallbackSender.Message(
            first.id(), first.target(), first.at(), first.body(), first.signingSecrets(), true);

    for (int i = 0; i < 20; i++) {
      assertThat(sender.callbackSender().send(again).outcome()).isEqualTo(Outcome.FAILED);
    }
  }

  @Test
  void doesNotTakeAHostForDownThatAnswersWhatCameLater() throws Exception {
    var arrived = new CountDownLatch(10);
    receiver.behave(
        (request, out) -> {
          if (request.line().contains("/hanging")) {
            arrived.countDown();
            receiver.hanging().answer(request, out);
            answering(500, "broken").answer(request, out);
          } else {
            answering(200, "").answer(request, out);
          }
        });
    var threads = Executors.newCachedThreadPool();
    try {
      var held =
          IntStream.range(0, 10).mapToObj(i -> threads.submit(() -> send("/hanging"))).toList();
      arrived.await();
      assertThat(send("/hook").outcome()).isEqualTo(Outcome.DELIVERED);
      receiver.release();
      for (var each : held) {
        assertThat(each.get().outcome()).isEqualTo(Outcome.FAILED);
      }

      assertThat(send("/hook").outcome()).isEqualTo(Outcome.DELIVERED);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void takesAHostForDownThatCannotBeReached() {
    receiver.behave((request, out) -> {});

    for (int i = 0; i < 5; i++) {
      assertThat(send("/hook").outcome()).isEqualTo(Outcome.FAILED);
    }

    assertThat(send("/hook").outcome()).isEqualTo(Outcome.POSTPONED);
  }

  @Test
  void callsAHostAFewAtATimeAndPostponesTheRest() throws InterruptedException, ExecutionException {
    var most = TargetCircuit.Limits.HOST.places();
    var arrived = new CountDownLatch(most);
    receiver.behave(
        (request, out) -> {
          arrived.countDown();
          receiver.hanging().answer(request, out);
          answering(200, "").answer(request, out);
        });
    var threads = Executors.newCachedThreadPool();
    try {
      var held =
          IntStream.range(0, most).mapToObj(i -> threads.submit(() -> send("/hook"))).toList();
      arrived.await();

      assertThat(send("/hook").outcome()).isEqualTo(Outcome.POSTPONED);
      assertThat(receiver.received()).hasSize(most);
      receiver.release();
      for (var each : held) {
        assertThat(each.get().outcome()).isEqualTo(Outcome.DELIVERED);
      }
      assertThat(send("/hook").outcome()).isEqualTo(Outcome.DELIVERED);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void letsABurstToAPromptHostPass() throws InterruptedException, ExecutionException {
    var threads = Executors.newCachedThreadPool();
    try {
      var results =
          IntStream.range(0, 64).mapToObj(i -> threads.submit(() -> send("/hook"))).toList();

      for (var each : results) {
        assertThat(each.get().outcome()).isEqualTo(Outcome.DELIVERED);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void forgetsHostsItHasNotCalledForLong() {
    var gates = new TargetCircuits<String>(TargetCircuit.Limits.HOST, 2, Clock.systemUTC());
    var busy = gates.of("busy:80");
    busy.enter(false);

    gates.of("idle:80");
    gates.of("latest:80");

    assertThat(gates.all()).hasSize(2).contains(busy, gates.of("latest:80"));
  }

  @Test
  void neverThrowsForATargetThatIsNoUrl() {
    CallbackSender port = sender.callbackSender();

    assertThat(port.send(message(URI.create("ftp://helpdesk.example/"))).outcome())
        .isEqualTo(Outcome.FAILED);
    assertThat(port.send(message(URI.create("nothing"))).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(port.send(message(URI.create("http:///hook"))).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void keepsNothingOfALoginThatTheReceiverSendsBack() {
    var login = "robin:p%40ss%3Aword";
    receiver.behave(
        answering(500, "no: p@ss:word, p%40ss%3Aword, Basic cm9iaW46cEBzczp3b3Jk, robin"));

    var result =
        sender
            .callbackSender()
            .send(SenderFixtures.message(HttpUrls.withLogin(receiver.uri("/x"), login)));

    assertThat(result.detail()).isEqualTo("no: ***, ***, Basic ***, robin");
  }
}

package org.deskbridge.adapter.webhook.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.deskbridge.adapter.webhook.RawReceiver.answering;
import static org.deskbridge.adapter.webhook.RawReceiver.answeringWithoutBody;
import static org.deskbridge.adapter.webhook.RawReceiver.resettingAfter;
import static org.deskbridge.adapter.webhook.SenderFixtures.HERE;
import static org.deskbridge.adapter.webhook.SenderFixtures.LOOPBACK;
import static org.deskbridge.adapter.webhook.SenderFixtures.NOON;
import static org.deskbridge.adapter.webhook.ticket.TicketGatewayFixtures.SYSTEM;
import static org.deskbridge.adapter.webhook.ticket.TicketGatewayFixtures.USER;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import okhttp3.Dns;
import org.deskbridge.account.AccountKey;
import org.deskbridge.adapter.webhook.RawReceiver;
import org.deskbridge.adapter.webhook.RawReceiver.Behaviour;
import org.deskbridge.adapter.webhook.RawReceiver.Received;
import org.deskbridge.adapter.webhook.SenderFixtures;
import org.deskbridge.adapter.webhook.WebhookSettings;
import org.deskbridge.adapter.webhook.Webhooks;
import org.deskbridge.memory.InMemoryHelpdeskLinks;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.HelpdeskFailedException;
import org.deskbridge.ticket.HelpdeskFailedException.Fault;
import org.deskbridge.ticket.HelpdeskLink;
import org.deskbridge.ticket.HelpdeskUser;
import org.deskbridge.ticket.HelpdeskUserToken;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.TicketGateway;
import org.deskbridge.ticket.TicketOperation;
import org.deskbridge.ticket.TicketSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What a helpdesk can do to the service that asks it: little. */
@Timeout(60)
class HelpdeskFaultsTest {

  private static final Duration PLENTY = Duration.ofSeconds(20);
  private static final Duration LITTLE = Duration.ofMillis(400);
  private static final long LARGE = 64L * 1024 * 1024;
  private static final HelpdeskUserToken TOKEN = new HelpdeskUserToken("tokenthatnobodymaysee");
  private static final HelpdeskUser OTHER = new HelpdeskUser(new AccountKey(1), "otto@example.com");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final AtomicLong ticks = new AtomicLong();
  private final InMemoryHelpdeskLinks links = new InMemoryHelpdeskLinks();
  private final RawReceiver receiver = new RawReceiver(answering(200, "[]"));
  private Webhooks sender;
  private TicketGateway desk;

  @BeforeEach
  void open() {
    register(receiver.uri("/tickets"));
    patience(PLENTY);
  }

  @AfterEach
  void close() {
    receiver.close();
    sender.close();
  }

  private void register(URI callbackUrl) {
    register(USER, callbackUrl);
    register(OTHER, callbackUrl);
  }

  private void register(HelpdeskUser user, URI callbackUrl) {
    links.put(
        user.account(),
        new HelpdeskLink(
            SYSTEM, user.email(), TOKEN, callbackUrl, Set.of(TicketOperation.values())));
  }

  private void patience(Duration patience) {
    open(LOOPBACK, patience, HERE);
  }

  private void open(WebhookSettings settings, Duration patience, Dns lookup) {
    if (sender != null) {
      sender.close();
    }
    InstantSource clock = now::get;
    sender = SenderFixtures.sender(settings, clock, PLENTY, patience, lookup, ticks::get);
    desk = sender.ticketGateway(links);
  }

  private void make(TicketOperation call) {
    make(call, USER);
  }

  private void make(TicketOperation call, HelpdeskUser user) {
    switch (call) {
      case SEARCH -> desk.search(user, SYSTEM, TicketSearch.of("printer"));
      case CREATE -> desk.create(user, SYSTEM, "5", new NewTicket("r-1", "Printer", ""));
      case ASSOCIATE -> desk.associate(user, SYSTEM, "5", new TicketRef("1", null));
    }
  }

  private Fault fault(TicketOperation call) {
    return fault(call, USER);
  }

  /** Returns how the call failed, after a look at everything that the failure says. */
  private Fault fault(TicketOperation call, HelpdeskUser user) {
    var failure = catchThrowableOfType(HelpdeskFailedException.class, () -> make(call, user));
    assertThat(failure).isNotNull();
    var trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContainIgnoringCase(TOKEN.value(), USER.email(), "printer");
    return failure.fault();
  }

  @ParameterizedTest
  @CsvSource({
    "300, UNREADABLE",
    "304, UNREADABLE",
    "400, REFUSED",
    "401, REFUSED",
    "403, REFUSED",
    "404, REFUSED",
    "408, SLOW",
    "410, REFUSED",
    "422, REFUSED",
    "429, REFUSED",
    "500, DOWN",
    "502, DOWN",
    "503, DOWN",
    "504, SLOW",
    "599, DOWN"
  })
  void readsTheStatus(int status, Fault expected) {
    receiver.behave(answeringWithoutBody(status));

    for (var call : TicketOperation.values()) {
      patience(PLENTY);
      assertThat(fault(call)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void doesNotFollowRedirects(int status) {
    receiver.behave(answering(status, "", "Location: " + receiver.uri("/elsewhere")));

    for (var call : TicketOperation.values()) {
      assertThat(fault(call)).isEqualTo(Fault.UNREADABLE);
    }
    assertThat(receiver.received()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "<html><body>Sign in</body></html>",
        "null",
        "true",
        "17",
        "\"printer\"",
        "{}",
        "{\"tickets\":{}}",
        "[",
        "[1]",
        "[null]",
        "[[]]",
        "[\"T-1\"]",
        "[{\"partnerObject\":{}}]",
        "[{\"partnerObject\":[1]}]",
        "[{\"partnerObject\":true}]",
        "[{\"partnerObject\":1.5}]",
        "[{\"partnerObject\":1e2147483648}]",
        "[{\"partnerObject\":{}},{\"title\":\"nameless\"}]",
        "{\"a\":[{\"partnerObject\":1}],\"b\":[{\"partnerObject\":2}]}",
        "[{\"partnerObject\":1]",
        "{\"tickets\":[",
        "[{\"partnerObject\":tokenthatnobodymaysee}]"
      })
  void saysThatAnAnswerMakesNoSense(String answer) {
    receiver.behave(answering(200, answer, "Content-Type: application/json"));

    assertThat(fault(TicketOperation.SEARCH)).isEqualTo(Fault.UNREADABLE);
    assertThat(receiver.received()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><body>Sign in</body></html>",
        "null",
        "true",
        "OK",
        "\"created\"",
        "\"Ticket 5 was opened\"",
        "1.5",
        "{}",
        "[]",
        "{\"title\":\"Printer\"}",
        "{\"success\":true,\"count\":1}",
        "{\"partnerObjectUrl\":\"javascript:alert(1)\"}",
        "{\"partnerObject\":1e99999999999}",
        "{\"partnerObject\":\"1\",\"x\":1e99999999999}",
        "{\"a\":{\"id\":1},\"b\":{\"id\":2}}",
        "[{\"partnerObject\":1},{\"partnerObject\":2}]",
        "{\"partnerObject\":tokenthatnobodymaysee}"
      })
  void saysThatATicketMayBeOpenThatNothingNames(String answer) {
    receiver.behave(answering(200, answer));

    assertThat(fault(TicketOperation.CREATE)).isEqualTo(Fault.UNNAMED);
    assertThat(receiver.received()).hasSize(1);
  }

  @Test
  void saysThatAnIdThatIsTooLongMakesNoSense() {
    var id = "x".repeat(513);

    receiver.behave(answering(200, "[{\"partnerObject\":\"" + id + "\"}]"));
    assertThat(fault(TicketOperation.SEARCH)).isEqualTo(Fault.UNREADABLE);
    receiver.behave(answering(200, "{\"partnerObject\":\"" + id + "\"}"));
    assertThat(fault(TicketOperation.CREATE)).isEqualTo(Fault.UNNAMED);
  }

  @Test
  void findsNothingWhereThereIsNoContent() {
    receiver.behave(answeringWithoutBody(204));

    assertThat(desk.search(USER, SYSTEM, TicketSearch.of("x"))).isEmpty();
    assertThat(fault(TicketOperation.CREATE)).isEqualTo(Fault.UNNAMED);
  }

  @Test
  void isNotBuriedUnderBrackets() {
    receiver.behave(answering(200, "[".repeat(500_000)));
    assertThat(fault(TicketOperation.SEARCH)).isEqualTo(Fault.UNREADABLE);
    assertThat(fault(TicketOperation.CREATE)).isEqualTo(Fault.UNNAMED);

    receiver.behave(answering(200, "{\"a\":".repeat(200_000)));
    assertThat(fault(TicketOperation.SEARCH)).isEqualTo(Fault.UNREADABLE);
    assertThat(fault(TicketOperation.CREATE)).isEqualTo(Fault.UNNAMED);
  }

  @ParameterizedTest
  @EnumSource
  void hangsUpAfterOneMebibyte(TicketOperation call) throws InterruptedException {
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

    if (call == TicketOperation.ASSOCIATE) {
      make(call);
    } else {
      assertThat(fault(call))
          .isEqualTo(call == TicketOperation.CREATE ? Fault.UNNAMED : Fault.UNREADABLE);
    }
    over.await();

    assertThat(sent).as("what fits the buffers of both systems").hasValueLessThan(LARGE / 2);
  }

  @Test
  void unpacksNoMoreThanOneMebibyte() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      var blanks = " ".repeat(1024 * 1024).getBytes(UTF_8);
      for (int i = 0; i < 64; i++) {
        gzip.write(blanks);
      }
      gzip.write("[]".getBytes(UTF_8));
    }
    receiver.behave(gzipped(packed.toByteArray()));

    assertThat(packed.size()).isLessThan(TicketCallExecutor.MOST_BYTES);
    assertThat(fault(TicketOperation.SEARCH)).isEqualTo(Fault.UNREADABLE);
  }

  @Test
  void saysThatAnAnswerThatCannotBeUnpackedMakesNoSense() {
    receiver.behave(gzipped("[]".getBytes(UTF_8)));

    assertThat(fault(TicketOperation.SEARCH)).isEqualTo(Fault.UNREADABLE);
  }

  private static Behaviour gzipped(byte[] content) {
    return (request, out) -> {
      var head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n";
      out.write(head.formatted(content.length).getBytes(UTF_8));
      out.write(content);
    };
  }

  @ParameterizedTest
  @EnumSource
  void givesUpOnAHelpdeskThatHangs(TicketOperation call) {
    patience(LITTLE);
    receiver.behave(receiver.hanging());

    assertThat(fault(call)).isEqualTo(Fault.SLOW);
    assertThat(receiver.received()).as("not repeated").hasSizeLessThan(2);
  }

  @ParameterizedTest
  @EnumSource
  void givesUpOnHeadersThatNeverEnd(TicketOperation call) {
    patience(LITTLE);
    receiver.behave(dripping("HTTP/1.1 200 OK\r\nX: "));

    assertThat(fault(call)).isEqualTo(Fault.SLOW);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ASSOCIATE")
  void givesUpOnABodyThatNeverEnds(TicketOperation call) {
    patience(LITTLE);
    receiver.behave(dripping("HTTP/1.1 200 OK\r\n\r\n[{\"title\":\""));

    assertThat(fault(call)).isEqualTo(Fault.SLOW);
  }

  @Test
  void needsNoBodyToKnowThatATicketIsLinked() {
    receiver.behave(dripping("HTTP/1.1 200 OK\r\n\r\n"));
    patience(Duration.ofSeconds(8));

    make(TicketOperation.ASSOCIATE);

    assertThat(receiver.received()).hasSize(1);
  }

  private static Behaviour dripping(String beginning) {
    return (request, out) -> {
      out.write(beginning.getBytes(UTF_8));
      var pause = new CountDownLatch(1);
      while (!pause.await(20, TimeUnit.MILLISECONDS)) {
        out.write('x');
        out.flush();
      }
    };
  }

  @Test
  void doesNotRepeatWhenLittleTimeIsLeft() {
    patience(Duration.ofSeconds(4));
    receiver.behave(
        (request, out) -> {
          assertThat(new CountDownLatch(1).await(2100, TimeUnit.MILLISECONDS)).isFalse();
          answering(503, "").answer(request, out);
        });

    fault(TicketOperation.SEARCH);

    assertThat(receiver.received()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "SEARCH, 502, 3",
    "SEARCH, 503, 3",
    "SEARCH, 504, 3",
    "SEARCH, 500, 1",
    "SEARCH, 404, 1",
    "ASSOCIATE, 503, 3",
    "ASSOCIATE, 500, 1",
    "CREATE, 502, 1",
    "CREATE, 503, 1",
    "CREATE, 504, 1",
    "CREATE, 500, 1"
  })
  void repeatsWhatMayPassAndIsSafeToRepeat(TicketOperation call, int status, int requests) {
    receiver.behave(answering(status, ""));

    fault(call);

    assertThat(receiver.received()).hasSize(requests);
  }

  @ParameterizedTest
  @CsvSource({"SEARCH, 3", "ASSOCIATE, 3", "CREATE, 1"})
  void repeatsAfterAConnectionBroke(TicketOperation call, int requests) {
    receiver.behave((request, out) -> {});

    assertThat(fault(call)).isEqualTo(Fault.DOWN);

    assertThat(receiver.received()).hasSize(requests);
  }

  @ParameterizedTest
  @CsvSource({"SEARCH, 3", "ASSOCIATE, 3", "CREATE, 1"})
  void repeatsAfterAConnectionWasReset(TicketOperation call, int requests) {
    receiver.behave(resettingAfter(""));

    assertThat(fault(call)).isEqualTo(Fault.DOWN);

    assertThat(receiver.received()).hasSize(requests);
  }

  @ParameterizedTest
  @CsvSource({"SEARCH, 3", "CREATE, 1"})
  void repeatsAfterAConnectionWasResetInTheMiddleOfTheBody(TicketOperation call, int requests) {
    receiver.behave(resettingAfter("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n[{\"title\":\""));

    assertThat(fault(call)).isEqualTo(Fault.DOWN);

    assertThat(receiver.received()).hasSize(requests);
  }

  @Test
  void isContentWithARepeatThatSucceeds() {
    receiver.behave(
        (request, out) -> {
          receiver.behave(answering(200, "[]"));
          answering(503, "").answer(request, out);
        });

    make(TicketOperation.SEARCH);

    assertThat(receiver.received()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void repeatsEverythingWhereTheConnectionIsRefused(TicketOperation call) throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    var lookups = new AtomicInteger();
    open(
        LOOPBACK,
        PLENTY,
        host -> {
          lookups.incrementAndGet();
          return HERE.lookup(host);
        });
    register(URI.create("http://desk.example:" + port + "/tickets"));

    assertThat(fault(call)).isEqualTo(Fault.DOWN);

    assertThat(lookups).hasValue(3);
  }

  @Test
  void looksForAnUnknownHostOnce() {
    var lookups = new AtomicInteger();
    open(
        LOOPBACK,
        PLENTY,
        host -> {
          lookups.incrementAndGet();
          throw new UnknownHostException(host);
        });
    register(URI.create("http://desk.example/tickets"));

    assertThat(fault(TicketOperation.SEARCH)).isEqualTo(Fault.DOWN);

    assertThat(lookups).hasValue(1);
  }

  @ParameterizedTest
  @EnumSource
  void saysThatAConnectionThatTalksRubbishIsDown(TicketOperation call) {
    receiver.behave(HelpdeskFaultsTest::echo);

    assertThat(fault(call)).isEqualTo(Fault.DOWN);
  }

  /** Sends back what it was sent, the token included. */
  private static void echo(Received request, OutputStream out) throws IOException {
    out.write((request.line() + " " + request.body() + "\r\n\r\n").getBytes(UTF_8));
  }

  @ParameterizedTest
  @EnumSource
  void neverConnectsToThisMachineUnlessAllowed(TicketOperation call) {
    open(WebhookSettings.DEFAULT, PLENTY, HERE);
    for (var host :
        List.of("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "desk.example")) {
      register(URI.create("http://" + host + ":" + receiver.port() + "/tickets"));

      assertThat(fault(call)).isEqualTo(Fault.DOWN);
    }

    assertThat(receiver.connections()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void reachesAHostWithAnUnderscoreThatIsAllowedByName(TicketOperation call) {
    open(new WebhookSettings(List.of("help_desk")), PLENTY, HERE);
    receiver.behave(answering(200, "[{\"partnerObject\":\"1\",\"title\":\"Printer\"}]"));
    register(URI.create("http://help_desk:" + receiver.port() + "/tickets"));

    make(call);

    assertThat(receiver.received()).hasSize(1);
  }

  @Test
  void takesALinkForDownAndNoOther() {
    receiver.behave(answering(500, ""));
    for (int i = 0; i < 6; i++) {
      assertThat(fault(TicketOperation.SEARCH)).isEqualTo(Fault.DOWN);
    }
    receiver.behave(answering(200, "[]"));

    assertThat(fault(TicketOperation.SEARCH)).isEqualTo(Fault.DOWN);
    assertThat(fault(TicketOperation.ASSOCIATE)).isEqualTo(Fault.DOWN);
    assertThat(receiver.received()).hasSize(6);
    make(TicketOperation.SEARCH, OTHER);
    now.set(NOON.minusSeconds(3600));
    ticks.addAndGet(Duration.ofSeconds(6).toNanos());
    make(TicketOperation.SEARCH);
    make(TicketOperation.SEARCH);
    assertThat(receiver.received()).hasSize(9);
  }

  @Test
  void doesNotTakeALinkForDownThatRefusesOrTalksNonsense() {
    for (int i = 0; i < 10; i++) {
      receiver.behave(answering(404, ""));
      assertThat(fault(TicketOperation.SEARCH)).isEqualTo(Fault.REFUSED);
      receiver.behave(answering(200, "<html>"));
      assertThat(fault(TicketOperation.SEARCH)).isEqualTo(Fault.UNREADABLE);
    }
  }

  @Test
  void asksALinkAFewThingsAtATime() throws InterruptedException, ExecutionException {
    var arrived = new CountDownLatch(6);
    receiver.behave(
        (request, out) -> {
          arrived.countDown();
          receiver.hanging().answer(request, out);
          answering(200, "[]").answer(request, out);
        });
    var threads = Executors.newCachedThreadPool();
    try {
      var held =
          IntStream.range(0, 6)
              .mapToObj(i -> threads.submit(() -> make(TicketOperation.SEARCH)))
              .toList();
      arrived.await();

      assertThat(fault(TicketOperation.SEARCH)).isEqualTo(Fault.SLOW);
      assertThat(receiver.received()).hasSize(6);
      receiver.release();
      make(TicketOperation.SEARCH, OTHER);
      for (var each : held) {
        each.get();
      }
      make(TicketOperation.SEARCH);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void opensAndLinksTicketsWhileSearchesHang() throws InterruptedException {
    var threads = Executors.newCachedThreadPool();
    try {
      var searches = hang(threads, TicketOperation.SEARCH, USER, 6);
      assertThat(fault(TicketOperation.SEARCH)).isEqualTo(Fault.SLOW);

      make(TicketOperation.CREATE);
      make(TicketOperation.ASSOCIATE);
      var others = hang(threads, TicketOperation.CREATE, USER, 2);
      assertThat(fault(TicketOperation.ASSOCIATE)).isEqualTo(Fault.SLOW);
      assertThat(searches).noneMatch(Future::isDone);
      assertThat(others).noneMatch(Future::isDone);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void letsHangingHelpdesksHoldUpNoOtherThatAnswers() throws InterruptedException {
    var threads = Executors.newCachedThreadPool();
    try {
      receiver.behave(answering(200, "[{\"partnerObject\":1}]"));
      make(TicketOperation.SEARCH);
      for (int i = 0; i < 2; i++) {
        hang(threads, TicketOperation.CREATE, registered("hanging" + i), 8);
      }

      assertThat(fault(TicketOperation.CREATE, registered("new"))).isEqualTo(Fault.SLOW);
      assertThat(receiver.received()).hasSize(17);
      make(TicketOperation.SEARCH);
      make(TicketOperation.CREATE);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Registers a link to a helpdesk on a host of its own. */
  private HelpdeskUser registered(String name) {
    var user = new HelpdeskUser(new AccountKey(1), name + "@example.com");
    register(user, URI.create("http://%s.example:%d/tickets".formatted(name, receiver.port())));
    return user;
  }

  /** Makes calls that hang, and returns once they have arrived; others get their answer. */
  private List<? extends Future<?>> hang(
      ExecutorService threads, TicketOperation call, HelpdeskUser user, int count)
      throws InterruptedException {
    var arrived = new CountDownLatch(count);
    var answer = answering(200, "[{\"partnerObject\":1}]");
    receiver.behave(
        (request, out) -> {
          arrived.countDown();
          receiver.hanging().answer(request, out);
          answer.answer(request, out);
        });
    var held =
        IntStream.range(0, count).mapToObj(i -> threads.submit(() -> make(call, user))).toList();
    arrived.await();
    receiver.behave(answer);
    return held;
  }

  @Test
  void logsNoToken() {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var usual = root.getLevel();
    var logged = new ListAppender<ILoggingEvent>();
    logged.start();
    root.addAppender(logged);
    root.setLevel(Level.TRACE);
    try {
      for (Behaviour behaviour :
          List.<Behaviour>of(HelpdeskFaultsTest::echo, answering(200, "?"))) {
        receiver.behave(behaviour);
        fault(TicketOperation.SEARCH);
        fault(TicketOperation.CREATE);
      }
    } finally {
      root.setLevel(usual);
      root.detachAppender(logged);
    }

    assertThat(logged.list).isNotEmpty();
    assertThat(logged.list)
        .extracting(
            event ->
                event.getFormattedMessage()
                    + ThrowableProxyUtil.asString(event.getThrowableProxy()))
        .noneMatch(line -> line.contains(TOKEN.value()) || line.contains(USER.email()));
  }
}

package org.deskbridge.app.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.deskbridge.account.Expert;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.app.Partner;
import org.deskbridge.app.ServerProcess;
import org.deskbridge.session.Customer;
import org.deskbridge.session.Owner;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionOrigin;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.SessionTimes;
import org.deskbridge.session.SupportSession;
import org.deskbridge.session.TicketRef;
import org.deskbridge.session.id.SessionKey;

/** An account with a million sessions within the last thirty days, and their lists. */
final class ManySessions {

  static final int COUNT = 1_000_000;
  static final int LISTED_AS_A_WHOLE = 100_000;

  private static final String EXPERT = "expert@example.com";
  private static final int CALLERS = 64;
  private static final int PAGE = 50;
  private static final int BETWEEN_LOOKS = 20_000;
  private static final Duration STRETCH = Duration.ofDays(29);
  private static final Duration APART = STRETCH.dividedBy(COUNT).truncatedTo(ChronoUnit.MILLIS);

  private final Instant first = Instant.now().minus(STRETCH).truncatedTo(ChronoUnit.SECONDS);
  private final Partner partner;

  private ManySessions(Partner partner) {
    this.partner = partner;
  }

  /** Fills up the account of the demo, in the folder of a server that runs meanwhile. */
  static ManySessions add(Path data, Partner partner) throws Exception {
    var sessions = new ManySessions(partner);
    var callers = new ForkJoinPool(CALLERS);
    try (var store = SqliteStore.open(data, new SimpleMeterRegistry())) {
      var expert = store.directory().expertByEmail(EXPERT).orElseThrow();
      callers
          .submit(
              () ->
                  IntStream.range(0, COUNT)
                      .parallel()
                      .forEach(number -> store.sessions().commit(sessions.session(expert, number))))
          .get();
    } finally {
      callers.shutdownNow();
    }
    return sessions;
  }

  private static SessionKey key(int number) {
    return new SessionKey("bench-%08d".formatted(number));
  }

  private Instant requestedAt(int number) {
    return first.plus(APART.multipliedBy(number));
  }

  private SessionChange session(Expert expert, int number) {
    var at = requestedAt(number);
    var owner =
        new Owner(
            expert.account(),
            expert.key(),
            expert.firstName() + " " + expert.lastName(),
            expert.email());
    var state =
        new SessionState(
            key(number),
            0,
            SessionStatus.NOT_STARTED,
            new SessionOrigin(at, null, number, null, null),
            owner,
            null,
            new SessionTimes(null, null, null),
            new TicketRef(Integer.toString(number), "https://desk.example/tickets/" + number),
            new Customer("Customer " + number, "customer@example.com"),
            null,
            null,
            0,
            null,
            List.of(),
            List.of(),
            null,
            null,
            null);
    return new SessionChange(
        SupportSession.restore(state),
        new SessionEvent.Requested(
            state.key(), state.origin(), owner, state.ticket(), state.customer()));
  }

  /** Returns the request for 50 sessions that follow a share of all of them. */
  List<byte[]> page(double share) {
    var path = list() + "&limit=" + PAGE;
    if (share > 0) {
      path += "&cursor=" + cursor((int) (COUNT * (1 - share)));
    }
    return List.of(LoadDriver.request("GET", path, partner.token(), ""));
  }

  private String list() {
    return "/G2A/rest/v1/sessions?sessionType=SCREEN_SHARING&fromTime=" + first;
  }

  /** Made here, as the way there by pages of the service would take longer than all the rest. */
  private String cursor(int number) {
    var text =
        "%d.%d.%d.%s"
            .formatted(
                first.toEpochMilli(),
                first.plus(STRETCH).plus(STRETCH).toEpochMilli(),
                requestedAt(number).toEpochMilli(),
                key(number));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads the oldest 100,000 sessions as one answer and looks whether all of them are in it.
   *
   * @return by how many MiB more the heap was used than before, garbage aside, at the most
   */
  double readAsAWhole(ServerProcess server) throws IOException, InterruptedException {
    var before = usedHeap(server);
    var most = before;
    var to = requestedAt(LISTED_AS_A_WHOLE).truncatedTo(ChronoUnit.SECONDS).minusSeconds(1);
    var request =
        HttpRequest.newBuilder(server.url(list() + "&toTime=" + to))
            .header("Authorization", "OAuth oauth_token=" + partner.token())
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    var sessions = 0;
    try (var json = new JsonFactory().createParser(answer.body())) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME
            && json.currentName().equals("sessionStartToken")) {
          sessions++;
          if (sessions % BETWEEN_LOOKS == 0) {
            most = Math.max(most, usedHeap(server));
          }
        }
      }
    }
    if (answer.statusCode() != 200 || Math.abs(sessions - LISTED_AS_A_WHOLE) > 1_000) {
      throw new IOException(
          "list: status %d, %d sessions".formatted(answer.statusCode(), sessions));
    }
    return (most - before) / (1024 * 1024);
  }

  /** Returns how many bytes of the heap are used after a collection. */
  private static double usedHeap(ServerProcess server) throws IOException, InterruptedException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    new ProcessBuilder(jcmd, Long.toString(server.pid()), "GC.run").start().waitFor();
    var request = HttpRequest.newBuilder(server.url("/metrics")).build();
    var metrics = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    return metrics
        .lines()
        .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}

package org.deskbridge.app.faults;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.HttpApi;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.adapter.webhook.WebhookSettings;
import org.deskbridge.adapter.webhook.Webhooks;
import org.deskbridge.app.faults.ManyReceivers.Arrival;
import org.deskbridge.app.faults.ManyReceivers.Conduct;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionFixtures;

/** A service of this process with receivers of its own; sessions are known by their numbers. */
final class DeliveringService implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int WRITERS = 16;

  /** The steps of fixtures are minutes apart, and all of them are over. */
  private static final Duration LIVED = Duration.ofMinutes(5);

  private final ManyReceivers receivers = new ManyReceivers();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
  private final Map<Integer, SessionChange> last = new ConcurrentHashMap<>();
  private final Map<Integer, Long> startedAt = new ConcurrentHashMap<>();
  private final IntFunction<Place> places;
  private final SqliteStore store;
  private final Deskbridge desk;

  /**
   * @param places tells where the callbacks of each session go
   */
  DeliveringService(Path folder, IntFunction<Place> places) throws IOException {
    this.places = places;
    this.store = SqliteStore.open(folder);
    var calls = new WebhookSettings(List.of("127.0.0.0/8"));
    this.desk =
        Deskbridge.builder()
            .store(store)
            .webhooks(Webhooks.open(calls, InstantSource.system(), meters))
            .wire(HttpApi.wire(HttpSettings.of(URI.create("http://localhost"))))
            .start();
  }

  /** Requests a session, of which nothing is reported yet. */
  void request(int session) {
    var place = places.apply(session);
    var url = receivers.url(place.address(), place.conduct(), session);
    commit(session, SessionFixtures.requested(Instant.now().minus(LIVED), url));
  }

  /** Starts a session and notes when. */
  void start(int session) {
    startedAt.put(session, System.nanoTime());
    commit(session, SessionFixtures.started(last(session)));
  }

  /** Has the customer join and the technician end it. */
  void end(int session) {
    commit(session, SessionFixtures.joined(last(session)));
    commit(session, SessionFixtures.ended(last(session)));
  }

  private SessionChange last(int session) {
    return requireNonNull(last.get(session), "requested before");
  }

  private void commit(int session, SessionChange change) {
    store.sessions().commit(change);
    last.put(session, change);
  }

  /** Does something with each of these sessions, several at a time, and waits for all. */
  void each(int from, int to, IntConsumer step) throws Exception {
    var tasks = IntStream.range(from, to).mapToObj(i -> Executors.callable(() -> step.accept(i)));
    for (var each : writers.invokeAll(tasks.toList())) {
      each.get();
    }
  }

  /** Waits until the healthy ones of these sessions have reported so much. */
  void awaitReported(int from, int to, int statuses) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(2))
        .until(() -> healthy(from, to).allMatch(i -> arrivals(i).size() >= statuses));
  }

  /** Returns the sessions whose receivers answer. */
  IntStream healthy(int from, int to) {
    return IntStream.range(from, to).filter(i -> places.apply(i).conduct() == Conduct.GOOD);
  }

  List<Arrival> arrivals(int session) {
    return receivers.arrivals(places.apply(session).conduct(), session);
  }

  /** Returns the time from the start of a session until its receiver heard of it. */
  double startMillis(int session) {
    return (arrivals(session).get(0).nanos() - startedAt.get(session)) / 1e6;
  }

  /** Returns how many callbacks wait at receivers that never answer. */
  int hanging() {
    return receivers.hanging();
  }

  /** Returns how often a callback was put off because its receiver counted as down or busy. */
  double postponed() {
    return meters.find("deskbridge.callbacks").tag("outcome", "postponed").counters().stream()
        .mapToDouble(each -> each.count())
        .sum();
  }

  @Override
  public void close() throws IOException {
    writers.shutdownNow();
    receivers.close();
    desk.close();
  }

  /** Where the callbacks of a session go. */
  record Place(int address, Conduct conduct) {}
}

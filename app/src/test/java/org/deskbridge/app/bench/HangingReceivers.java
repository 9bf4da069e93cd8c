package org.deskbridge.app.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.deskbridge.app.Partner;

/**
 * How long receivers wait for a status change while some of a hundred hang: 200 changes a second,
 * spread evenly, first while all of them answer at once and then while ten never do.
 *
 * <p>Measured from before the request that causes the change to the first byte at the receiver. The
 * requests are sent at their times, whether earlier ones were answered or not.
 */
final class HangingReceivers implements AutoCloseable {

  private static final int RECEIVERS = 100;
  private static final int HANGING = 10;
  private static final int PER_SECOND = 200;
  private static final int WARM_UP = 1_000;
  private static final int SAMPLES = 3_000;
  private static final int CALLERS = 8;

  private final List<CountingReceiver> receivers = new ArrayList<>();

  /** When a session was started, and when its callback arrived; by the path it was sent to. */
  private final ConcurrentHashMap<String, Long> arrivals = new ConcurrentHashMap<>();

  HangingReceivers() throws IOException {
    for (int i = 0; i < RECEIVERS; i++) {
      receivers.add(new CountingReceiver(path -> arrivals.putIfAbsent(path, System.nanoTime())));
    }
  }

  /** Returns medians and p99 of those that answer, undisturbed and disturbed. */
  List<Figure> measure(Partner partner) throws Exception {
    millis(partner, "warm", WARM_UP);
    var undisturbed = millis(partner, "undisturbed", SAMPLES);
    receivers.subList(0, HANGING).forEach(CountingReceiver::hang);
    var disturbed = millis(partner, "disturbed", SAMPLES);
    var p99 = at(undisturbed, 0.99);
    return List.of(
        Figure.atMost("status change to receiver, 200/s, p50", at(undisturbed, 0.5), "ms", 8),
        Figure.atMost("status change to receiver, 200/s, p99", p99, "ms", 50),
        Figure.only("the same while 10 of 100 hang, p50", at(disturbed, 0.5), "ms"),
        Figure.only("the same while 10 of 100 hang, p99", at(disturbed, 0.99), "ms"),
        Figure.atMost("p99 disturbed, of undisturbed", at(disturbed, 0.99) / p99, "", 2));
  }

  private static double at(double[] sorted, double part) {
    return sorted[(int) (sorted.length * part)];
  }

  private double[] millis(Partner partner, String round, int changes) throws Exception {
    var tokens = tokens(partner, round, changes);
    var begun = new long[changes];
    var callers = Executors.newScheduledThreadPool(CALLERS);
    try {
      var started =
          IntStream.range(0, changes)
              .mapToObj(
                  i ->
                      callers.schedule(
                          () -> {
                            begun[i] = System.nanoTime();
                            return partner.startSession(tokens.get(i));
                          },
                          1_000_000_000L / PER_SECOND * i,
                          TimeUnit.NANOSECONDS))
              .toList();
      for (var each : started) {
        each.get();
      }
    } finally {
      callers.shutdownNow();
    }
    return IntStream.range(0, changes)
        .filter(i -> i % RECEIVERS >= HANGING)
        .mapToDouble(i -> (arrival(path(round, i)) - begun[i]) / 1e6)
        .sorted()
        .toArray();
  }

  private List<String> tokens(Partner partner, String round, int count) throws Exception {
    var tokens = new String[count];
    for (int i = 0; i < count; i++) {
      tokens[i] = partner.requestSession(receivers.get(i % RECEIVERS).url(path(round, i)));
    }
    return Arrays.asList(tokens);
  }

  private static String path(String round, int number) {
    return "/%s/%d".formatted(round, number);
  }

  /** A change that does not arrive within a minute after the last is a failure of the service. */
  private long arrival(String path) {
    for (int i = 0; i < 600 && !arrivals.containsKey(path); i++) {
      pause();
    }
    var arrival = arrivals.get(path);
    if (arrival == null) {
      throw new IllegalStateException(path + ": no callback");
    }
    return arrival;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (var each : receivers) {
      each.close();
    }
  }
}

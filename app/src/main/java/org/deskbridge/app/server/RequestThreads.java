package org.deskbridge.app.server;

import static java.util.Comparator.comparingLong;

import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.deskbridge.app.server.Exchange.Place;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;

/**
 * Shares the threads among requests, so that some are always free.
 *
 * <p>A limited number of requests is at work; others queue without a thread. A request that waits
 * for its client gives its place to the next one. If too many wait for their clients, the slowest
 * of these is cut off. Requests of operators always get a thread.
 */
final class RequestThreads extends Handler.Wrapper {

  /** Paths for operators and their tools; see {@code HealthResource}. */
  private static final Set<String> ALWAYS_SERVED = Set.of("/health", "/ready", "/metrics");

  private final Limits limits;

  private final AtomicInteger atWork = new AtomicInteger();
  private final Set<Exchange> waiting = ConcurrentHashMap.newKeySet();
  private final Queue<Turn> turns = new ConcurrentLinkedQueue<>();

  RequestThreads(Handler handler, Limits limits) {
    super(handler);
    this.limits = limits;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var exchange = new Exchange(this, limits.pace(), request, response);
    if (ALWAYS_SERVED.contains(Request.getPathInContext(request))) {
      return super.handle(exchange.request(), exchange.response(), callback);
    }
    if (turns.isEmpty() && takesPlace(exchange)) {
      return serve(exchange, callback);
    }
    turns.add(new Turn(exchange, callback, NanoTime.now()));
    serveNext();
    return true;
  }

  private boolean takesPlace(Exchange exchange) {
    if (atWork.incrementAndGet() <= limits.atWork()) {
      exchange.move(Place.NONE, Place.AT_WORK);
      return true;
    }
    atWork.decrementAndGet();
    return false;
  }

  private boolean serve(Exchange exchange, Callback callback) throws Exception {
    try {
      return super.handle(exchange.request(), exchange.response(), callback);
    } finally {
      leave(exchange);
    }
  }

  private void leave(Exchange exchange) {
    if (exchange.leave() == Place.AT_WORK) {
      atWork.decrementAndGet();
      serveNext();
    }
  }

  /** Gives free places to the first requests in the queue. */
  private void serveNext() {
    while (!turns.isEmpty() && atWork.get() < limits.atWork()) {
      var next = turns.poll();
      if (next == null) {
        return;
      }
      // Another thread may have been faster; then one more is at work for a while, which is
      // harmless.
      atWork.incrementAndGet();
      next.exchange().move(Place.NONE, Place.AT_WORK);
      getServer().getThreadPool().execute(() -> serveTurn(next));
    }
  }

  private void serveTurn(Turn turn) {
    var exchange = turn.exchange();
    try {
      new Resumed(getHandler(), exchange.request(), exchange.response(), turn.callback()).load();
    } finally {
      leave(exchange);
    }
  }

  /** Marks an exchange as waiting for its client. */
  void beginWait(Exchange exchange) {
    waiting.add(exchange);
    if (waiting.size() > limits.waiting()) {
      waiting.stream().min(comparingLong(Exchange::rate)).ifPresent(Exchange::cutOff);
    }
    if (exchange.move(Place.AT_WORK, Place.WAITING)) {
      atWork.decrementAndGet();
      serveNext();
    }
  }

  /** Marks an exchange as at work again. */
  void endWait(Exchange exchange) {
    waiting.remove(exchange);
    if (exchange.move(Place.WAITING, Place.AT_WORK)) {
      atWork.incrementAndGet();
    }
  }

  /** Cuts off clients that are too slow, and refuses requests that have waited too long. */
  @SuppressWarnings("ModifyCollectionInEnhancedForLoop") // a concurrent queue allows it
  void expire() {
    waiting.stream().filter(Exchange::isTooSlow).forEach(Exchange::cutOff);
    for (var each : turns) {
      if (NanoTime.since(each.sinceNanoTime()) > limits.longestTurn().toNanos()
          && turns.remove(each)) {
        getServer().getThreadPool().execute(() -> refuse(each));
      }
    }
  }

  private static void refuse(Turn turn) {
    Response.writeError(
        turn.exchange().request(),
        turn.exchange().response(),
        turn.callback(),
        HttpStatus.SERVICE_UNAVAILABLE_503);
  }

  /** A request that waits for a thread. */
  private record Turn(Exchange exchange, Callback callback, long sinceNanoTime) {}
}

package org.deskbridge.app.server;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/** Keeps slow clients from occupying threads, memory and connections. */
public final class SlowClients extends Handler.Wrapper {

  private static final long ROUND_MILLIS = 1_000;

  private final RequestThreads threads;
  private final Connections connections;
  private final Scheduler scheduler;
  private volatile Scheduler.Task round = () -> false;

  private SlowClients(RequestThreads threads, Connections connections, Scheduler scheduler) {
    super(connections);
    this.threads = threads;
    this.connections = connections;
    this.scheduler = scheduler;
  }

  /**
   * Returns a handler that passes requests on as long as their clients are fast enough.
   *
   * @param threads the most threads of the server; some are reserved for operators
   */
  public static SlowClients before(Handler handler, ServerConnector connector, int threads) {
    return before(handler, connector, Limits.ofThreads(threads));
  }

  static SlowClients before(Handler handler, ServerConnector connector, Limits limits) {
    var threads = new RequestThreads(handler, limits);
    var bodies = new LingeringClose(new CollectedBodies(threads, limits), limits);
    var connections = new Connections(bodies, limits);
    connector.addBean(connections);
    return new SlowClients(threads, connections, connector.getScheduler());
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    scheduleRound();
  }

  private void scheduleRound() {
    round = scheduler.schedule(this::goRound, ROUND_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void goRound() {
    threads.expire();
    connections.expire();
    if (isRunning()) {
      scheduleRound();
    }
  }

  @Override
  protected void doStop() throws Exception {
    round.cancel();
    super.doStop();
  }
}

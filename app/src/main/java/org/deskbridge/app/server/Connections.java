package org.deskbridge.app.server;

import static java.util.Comparator.comparingLong;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;

/**
 * Limits the number of connections, and the time for the head of a request to arrive.
 *
 * <p>If there are too many, those that have been idle for the longest time are closed, so that a
 * new one is always accepted. Jetty's own {@code NetworkConnectionLimit} would not accept it, even
 * if it requests {@code /health}.
 */
final class Connections extends Handler.Wrapper implements Connection.Listener {

  /**
   * Number of connections to close at once, so that not every new connection has to search all
   * others.
   */
  private static final int SHARE = 16;

  private final int most;
  private final Duration longestHead;
  private final ConcurrentMap<Connection, Use> open = new ConcurrentHashMap<>();

  Connections(Handler handler, Limits limits) {
    super(handler);
    this.most = limits.connections();
    this.longestHead = limits.longestHead();
  }

  @Override
  public void onOpened(Connection connection) {
    open.put(connection, new Use());
    if (open.size() > most) {
      makeRoom();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  private void makeRoom() {
    open.entrySet().stream()
        .filter(each -> !each.getValue().busy)
        .sorted(comparingLong(each -> -NanoTime.since(each.getValue().quietSince)))
        .limit(Math.max(1, most / SHARE))
        .map(each -> each.getKey())
        .toList()
        .forEach(each -> close(each, "there are too many connections"));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var connection = request.getConnectionMetaData().getConnection();
    var use = open.get(connection);
    if (use == null) {
      return super.handle(request, response, callback);
    }
    use.begin();
    var isHandled = false;
    try {
      isHandled = super.handle(request, response, new Ended(callback, connection, use));
      return isHandled;
    } finally {
      if (!isHandled) {
        use.end(connection.getBytesIn());
      }
    }
  }

  /** Closes connections whose head takes too long to arrive. */
  void expire() {
    open.forEach(
        (connection, use) -> {
          if (use.isHeadOverdue(connection.getBytesIn(), longestHead)) {
            close(connection, "the head of a request takes too long");
          }
        });
  }

  private static void close(Connection connection, String reason) {
    connection.getEndPoint().close(new TimeoutException(reason));
  }

  /** Notes the end of a request before the next one can begin. */
  private record Ended(Callback callback, Connection connection, Use use) implements Callback {

    @Override
    public void succeeded() {
      use.end(connection.getBytesIn());
      callback.succeeded();
    }

    @Override
    public void failed(Throwable failure) {
      use.end(connection.getBytesIn());
      callback.failed(failure);
    }

    @Override
    public InvocationType getInvocationType() {
      return callback.getInvocationType();
    }
  }

  /** The current use of a connection. */
  private static final class Use {

    private volatile boolean busy;
    private volatile long quietSince = NanoTime.now();
    private volatile long quietBytes;
    private volatile long headSince;

    void begin() {
      busy = true;
      headSince = 0;
    }

    void end(long bytes) {
      quietSince = NanoTime.now();
      quietBytes = bytes;
      busy = false;
    }

    boolean isHeadOverdue(long bytes, Duration longest) {
      if (busy || bytes <= quietBytes) {
        return false;
      }
      if (headSince == 0) {
        headSince = NanoTime.now();
        return false;
      }
      return NanoTime.since(headSince) > longest.toNanos();
    }
  }
}

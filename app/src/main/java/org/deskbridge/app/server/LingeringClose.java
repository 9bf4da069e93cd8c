package org.deskbridge.app.server;

import java.time.Duration;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * Reads and discards, without a thread, what a client still sends after it was answered.
 *
 * <p>Many clients read the response only when they have sent the whole body. If the server closed
 * the connection before, they would report a broken connection instead of the reason why the
 * request was refused (RFC 9112, section 9.6), as Jetty does by itself.
 */
final class LingeringClose extends Handler.Wrapper {

  /** As long as nginx waits, see {@code lingering_time} there. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Pace pace;

  LingeringClose(Handler handler, Limits limits) {
    super(handler);
    this.pace = limits.pace().within(LONGEST);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return CollectedBodies.hasBody(request)
        ? super.handle(
            new Unconsumed(request), response, new Remainder(request, response, callback))
        : super.handle(request, response, callback);
  }

  /** A request whose body only this handler discards, so that Jetty keeps the connection. */
  private static final class Unconsumed extends Request.Wrapper {

    private Unconsumed(Request wrapped) {
      super(wrapped);
    }

    @Override
    public boolean consumeAvailable() {
      return true;
    }
  }

  /** The part of a body that is unread when its request has been answered. */
  private final class Remainder extends Callback.Nested implements Invocable.Task {

    private final Request request;
    private final Response response;

    private long beganNanoTime;
    private long discarded;

    private Remainder(Request request, Response response, Callback callback) {
      super(callback);
      this.request = request;
      this.response = response;
    }

    @Override
    public void succeeded() {
      if (response.hasLastWrite()) {
        begin();
      } else {
        response.write(true, null, Callback.from(this::begin, this::failed));
      }
    }

    private void begin() {
      beganNanoTime = NanoTime.now();
      run();
    }

    /** Runs on the thread that reads from the network, so it must not block. */
    @Override
    public void run() {
      for (var next = request.read(); next != null; next = request.read()) {
        discarded += next.remaining();
        next.release();
        if (next.isLast() || Content.Chunk.isFailure(next)) {
          super.succeeded();
          return;
        }
      }
      if (pace.isMissed(beganNanoTime, discarded)) {
        super.succeeded();
      } else {
        request.demand(this);
      }
    }

    @Override
    public InvocationType getInvocationType() {
      return InvocationType.NON_BLOCKING;
    }
  }
}

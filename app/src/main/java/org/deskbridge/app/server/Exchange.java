package org.deskbridge.app.server;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

/**
 * A request being served that may have to wait for its client: for the rest of a large body, or
 * until the client has read a part of a large response.
 *
 * <p>A response that is sent at once, as most are, is written without a thread and passes
 * unchanged.
 */
final class Exchange {

  /**
   * The size of a response that Jetty buffers before it blocks; a last write up to this size never
   * blocks.
   */
  private static final int BUFFERED_BYTES = 32 * 1024;

  private final RequestThreads threads;
  private final Pace pace;
  private final Request request;
  private final Response response;
  private final long beganNanoTime = NanoTime.now();
  private final AtomicReference<Place> place = new AtomicReference<>(Place.NONE);

  private final AtomicLong bytes = new AtomicLong();
  private volatile long deadline;

  Exchange(RequestThreads threads, Pace pace, Request request, Response response) {
    this.threads = threads;
    this.pace = pace;
    this.request = hasLargeBody(request) ? new Body(request) : request;
    this.response = new Answer(this.request, response);
  }

  private static boolean hasLargeBody(Request request) {
    return request.getLength() > CollectedBodies.MAX_BYTES;
  }

  Request request() {
    return request;
  }

  Response response() {
    return response;
  }

  /** Moves from one place to another; returns false, and does nothing, if it is elsewhere. */
  boolean move(Place from, Place to) {
    return place.compareAndSet(from, to);
  }

  /** Leaves its place, and returns it. */
  Place leave() {
    return place.getAndSet(Place.NONE);
  }

  /** Returns the bytes a second that the client has sent and read so far. */
  long rate() {
    return bytes.get() * SECONDS.toNanos(1) / Math.max(1, NanoTime.since(beganNanoTime));
  }

  boolean isTooSlow() {
    return NanoTime.isBefore(deadline, NanoTime.now());
  }

  /** Closes the connection, so that waiting reads and writes fail at once. */
  void cutOff() {
    request
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close(new TimeoutException("the client is too slow"));
  }

  private void begin(long until) {
    deadline = until;
    threads.beginWait(this);
  }

  private void end(long transferred) {
    bytes.addAndGet(transferred);
    threads.endWait(this);
  }

  /** A large body that is read while it arrives. */
  private final class Body extends Request.Wrapper {

    private long askedNanoTime;
    private long read;

    private Body(Request wrapped) {
      super(wrapped);
    }

    @Override
    public void demand(Runnable demandCallback) {
      if (askedNanoTime == 0) {
        askedNanoTime = NanoTime.now();
      }
      begin(pace.deadline(askedNanoTime, read));
      super.demand(
          Invocable.from(
              Invocable.getInvocationType(demandCallback),
              () -> {
                end(0);
                demandCallback.run();
              }));
    }

    @Override
    public Content.@Nullable Chunk read() {
      var chunk = super.read();
      if (chunk != null) {
        read += chunk.remaining();
        bytes.addAndGet(chunk.remaining());
      }
      return chunk;
    }
  }

  /** A response whose writes may have to wait until the client has read earlier ones. */
  private final class Answer extends Response.Wrapper {

    private Answer(Request request, Response wrapped) {
      super(request, wrapped);
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
      var size = content == null ? 0 : content.remaining();
      if (last && size <= BUFFERED_BYTES) {
        super.write(true, content, callback);
        return;
      }
      begin(pace.deadline(NanoTime.now(), size));
      super.write(last, content, new Written(callback, size));
    }
  }

  /** Ends the wait when the client has read the written part, or fails. */
  private final class Written implements Callback {

    private final Callback callback;
    private final long size;

    private Written(Callback callback, long size) {
      this.callback = callback;
      this.size = size;
    }

    @Override
    public void succeeded() {
      end(size);
      callback.succeeded();
    }

    @Override
    public void failed(Throwable failure) {
      end(0);
      callback.failed(failure);
    }

    @Override
    public InvocationType getInvocationType() {
      return callback.getInvocationType();
    }
  }

  /** The state of an exchange with regard to its thread. */
  enum Place {
    NONE,
    AT_WORK,
    WAITING
  }
}

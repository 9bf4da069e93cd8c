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
 * A request that is being served, as far as it may have to wait for its client: for the rest of a
 * large body, or until the client has taken a part of a large answer.
 *
 * <p>What is sent in one go, as most answers are, is written without a thread and passes untouched.
 */
final class Exchange {

  /**
   * What Jetty collects of an answer before it blocks; a last write up to here is never waited for.
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

  /** Moves from one place to another; false if it is not there, and nothing happens. */
  boolean move(Place from, Place to) {
    return place.compareAndSet(from, to);
  }

  /** Leaves the place that it has, and returns it. */
  Place leave() {
    return place.getAndSet(Place.NONE);
  }

  /** Returns the bytes a second that the client has sent and taken so far. */
  long rate() {
    return bytes.get() * SECONDS.toNanos(1) / Math.max(1, NanoTime.since(beganNanoTime));
  }

  boolean isTooSlow() {
    return NanoTime.isBefore(deadline, NanoTime.now());
  }

  /** Ends the connection, so that what waits for the client fails at once. */
  void responseSizeLimiter() {
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

  /** A large body, which is read while it arrives. */
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

  /** An answer, parts of which may have to wait until the client has taken those before. */
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

  /** Tells that the client has taken what was written, or will not. */
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

  /** Whether an exchange counts among those that have a thread and are at work. */
  enum Place {
    NONE,
    AT_WORK,
    WAITING
  }
}

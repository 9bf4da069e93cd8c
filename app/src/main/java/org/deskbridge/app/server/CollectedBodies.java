package org.deskbridge.app.server;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.deskbridge.adapter.http.HttpApi;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

/**
 * Collects small bodies without a thread before their requests are served, however slowly they
 * arrive.
 *
 * <p>A body that is announced to be large passes through: its sender is authenticated by the head
 * before any of it is read. A body that arrived together with the head, as most do, is neither
 * copied nor waited for. Jetty's own {@code EagerContentHandler} has no least rate, and keeps a
 * buffer of 8 KiB for a client that sends single bytes.
 */
final class CollectedBodies extends Handler.Wrapper {

  /** The most that resources read; a body that is announced to be larger is refused by its head. */
  static final int MAX_BYTES = HttpApi.MAX_BODY_BYTES;

  private final Pace pace;
  private final long mostHeld;
  private final AtomicLong held = new AtomicLong();

  CollectedBodies(Handler handler, Limits limits) {
    super(handler);
    this.pace = limits.pace();
    this.mostHeld = limits.heldBytes();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!hasBody(request) || request.getLength() > MAX_BYTES) {
      return super.handle(request, response, callback);
    }
    var arrived = new ArrayDeque<Content.Chunk>(2);
    var size = 0L;
    for (var next = request.read(); next != null; next = request.read()) {
      arrived.add(next);
      size += next.remaining();
      if (next.isLast() || Content.Chunk.isFailure(next) || size > MAX_BYTES) {
        var replayed = new Replayed(request, arrived);
        return super.handle(replayed, response, replayed.releasing(callback));
      }
    }
    new Collection(request, response, callback).begin(arrived);
    return true;
  }

  static boolean hasBody(Request request) {
    return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }

  /** A body that has not arrived in full. */
  private final class Collection implements Invocable.Task {

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final long beganNanoTime = NanoTime.now();

    private byte[] bytes = new byte[256];
    private int count;

    private Collection(Request request, Response response, Callback callback) {
      this.request = request;
      this.response = response;
      this.callback = callback;
    }

    private void begin(Deque<Content.Chunk> arrived) {
      held.addAndGet(bytes.length);
      arrived.forEach(this::keep);
      request.demand(this);
    }

    /** Runs on the thread that reads from the network, so it must not block. */
    @Override
    public void run() {
      for (var next = request.read(); next != null; next = request.read()) {
        if (Content.Chunk.isFailure(next)) {
          refuse(next.getFailure());
          return;
        }
        keep(next);
        if (next.isLast() || count > MAX_BYTES) {
          var isWhole = next.isLast();
          request.getContext().execute(() -> proceed(isWhole));
          return;
        }
      }
      if (pace.isMissed(beganNanoTime, count)) {
        refuse(HttpStatus.REQUEST_TIMEOUT_408);
      } else if (held.get() > mostHeld) {
        refuse(HttpStatus.SERVICE_UNAVAILABLE_503);
      } else {
        request.demand(this);
      }
    }

    @Override
    public InvocationType getInvocationType() {
      return InvocationType.NON_BLOCKING;
    }

    private void keep(Content.Chunk chunk) {
      var more = chunk.remaining();
      if (count + more > bytes.length) {
        var larger = Math.max(count + more, bytes.length * 2);
        held.addAndGet(larger - bytes.length);
        bytes = Arrays.copyOf(bytes, larger);
      }
      chunk.get(bytes, count, more);
      chunk.release();
      count += more;
    }

    private void proceed(boolean isWhole) {
      held.addAndGet(-bytes.length);
      var collected = new ArrayDeque<Content.Chunk>(1);
      collected.add(Content.Chunk.from(ByteBuffer.wrap(bytes, 0, count), isWhole));
      new Resumed(getHandler(), new Replayed(request, collected), response, callback).load();
    }

    private void refuse(Throwable failure) {
      if (failure instanceof TimeoutException) {
        refuse(HttpStatus.REQUEST_TIMEOUT_408);
      } else {
        held.addAndGet(-bytes.length);
        Response.writeError(request, response, callback, failure);
      }
    }

    private void refuse(int status) {
      held.addAndGet(-bytes.length);
      Response.writeError(request, response, callback, status);
    }
  }

  /** A request whose body, or the beginning of it, has been read already. */
  private static final class Replayed extends Request.Wrapper {

    private final Deque<Content.Chunk> chunks;

    private Replayed(Request wrapped, Deque<Content.Chunk> chunks) {
      super(wrapped);
      this.chunks = chunks;
    }

    @Override
    public Content.@Nullable Chunk read() {
      return chunks.isEmpty() ? super.read() : chunks.removeFirst();
    }

    @Override
    public void demand(Runnable demandCallback) {
      if (chunks.isEmpty()) {
        super.demand(demandCallback);
      } else {
        demandCallback.run();
      }
    }

    /** Returns a callback that releases the unread buffers. */
    private Callback releasing(Callback callback) {
      return new Callback.Nested(callback) {
        @Override
        public void completed() {
          chunks.forEach(Content.Chunk::release);
          chunks.clear();
        }
      };
    }
  }
}

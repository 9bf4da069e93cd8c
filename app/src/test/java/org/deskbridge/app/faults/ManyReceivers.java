package org.deskbridge.app.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Receivers of callbacks at many addresses of this machine, on one port. The path of a callback
 * tells what becomes of it.
 */
final class ManyReceivers implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BACKLOG = 1_000;

  private final ServerSocket socket = new ServerSocket(0, BACKLOG);
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger hanging = new AtomicInteger();

  /** What arrived of each session, by the path. */
  private final Map<String, Queue<Arrival>> arrivals = new ConcurrentHashMap<>();

  ManyReceivers() throws IOException {
    daemon(this::accept);
  }

  /**
   * Returns where the callbacks of a session go.
   *
   * @param address 1 to 254
   */
  URI url(int address, Conduct conduct, int session) {
    return URI.create(
        "http://127.0.0.%d:%d%s".formatted(address, socket.getLocalPort(), path(conduct, session)));
  }

  private static String path(Conduct conduct, int session) {
    return "/%s/%d".formatted(conduct, session);
  }

  /** Returns what arrived of a session, first to last. */
  List<Arrival> arrivals(Conduct conduct, int session) {
    return List.copyOf(
        arrivals.getOrDefault(path(conduct, session), new ConcurrentLinkedQueue<>()));
  }

  /** Returns how many callbacks wait for an answer that never comes. */
  int hanging() {
    return hanging.get();
  }

  private void accept() {
    try {
      while (true) {
        var connection = socket.accept();
        open.add(connection);
        daemon(() -> serve(connection));
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      var in = new BufferedInputStream(connection.getInputStream());
      for (var next = PlainRequest.read(in); next != null; next = PlainRequest.read(in)) {
        note(next);
        answer(next, connection, in);
      }
    } catch (IOException e) {
      // The service gave up.
    } finally {
      open.remove(connection);
    }
  }

  private void note(PlainRequest request) throws IOException {
    var now = System.nanoTime();
    var status = JSON.readTree(request.body()).path("status").asText();
    arrivals
        .computeIfAbsent(request.path(), path -> new ConcurrentLinkedQueue<>())
        .add(new Arrival(status, now));
  }

  private void answer(PlainRequest request, Socket connection, BufferedInputStream in)
      throws IOException {
    var conduct = Conduct.valueOf(request.path().split("/", 3)[1]);
    switch (conduct) {
      case GOOD -> connection.getOutputStream().write(PlainRequest.answer("204 No Content"));
      case FAILING -> connection.getOutputStream().write(PlainRequest.answer("500 Broken"));
      case HANGING -> {
        hanging.incrementAndGet();
        try {
          awaitTheCallersEnd(in);
        } finally {
          hanging.decrementAndGet();
        }
      }
    }
  }

  private static void awaitTheCallersEnd(BufferedInputStream in) throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
  }

  private static void daemon(Runnable work) {
    var thread = new Thread(work, "receiver");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (var each : open) {
      each.close();
    }
  }

  /** What a receiver does with the callbacks of a session. */
  enum Conduct {
    GOOD,
    FAILING,
    /** Reads them and never answers. */
    HANGING
  }

  /** The first byte of a callback, and the status that it reported. */
  record Arrival(String status, long nanos) {}
}

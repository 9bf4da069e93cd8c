package org.deskbridge.app.browser;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One address for several nodes: each new connection goes to the next node that takes it, and knows
 * nothing of the ones before.
 */
final class LoadBalancer implements AutoCloseable {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger connections = new AtomicInteger();
  private final ServerSocket listening;
  private volatile List<Integer> ports = List.of();

  LoadBalancer() {
    try {
      listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /** Passes connections on to these nodes from now on; those that are open stay where they are. */
  void passesOnTo(Integer... nodes) {
    ports = List.of(nodes);
  }

  /** Returns where browsers reach the nodes. */
  URI url() {
    return URI.create("http://localhost:" + listening.getLocalPort());
  }

  private void accept() {
    try {
      while (true) {
        var browser = listening.accept();
        threads.execute(() -> pass(browser));
      }
    } catch (IOException e) {
      // It is being closed.
      ports = List.of();
    }
  }

  private void pass(Socket browser) {
    try (browser;
        var node = connected()) {
      var back = threads.submit(() -> copy(node, browser));
      copy(browser, node);
      back.get();
    } catch (IOException e) {
      // No node takes it, or one end has gone: the other one is closed, too.
      connections.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Socket connected() throws IOException {
    IOException refused = null;
    var nodes = ports;
    for (int i = 0; i < nodes.size(); i++) {
      try {
        return new Socket(
            InetAddress.getLoopbackAddress(),
            nodes.get(Math.floorMod(connections.getAndIncrement(), nodes.size())));
      } catch (IOException e) {
        refused = e;
      }
    }
    throw requireNonNull(refused, "nodes");
  }

  /** Closes both ends when one of them ends. */
  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // Both are closed now.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    threads.shutdownNow();
  }
}

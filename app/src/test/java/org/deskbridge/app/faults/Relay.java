package org.deskbridge.app.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A network between a node and its database that can be cut. */
final class Relay implements AutoCloseable {

  private static final int BUFFER = 16 * 1024;

  private final InetSocketAddress target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final int port;
  private final Object gate = new Object();
  private ServerSocket listener;
  private boolean isStalled;

  Relay(int targetPort) throws IOException {
    this.target = new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort);
    this.listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    this.port = listener.getLocalPort();
    listen();
  }

  int port() {
    return port;
  }

  /** Returns how many connections were made so far. */
  int connections() {
    return connections.get();
  }

  /** Ends all connections and refuses new ones. */
  void cut() throws IOException {
    listener.close();
    closeAll();
  }

  /** Lets connections through again. */
  void mend() throws IOException {
    listener = new ServerSocket();
    listener.setReuseAddress(true);
    listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
    listen();
  }

  /** Lets nothing through any more, which neither end is told, as when a cable is pulled. */
  void stall() {
    setStalled(true);
  }

  /** Goes on with what has been sent meanwhile. */
  void flow() {
    setStalled(false);
  }

  private void setStalled(boolean stalled) {
    synchronized (gate) {
      isStalled = stalled;
      gate.notifyAll();
    }
  }

  private void passGate() throws InterruptedException {
    synchronized (gate) {
      while (isStalled) {
        gate.wait();
      }
    }
  }

  private void listen() {
    var accepting = listener;
    daemon(() -> accept(accepting));
  }

  private void accept(ServerSocket accepting) {
    try {
      while (true) {
        var near = accepting.accept();
        connections.incrementAndGet();
        open.add(near);
        daemon(() -> connect(near));
      }
    } catch (IOException e) {
      // Cut, or over.
    }
  }

  private void connect(Socket near) {
    var far = new Socket();
    open.add(far);
    try {
      passGate();
      near.setTcpNoDelay(true);
      far.setTcpNoDelay(true);
      far.connect(target);
      daemon(() -> copy(near, far));
      copy(far, near);
    } catch (IOException e) {
      close(near);
      close(far);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void copy(Socket from, Socket to) {
    var buffer = new byte[BUFFER];
    try {
      var in = from.getInputStream();
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        passGate();
        to.getOutputStream().write(buffer, 0, count);
      }
    } catch (IOException e) {
      // One of the two ends is gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close(from);
    close(to);
  }

  private void close(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      // It is of no more use in any case.
    }
  }

  private void closeAll() {
    open.forEach(this::close);
  }

  private static void daemon(Runnable work) {
    var thread = new Thread(work, "relay");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    flow();
    closeAll();
  }
}

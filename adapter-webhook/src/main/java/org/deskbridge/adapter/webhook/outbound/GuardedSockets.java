package org.deskbridge.adapter.webhook.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import javax.net.SocketFactory;

/**
 * Makes sockets that connect to allowed addresses only.
 *
 * <p>The last check before the first packet. It also covers IP addresses in a URL, in any form,
 * because OkHttp does not pass those to its {@link okhttp3.Dns}.
 */
public final class GuardedSockets extends SocketFactory {

  private final OutboundAddressPolicy guard;

  public GuardedSockets(OutboundAddressPolicy guard) {
    this.guard = guard;
  }

  @Override
  public Socket createSocket() {
    return new GuardedSocket(guard);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress localHost, int localPort)
      throws IOException {
    return createSocket(address, port);
  }

  private Socket connected(InetSocketAddress address) throws IOException {
    var socket = createSocket();
    socket.connect(address);
    return socket;
  }

  private static final class GuardedSocket extends Socket {

    private final OutboundAddressPolicy guard;

    GuardedSocket(OutboundAddressPolicy guard) {
      this.guard = guard;
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
      connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      if (!(endpoint instanceof InetSocketAddress target)
          || target.isUnresolved()
          || !guard.allows(target.getHostString(), target.getAddress())) {
        throw new SocketException(OutboundAddressPolicy.REFUSED);
      }
      super.connect(endpoint, timeout);
    }
  }
}

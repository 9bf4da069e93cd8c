package org.deskbridge.adapter.webhook.outbound;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/**
 * Sends each call through the connections of its host, a part of all of them.
 *
 * <p>OkHttp looks through a whole pool for each call, and takes the lock of every connection on the
 * way. So a pool with room for the connections of hundreds of receivers would have the calls wait
 * for each other, and one without it would open a connection for nearly every call.
 *
 * <p>Safe for use by several threads at once. Close it after the last call.
 */
public final class HostClients implements Client, AutoCloseable {

  private static final int PARTS = 32;

  /** As many as one host may have under way. */
  private static final int MOST_IDLE_OF_A_PART = 16;

  private static final int IDLE_MINUTES = 1;

  private final List<Part> parts;

  private HostClients(List<Part> parts) {
    this.parts = parts;
  }

  /**
   * Returns clients that are made on first use.
   *
   * @param options returns what each is built from; they differ in their connections only
   */
  public static HostClients of(Supplier<OkHttpClient.Builder> options) {
    return new HostClients(Stream.generate(() -> Part.of(options)).limit(PARTS).toList());
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    var authority = String.valueOf(URI.create(request.url()).getRawAuthority());
    var part = parts.get(Math.floorMod(authority.hashCode(), PARTS));
    return part.client().get().execute(request, options);
  }

  /** Closes idle connections. */
  @Override
  public void close() {
    parts.forEach(each -> each.connections().evictAll());
  }

  private record Part(ConnectionPool connections, Supplier<Client> client) {

    static Part of(Supplier<OkHttpClient.Builder> options) {
      var connections = new ConnectionPool(MOST_IDLE_OF_A_PART, IDLE_MINUTES, TimeUnit.MINUTES);
      return new Part(
          connections,
          new OnFirstUse<>(
              () ->
                  new feign.okhttp.OkHttpClient(
                      options.get().connectionPool(connections).build())));
    }
  }
}

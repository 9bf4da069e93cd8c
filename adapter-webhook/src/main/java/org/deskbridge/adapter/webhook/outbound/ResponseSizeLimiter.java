package org.deskbridge.adapter.webhook.outbound;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Reads a bounded prefix of each response and closes the connection.
 *
 * <p>OkHttp itself would read on for a moment to reuse the connection.
 */
public final class ResponseSizeLimiter implements Interceptor {

  private static final String NO_TEXT = "";

  private final int bytes;
  private final Duration patience;
  private final Predicate<Response> isNeeded;

  /**
   * @param patience the longest time for the prefix after the status
   * @param isNeeded whether the prefix of a response is required; it may then take as long as the
   *     call
   */
  public ResponseSizeLimiter(int bytes, Duration patience, Predicate<Response> isNeeded) {
    this.bytes = bytes;
    this.patience = patience;
    this.isNeeded = isNeeded;
  }

  /** Returns the response with its prefix, or without a body if only the status counts. */
  @Override
  public Response intercept(Chain chain) throws IOException {
    try (var response = chain.proceed(chain.request())) {
      var beginning = beginning(response);
      if (beginning.contentLength() >= bytes || endsHere(response)) {
        hangUp(chain);
      }
      return response.newBuilder().body(beginning).build();
    }
  }

  private ResponseBody beginning(Response response) throws IOException {
    if (isNeeded.test(response)) {
      return response.peekBody(bytes);
    }
    response.body().source().timeout().deadline(patience.toNanos(), TimeUnit.NANOSECONDS);
    try {
      return response.peekBody(bytes);
    } catch (IOException e) {
      return ResponseBody.create(NO_TEXT, null);
    }
  }

  /**
   * HTTP/1.0 closes the connection after each response without announcing it; OkHttp would reuse
   * it.
   */
  private static boolean endsHere(Response response) {
    return response.protocol() == Protocol.HTTP_1_0
        && !"keep-alive".equalsIgnoreCase(response.header("Connection"));
  }

  private static void hangUp(Chain chain) throws IOException {
    var connection = chain.connection();
    if (connection != null) {
      connection.socket().close();
    }
  }
}

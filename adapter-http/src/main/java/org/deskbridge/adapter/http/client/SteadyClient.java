package org.deskbridge.adapter.http.client;

import feign.Client;
import feign.Request;
import feign.Response;
import feign.okhttp.OkHttpClient;
import java.io.IOException;

/**
 * Sends requests through OkHttp, which throws unchecked exceptions for some responses, such as one
 * with the status -20. They are translated into an {@link IOException} for an unreadable response.
 */
final class SteadyClient implements Client {

  private final Client http;

  SteadyClient(okhttp3.OkHttpClient http) {
    this.http = new OkHttpClient(http);
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    try {
      return http.execute(request, options);
    } catch (RuntimeException e) {
      throw new IOException("answer: not readable (expected: HTTP)", e);
    }
  }
}

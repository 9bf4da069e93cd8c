package org.deskbridge.adapter.http.client;

import feign.Client;
import feign.Request;
import feign.Response;
import feign.okhttp.OkHttpClient;
import java.io.IOException;

/**
 * Sends requests through OkHttp, which throws unchecked exceptions over some answers, such as one
 * with the status -20. Here each of them is an answer that cannot be read: an {@link IOException}.
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

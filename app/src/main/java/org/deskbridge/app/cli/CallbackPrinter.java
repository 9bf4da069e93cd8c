package org.deskbridge.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.deskbridge.adapter.webhook.signature.WebhookSignature;
import org.deskbridge.callback.SigningSecret;
import org.jspecify.annotations.Nullable;

/**
 * Prints callbacks as they arrive, checks their signatures, and answers as a receiver should: 204,
 * or 401 if the signature is not valid. For one request at a time.
 */
final class CallbackPrinter implements HttpHandler {

  private static final int MOST_BYTES = 64 * 1024;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<SigningSecret> secrets;
  private final InstantSource clock;
  private final PrintWriter out;

  /**
   * @param secrets those that sign; none to leave signatures unchecked
   */
  CallbackPrinter(List<SigningSecret> secrets, InstantSource clock, PrintWriter out) {
    this.secrets = List.copyOf(secrets);
    this.clock = clock;
    this.out = out;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(answer(exchange), -1);
    }
  }

  private int answer(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      return 405;
    }
    var body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      return 413;
    }
    var headers = headers(exchange);
    var isGenuine =
        secrets.isEmpty() || WebhookSignature.verify(secrets, headers, body, clock.instant());
    print(exchange.getRequestURI().getRawPath(), signature(isGenuine), headers.id(), body);
    return isGenuine ? 204 : 401;
  }

  private static WebhookSignature.Headers headers(HttpExchange exchange) {
    var found = exchange.getRequestHeaders();
    return WebhookSignature.Headers.of(
        found.getFirst(WebhookSignature.Headers.ID),
        found.getFirst(WebhookSignature.Headers.TIMESTAMP),
        found.getFirst(WebhookSignature.Headers.SIGNATURE));
  }

  private String signature(boolean isGenuine) {
    if (secrets.isEmpty()) {
      return "signature not checked";
    }
    return isGenuine ? "signature valid" : "SIGNATURE NOT VALID, answered 401";
  }

  private void print(String path, String signature, String id, byte[] body) {
    var time = LocalTime.ofInstant(clock.instant(), ZoneId.systemDefault());
    var json = json(body);
    var status = json == null ? "not JSON" : json.path("status").asText("no status");
    out.printf(
        "%s  %s  %s  %s  %s%n",
        time.truncatedTo(ChronoUnit.SECONDS), status, signature, path, id.isEmpty() ? "-" : id);
    if (json != null) {
      out.println(json.toPrettyString());
    }
    out.flush();
  }

  private static @Nullable JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return null;
    }
  }
}

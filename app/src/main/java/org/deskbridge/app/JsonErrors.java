package org.deskbridge.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what never reaches a resource, such as a broken request line, in the contract's shape.
 */
final class JsonErrors extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var status = response.getStatus();
    response.getHeaders().put(new HttpField(HttpHeader.CONTENT_TYPE, "application/json"));
    response.write(true, ByteBuffer.wrap(body(status).getBytes(UTF_8)), callback);
    return true;
  }

  private static String body(int status) {
    var isClients =
        HttpStatus.isClientError(status) || status == HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505;
    return "{\"int_err_code\":\"%s\",\"msg\":\"%s\"}"
        .formatted(
            isClients ? "InvalidParameter" : "InternalError",
            isClients
                ? "request: cannot be read (expected: well-formed HTTP)"
                : "The request failed. Nothing was changed; try again.");
  }
}

package org.deskbridge.app.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.deskbridge.adapter.http.HttpApi;
import org.deskbridge.error.ErrorCode;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers requests that never reach a resource, such as a malformed request line or any request
 * while the server ends, in the form of the contract.
 */
final class JsonErrors extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    IdentifiedRequests.identify(request, response);
    var status = response.getStatus();
    response.getHeaders().put(new HttpField(HttpHeader.CONTENT_TYPE, "application/json"));
    HttpApi.securityHeaders().forEach(response.getHeaders()::put);
    if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, "1");
    }
    response.write(true, ByteBuffer.wrap(body(status).getBytes(UTF_8)), callback);
    return true;
  }

  private static String body(int status) {
    if (status == HttpStatus.REQUEST_TIMEOUT_408) {
      return json(
          "RequestTimeout",
          ErrorCode.SERVICE_UNAVAILABLE,
          "body: too slow (expected: at least 1 KiB a second)");
    }
    if (HttpStatus.isClientError(status) || status == HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505) {
      return json(
          "InvalidParameter",
          ErrorCode.REQUEST_INVALID,
          "request: cannot be read (expected: well-formed HTTP)");
    }
    return status == HttpStatus.SERVICE_UNAVAILABLE_503
        ? json(
            "Unavailable",
            ErrorCode.SERVICE_UNAVAILABLE,
            "The service cannot answer now. Try again later.")
        : json("InternalError", ErrorCode.SERVICE_FAULT, "Something went wrong.");
  }

  private static String json(String name, ErrorCode code, String message) {
    return "{\"int_err_code\":\"%s\",\"msg\":\"%s\",\"reason\":\"%s\"}"
        .formatted(name, message, code);
  }
}

package org.deskbridge.adapter.webhook.receiver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.error.ErrorCode;

/** Writes responses as JSON by itself, independently of the runtime's providers. */
final class JsonAnswer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonAnswer() {}

  static Response ok(Object content) {
    return of(200, content);
  }

  static Response error(int status, String name, ErrorCode code, String sentence) {
    return of(status, new WebhookErrorJson(name, sentence, code.text()));
  }

  static Response error(int status, String name, DeskbridgeException failure) {
    return error(status, name, failure.code(), failure.getMessage());
  }

  private static Response of(int status, Object content) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(text(content))
        .build();
  }

  private static String text(Object content) {
    try {
      return JSON.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of texts can always be written", e);
    }
  }
}

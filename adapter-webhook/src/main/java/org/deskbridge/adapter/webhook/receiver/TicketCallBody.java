package org.deskbridge.adapter.webhook.receiver;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** The JSON object that a ticket call brings; members are looked at one by one, when asked for. */
final class TicketCallBody {

  private static final ObjectReader OBJECT =
      new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final JsonNode object;

  private TicketCallBody(JsonNode object) {
    this.object = object;
  }

  /**
   * Reads the object.
   *
   * @throws IOException if it is no JSON
   * @throws InvalidValueException if it is JSON and no object
   */
  static TicketCallBody parse(byte[] body) throws IOException {
    var json = OBJECT.readTree(body);
    if (!json.isObject()) {
      throw new InvalidValueException("body", "no object", "a JSON object");
    }
    return new TicketCallBody(json);
  }

  /** Returns the token; whatever is no text is no token. */
  @Nullable String userToken() {
    return object.path("userToken").textValue();
  }

  /**
   * Returns a text, or a number as it is written.
   *
   * @return null if the member is missing or empty
   * @throws InvalidValueException if the member is something else
   */
  @Nullable String text(String member) {
    var value = object.path(member);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual() && !value.isIntegralNumber()) {
      throw new InvalidValueException(member, "no text", "a text");
    }
    return value.asText().isEmpty() ? null : value.asText();
  }

  /**
   * Returns a text that has to be there.
   *
   * @param limit the most characters
   * @throws InvalidValueException if it is missing, too long or no text
   */
  String required(String member, int limit) {
    var text = text(member);
    if (text == null) {
      throw new InvalidValueException(member, "missing", "a text");
    }
    InvalidValueException.ifLonger(member, text, limit);
    return text;
  }
}

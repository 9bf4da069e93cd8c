package org.deskbridge.adapter.webhook.receiver;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.ticket.NumericId;
import org.jspecify.annotations.Nullable;

/** The JSON object in the body of a ticket call; each member is checked when it is read. */
final class TicketCallBody {

  private static final ObjectReader OBJECT =
      new ObjectMapper()
          .reader()
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

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
    try {
      var json = OBJECT.readTree(body);
      if (!json.isObject()) {
        throw new InvalidValueException("body", "no object", "a JSON object");
      }
      return new TicketCallBody(json);
    } catch (NumberFormatException e) {
      // The parser does not report an exponent of more than 32 bits.
      throw new InvalidValueException("body", "a number out of range", "a JSON object");
    }
  }

  /** Returns the token; other values than text count as absent. */
  @Nullable String userToken() {
    return object.path("userToken").textValue();
  }

  /**
   * Returns a text, or the digits of a whole number.
   *
   * @return null if the member is missing or empty
   * @throws InvalidValueException if the member is something else
   */
  @Nullable String text(String member) {
    var value = object.path(member);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    var text = value.isNumber() ? NumericId.digits(value.asText()).orElse(null) : value.textValue();
    if (text == null) {
      throw new InvalidValueException(member, "no text", "a text");
    }
    return text.isEmpty() ? null : text;
  }

  /** Returns whether a member is an empty text. */
  boolean isEmpty(String member) {
    return "".equals(object.path(member).textValue());
  }

  /**
   * Returns a required text.
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

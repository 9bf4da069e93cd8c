package org.deskbridge.adapter.webhook.receiver;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.deskbridge.ticket.NumericId;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text, or a number as its text; {@code 4711.0} is the id 4711, too (contract 1). Any other
 * value counts as absent.
 */
final class TextOrNumber extends StdScalarDeserializer<String> {

  private static final long serialVersionUID = 1L;

  TextOrNumber() {
    super(String.class);
  }

  @Override
  public @Nullable String deserialize(JsonParser json, DeserializationContext context)
      throws IOException {
    var token = json.currentToken();
    if (!token.isNumeric() && token != JsonToken.VALUE_STRING) {
      json.skipChildren();
      return null;
    }
    var written = json.getText();
    return token.isNumeric() ? NumericId.digits(written).orElse(written) : written;
  }
}

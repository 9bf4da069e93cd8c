package org.deskbridge.adapter.webhook.receiver;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.deskbridge.ticket.NumericId;
import org.jspecify.annotations.Nullable;

/** Reads an id that is a text or a number; {@code 4711.0} is the id 4711, too (contract 1). */
final class IdText extends StdScalarDeserializer<String> {

  private static final long serialVersionUID = 1L;

  IdText() {
    super(String.class);
  }

  @Override
  public @Nullable String deserialize(JsonParser json, DeserializationContext context)
      throws IOException {
    if (json.currentToken() != JsonToken.VALUE_NUMBER_FLOAT) {
      return StringDeserializer.instance.deserialize(json, context);
    }
    var written = json.getText();
    return NumericId.digits(written).orElse(written);
  }
}

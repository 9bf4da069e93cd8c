package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.deskbridge.ticket.NumericId;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code 4711.0} and {@code 4.711e3} as the id 4711, into a text as well as into a number.
 * Any other number with a fraction or an exponent stays as written in a text, and is an unexpected
 * value for a whole number: Jackson itself would cut the fraction off. So is a whole number of more
 * than 64 bits, and any value other than a number or a text.
 */
final class IdSpelling extends SimpleModule {

  private static final long serialVersionUID = 1L;

  IdSpelling() {
    addDeserializer(String.class, new TextDeserializer());
    addDeserializer(Long.class, new WholeNumberDeserializer());
  }

  private static final class TextDeserializer extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    TextDeserializer() {
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

  private static final class WholeNumberDeserializer extends StdScalarDeserializer<Long> {

    private static final long serialVersionUID = 1L;
    private static final NumberDeserializers.LongDeserializer PLAIN =
        new NumberDeserializers.LongDeserializer(Long.class, null);

    WholeNumberDeserializer() {
      super(Long.class);
    }

    @Override
    public @Nullable Long deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      if (json.currentToken() == JsonToken.VALUE_STRING) {
        return PLAIN.deserialize(json, context);
      }
      if (!json.currentToken().isNumeric()) {
        return (Long) context.handleUnexpectedToken(Long.class, json);
      }
      var written = json.getText();
      try {
        return Long.valueOf(NumericId.digits(written).orElse(""));
      } catch (NumberFormatException e) {
        return (Long)
            context.handleWeirdStringValue(Long.class, written, "expected: a 64-bit integer");
      }
    }
  }
}

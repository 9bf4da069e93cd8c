package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value of an unexpected type as null, so that a single member or element does not make the
 * whole document unreadable.
 */
final class OddValues extends SimpleModule {

  private static final long serialVersionUID = 1L;

  OddValues() {
    addDeserializer(Boolean.class, new FlagDeserializer());
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addDeserializationProblemHandler(new NullHandler());
  }

  private static final class NullHandler extends DeserializationProblemHandler {

    @Override
    public @Nullable Object handleUnexpectedToken(
        DeserializationContext context,
        JavaType expected,
        JsonToken token,
        JsonParser json,
        @Nullable String message)
        throws IOException {
      json.skipChildren();
      return null;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
        DeserializationContext context, Class<?> expected, String text, @Nullable String message) {
      return null;
    }

    /** Called for a text, a number or a boolean in place of an object. */
    @Override
    public @Nullable Object handleMissingInstantiator(
        DeserializationContext context,
        Class<?> expected,
        ValueInstantiator instantiator,
        JsonParser json,
        @Nullable String message)
        throws IOException {
      json.skipChildren();
      return null;
    }
  }

  /** Jackson 2.19 fails by itself where the handler reads an object in place of a boolean. */
  private static final class FlagDeserializer extends StdScalarDeserializer<Boolean> {

    private static final long serialVersionUID = 1L;
    private static final NumberDeserializers.BooleanDeserializer PLAIN =
        new NumberDeserializers.BooleanDeserializer(Boolean.class, null);

    FlagDeserializer() {
      super(Boolean.class);
    }

    @Override
    public @Nullable Boolean deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      return json.currentToken() == JsonToken.START_OBJECT
          ? (Boolean) context.handleUnexpectedToken(Boolean.class, json)
          : PLAIN.deserialize(json, context);
    }
  }
}

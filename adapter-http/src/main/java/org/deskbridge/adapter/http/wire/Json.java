package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;

/** Reads and writes JSON by the rules of the contract: absent members are left out, never null. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .addModule(new IdSpelling())
          .addModule(new OddValues())
          .build();

  private static final ObjectReader TREE = MAPPER.readerFor(JsonNode.class);

  private Json() {}

  /** Returns a writer of a type; worth caching. */
  public static ObjectWriter writer(Class<?> type) {
    return MAPPER.writerFor(type);
  }

  /** Returns a reader of a type that ignores members of another type; worth caching. */
  public static ObjectReader reader(Class<?> type) {
    return MAPPER.readerFor(type);
  }

  /** Returns a value as JSON in UTF-8. */
  public static byte[] bytes(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every wire record can be written", e);
    }
  }

  /** Returns a response with status 200 and a value. */
  public static Response answer(ObjectWriter writer, Object value) {
    return Response.ok(bytes(writer, value), MediaType.APPLICATION_JSON_TYPE).build();
  }

  /** Returns a value as JSON on one line. */
  public static String text(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every wire record can be written", e);
    }
  }

  /** Returns a streaming generator; closing it does not complete open objects. */
  public static JsonGenerator generator(OutputStream out) throws IOException {
    return MAPPER.getFactory().createGenerator(out, JsonEncoding.UTF8);
  }

  static JsonNode tree(byte[] json) throws IOException {
    return TREE.readTree(json);
  }
}

package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.error.RejectedException;
import org.deskbridge.ticket.NumericId;
import org.jspecify.annotations.Nullable;

/**
 * The JSON in the body of a request, an object unless stated otherwise.
 *
 * <p>An empty text counts as absent, and so do blanks and null (contract 1). Unknown members are
 * ignored. A member of another type is refused by name; nothing is converted silently.
 */
public final class JsonBody {

  /** The most bytes a body may have. */
  public static final int MAX_BYTES = 64 * 1024;

  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  private final JsonNode object;

  private JsonBody(JsonNode object) {
    this.object = object;
  }

  /**
   * Reads a body whose media type, if there is one, is JSON.
   *
   * @throws RejectedException {@code request.unsupported-media-type} if the sender names another
   *     media type
   * @throws RejectedException {@code request.too-large} if the body is longer than {@link
   *     #MAX_BYTES}
   * @throws InvalidValueException if the body is no JSON object
   */
  public static JsonBody read(HttpHeaders headers, InputStream in) {
    requireJson(headers);
    return parse(bytes(in));
  }

  /**
   * Reads a body that may also be an array, whose elements {@link #texts} returns, or may be
   * missing, whatever its media type.
   *
   * @throws RejectedException {@code request.unsupported-media-type} if the sender names another
   *     media type
   * @throws RejectedException {@code request.too-large} if the body is longer than {@link
   *     #MAX_BYTES}
   * @throws InvalidValueException if the body is neither a JSON object nor a JSON array
   */
  public static JsonBody readAny(HttpHeaders headers, InputStream in) {
    var bytes = bytes(in);
    if (bytes.length == 0) {
      return new JsonBody(MissingNode.getInstance());
    }
    requireJson(headers);
    var expected = "a JSON object or a JSON array";
    var tree = tree(bytes, expected + " in UTF-8");
    if (tree.isContainerNode()) {
      return new JsonBody(tree);
    }
    throw new InvalidValueException("body", "something else", expected);
  }

  /** Reads a body that must be declared as JSON, which a foreign form cannot do. */
  public static JsonBody readDeclared(HttpHeaders headers, InputStream in) {
    if (headers.getHeaderString(HttpHeaders.CONTENT_TYPE) == null) {
      throw RequestErrors.unsupportedMediaType("application/json in UTF-8");
    }
    return read(headers, in);
  }

  private static void requireJson(HttpHeaders headers) {
    var type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    if (type != null && !isJson(type)) {
      throw RequestErrors.unsupportedMediaType("application/json in UTF-8");
    }
  }

  private static boolean isJson(String type) {
    var parts = type.toLowerCase(Locale.ROOT).replace("\"", "").split(";", -1);
    if (!parts[0].strip().equals("application/json")) {
      return false;
    }
    for (var part : parts) {
      var parameter = part.strip();
      if (parameter.startsWith("charset=") && !parameter.matches("charset=utf-?8")) {
        return false;
      }
    }
    return true;
  }

  static byte[] bytes(InputStream in) {
    try {
      var bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw RequestErrors.tooLarge("64 KiB");
      }
      return bytes;
    } catch (IOException e) {
      throw new InvalidValueException("body", "ended early", "all of it");
    }
  }

  private static JsonBody parse(byte[] bytes) {
    var tree = tree(bytes, "a JSON object in UTF-8");
    if (tree.isObject()) {
      return new JsonBody(tree);
    }
    throw new InvalidValueException("body", "something else", "a JSON object");
  }

  private static JsonNode tree(byte[] bytes, String expected) {
    try {
      var tree = Json.tree(bytes);
      return tree == null ? MissingNode.getInstance() : tree;
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new InvalidValueException(
          "body",
          at == null
              ? "malformed"
              : "malformed in line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()),
          expected);
    } catch (IOException e) {
      throw new InvalidValueException("body", "malformed", expected);
    } catch (NumberFormatException e) {
      // The parser does not report an exponent of more than 32 bits.
      throw new InvalidValueException("body", "a number out of range", expected);
    }
  }

  /** Returns a text, absent if it is missing, null or blank. */
  public @Nullable String text(String name) {
    var value = member(name);
    if (value == null) {
      return null;
    }
    if (!value.isTextual()) {
      throw wrongType(name, value, "a string");
    }
    return blankToNull(wellFormed(value));
  }

  /** Returns a text, absent if it is missing, blank or of another type. */
  public @Nullable String textIfAny(String name) {
    var value = member(name);
    return value == null || !value.isTextual() ? null : blankToNull(wellFormed(value));
  }

  /** Returns a required text. */
  public String requiredText(String name, String expected) {
    var text = text(name);
    if (text == null) {
      throw new InvalidValueException(name, "missing", expected);
    }
    return text;
  }

  /** Returns a required text unchanged; it may be blank or empty. */
  public String rawText(String name) {
    var value = member(name);
    if (value == null || !value.isTextual()) {
      throw wrongType(name, value, "a string");
    }
    return wellFormed(value);
  }

  /** Returns a text, or the digits of a whole number; any other number as written. */
  public @Nullable String textOrNumber(String name) {
    var value = member(name);
    if (value != null && value.isNumber()) {
      return digits(value).orElseGet(value::asText);
    }
    if (value != null && !value.isTextual()) {
      throw wrongType(name, value, "a string or a number");
    }
    return value == null ? null : blankToNull(wellFormed(value));
  }

  /** Returns a required whole number from 0 on. */
  public int count(String name) {
    var value = member(name);
    var digits = value == null ? Optional.<String>empty() : digits(value);
    if (digits.isEmpty() || !COUNT.matcher(digits.get()).matches()) {
      throw wrongType(name, value, "a whole number from 0 to 999999999");
    }
    return Integer.parseInt(digits.get());
  }

  /** Returns whether a member is true; absent counts as false. */
  public boolean flag(String name) {
    var value = member(name);
    if (value != null && !value.isBoolean()) {
      throw wrongType(name, value, "true or false");
    }
    return value != null && value.booleanValue();
  }

  /** Returns a required boolean. */
  public boolean requiredFlag(String name) {
    if (member(name) == null) {
      throw new InvalidValueException(name, "missing", "true or false");
    }
    return flag(name);
  }

  /** Returns whether a member is true, also as text; absent counts as false. */
  public boolean flagOrText(String name) {
    var value = member(name);
    if (value == null || !value.isTextual()) {
      return flag(name);
    }
    return switch (value.textValue().strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false", "" -> false;
      default -> throw new InvalidValueException(name, "another text", "true or false");
    };
  }

  /**
   * Returns the texts and whole numbers in an array, which is a member or the body itself; a text
   * counts as an array of one element. Empty if there is no such member.
   */
  public List<String> texts(String name) {
    var value = object.isArray() ? object : member(name);
    if (value == null) {
      return List.of();
    }
    if (value.isTextual()) {
      return value.textValue().isBlank() ? List.of() : List.of(wellFormed(value));
    }
    if (!value.isArray()) {
      throw wrongType(name, value, "an array");
    }
    var texts = new ArrayList<String>(value.size());
    for (var each : value) {
      texts.add(
          each.isTextual()
              ? wellFormed(each)
              : digits(each).orElseThrow(() -> wrongType(name, each, "whole numbers")));
    }
    return texts;
  }

  /** Returns a required object as JSON on one line. */
  public String object(String name) {
    return requiredObject(name).toString();
  }

  /** Returns a required object, to read its members. */
  public JsonBody members(String name) {
    return new JsonBody(requiredObject(name));
  }

  private JsonNode requiredObject(String name) {
    var value = member(name);
    if (value == null || !value.isObject()) {
      throw wrongType(name, value, "a JSON object");
    }
    return value;
  }

  private static Optional<String> digits(JsonNode value) {
    return value.isNumber() ? NumericId.digits(value.asText()) : Optional.empty();
  }

  /**
   * Returns the text with replacement characters for unpaired surrogates, which clients send that
   * cut a text in the middle of a character. UTF-8 cannot encode them, so every later response with
   * the text would fail.
   */
  private static String wellFormed(JsonNode value) {
    return LONE_SURROGATE.matcher(value.textValue()).replaceAll("\ufffd");
  }

  private @Nullable JsonNode member(String name) {
    var value = object.get(name);
    return value == null || value.isNull() ? null : value;
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }

  private static InvalidValueException wrongType(
      String name, @Nullable JsonNode value, String expected) {
    var found = value == null ? "missing" : value.getNodeType().name().toLowerCase(Locale.ROOT);
    return new InvalidValueException(name, found, expected);
  }
}

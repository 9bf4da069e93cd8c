package org.deskbridge.adapter.http.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request, read as leniently as clients in the field need: unescaped characters
 * stand for themselves, and empty or blank texts count as absent (contract 1).
 */
public final class Query {

  private static final Pattern KEY = Pattern.compile("[1-9][0-9]{0,18}");

  /** Told each name that is read in this thread; tests compare them with openapi.yaml. */
  static final ThreadLocal<@Nullable Consumer<String>> READS = new ThreadLocal<>();

  private final Map<String, List<String>> values;

  private Query(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Returns the parameters in the address.
   *
   * @throws InvalidValueException if the address is malformed
   */
  public static Query of(UriInfo uri) {
    try {
      var raw = uri.getRequestUri().getRawQuery();
      return raw == null ? new Query(Map.of()) : parse(raw);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  /** Returns the failure of a query string that cannot be decoded. */
  public static InvalidValueException malformed() {
    return new InvalidValueException("query", "malformed", "percent-encoded parameters");
  }

  /** Returns the parameters in the body of a form. */
  public static Query ofForm(InputStream in) {
    return parse(new String(JsonBody.bytes(in), UTF_8));
  }

  /** Returns the parameters in a text such as {@code a=1&b=2}. */
  static Query parse(String raw) {
    var values = new HashMap<String, List<String>>();
    for (var pair : raw.split("&", -1)) {
      var equals = pair.indexOf('=');
      if (equals > 0 && equals < pair.length() - 1) {
        values
            .computeIfAbsent(decode(pair.substring(0, equals)), each -> new ArrayList<>(1))
            .add(decode(pair.substring(equals + 1)));
      }
    }
    return new Query(values);
  }

  /** Decodes percent-encoding; invalid escapes stay unchanged. */
  public static String decode(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
      return text;
    }
    var bytes = text.getBytes(UTF_8);
    var out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      var high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      var low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      if (bytes[i] == '%' && high >= 0 && low >= 0) {
        out.write(high * 16 + low);
        i += 2;
      } else {
        out.write(bytes[i] == '+' ? ' ' : bytes[i]);
      }
    }
    return out.toString(UTF_8);
  }

  /** Returns these parameters, and others that are missing here. */
  public Query or(Query others) {
    var all = new HashMap<>(others.values);
    all.putAll(values);
    return new Query(all);
  }

  /** Returns a parameter, absent if it is missing or blank; of a repeated one the first. */
  public @Nullable String text(String name) {
    var texts = read(name);
    return texts == null || texts.get(0).isBlank() ? null : texts.get(0);
  }

  /** Returns all values of a parameter. */
  public List<String> texts(String name) {
    var texts = read(name);
    return texts == null ? List.of() : List.copyOf(texts);
  }

  private @Nullable List<String> read(String name) {
    var reads = READS.get();
    if (reads != null) {
      reads.accept(name);
    }
    return values.get(name);
  }

  /** Returns a required parameter. */
  public String requiredText(String name, String expected) {
    var text = text(name);
    if (text == null) {
      throw new InvalidValueException(name, "missing", expected);
    }
    return text;
  }

  /**
   * Returns a whole number, absent if it is missing.
   *
   * @param least inclusive
   * @param most inclusive
   * @throws InvalidValueException if it is no number, or out of range
   */
  public @Nullable Integer number(String name, int least, int most) {
    var text = text(name);
    if (text == null) {
      return null;
    }
    try {
      var number = Integer.parseInt(text.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Refused below, with the expected range.
    }
    throw new InvalidValueException(name, shortened(text), least + ".." + most);
  }

  /**
   * Returns a key, absent if it is missing; it may have 19 digits (contract 1).
   *
   * @throws InvalidValueException if it is malformed
   */
  public @Nullable Long key(String name) {
    var text = text(name);
    return text == null ? null : (Long) key(name, text.strip());
  }

  /**
   * Parses a key.
   *
   * @throws InvalidValueException if it is malformed
   */
  public static long key(String name, String text) {
    try {
      if (KEY.matcher(text).matches()) {
        return Long.parseLong(text);
      }
    } catch (NumberFormatException e) {
      // More than 64 bits, refused below.
    }
    throw new InvalidValueException(name, shortened(text), "a positive 64-bit integer");
  }

  /** Returns a value shortened for a message. */
  public static String shortened(String value) {
    return value.length() > 40 ? value.substring(0, 40) + "…" : value;
  }
}

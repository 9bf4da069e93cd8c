package org.deskbridge.adapter.webhook.sender;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deskbridge.ticket.NumericId;
import org.deskbridge.ticket.PartnerAddress;
import org.deskbridge.ticket.TicketHit;
import org.deskbridge.ticket.TicketRef;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tickets in a helpdesk's answer, in every shape that contract 3 names.
 *
 * <p>What cannot be read fails with an {@link IOException}. Its message may quote the answer and is
 * not for others to see.
 */
final class TicketReader {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private TicketReader() {}

  /**
   * Returns the tickets that were found, and does not look at what follows the last it returns.
   *
   * @param most how many to return at the most
   */
  static List<TicketHit> hits(byte[] body, int most) throws IOException {
    try (var json = JSON.createParser(body)) {
      if (json.nextToken() == JsonToken.START_ARRAY) {
        return elements(json, most);
      }
      require(json.currentToken() == JsonToken.START_OBJECT, "an array or an object");
      return onlyArray(json, most);
    }
  }

  private static List<TicketHit> onlyArray(JsonParser json, int most) throws IOException {
    List<TicketHit> found = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      if (json.nextToken() == JsonToken.START_ARRAY) {
        require(found == null, "one array");
        found = elements(json, most);
        if (found.size() == most) {
          return found;
        }
      } else {
        json.skipChildren();
      }
    }
    if (found == null) {
      throw new IOException("no array of tickets");
    }
    return found;
  }

  private static List<TicketHit> elements(JsonParser json, int most) throws IOException {
    var hits = new ArrayList<TicketHit>();
    while (hits.size() < most && json.nextToken() != JsonToken.END_ARRAY) {
      require(json.currentToken() == JsonToken.START_OBJECT, "an object for each ticket");
      element(json).ifPresent(hits::add);
    }
    return hits;
  }

  /**
   * Returns the ticket that was opened.
   *
   * <p>An array around it is forgiven, and so is an object that holds nothing else.
   */
  static TicketRef ticket(byte[] body) throws IOException {
    var node = tree(body);
    while (isWrapped(node)) {
      node = node.iterator().next();
    }
    require(node.isObject(), "an object");
    try (var json = node.traverse(JSON)) {
      json.nextToken();
      return element(json)
          .map(TicketHit::ref)
          .orElseThrow(() -> new IOException("neither an id nor an address"));
    }
  }

  private static JsonNode tree(byte[] body) throws IOException {
    try {
      return JSON.readTree(body);
    } catch (NumberFormatException e) {
      // The parser lets this one through: an exponent of more than 32 bits.
      throw new IOException("a number out of range", e);
    }
  }

  private static boolean isWrapped(JsonNode node) {
    return node.size() == 1
        && !node.has("partnerObject")
        && node.iterator().next().isContainerNode();
  }

  /** Returns the ticket in an object, empty if nothing tells which one it is. */
  private static Optional<TicketHit> element(JsonParser json) throws IOException {
    String id = null;
    String url = null;
    String title = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var member = json.currentName();
      json.nextToken();
      switch (member) {
        case "partnerObject" -> id = id(json);
        case "partnerObjectUrl" -> url = PartnerAddress.shown(text(json)).orElse(null);
        case "title" -> title = text(json);
        default -> json.skipChildren();
      }
    }
    var shown = title == null ? "" : title;
    return TicketRef.of(id, url).map(ref -> new TicketHit(ref, shown));
  }

  /** Returns a text, or the digits of a whole number in whatever spelling. */
  private static @Nullable String id(JsonParser json) throws IOException {
    return json.currentToken() == JsonToken.VALUE_NUMBER_FLOAT
        ? NumericId.digits(json.getText()).orElseThrow(() -> new IOException("not an id"))
        : text(json);
  }

  /** Returns a text or a number as it is written, so that long numbers stay exact. */
  private static @Nullable String text(JsonParser json) throws IOException {
    var token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    require(token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT, "a text");
    var text = json.getText().strip();
    return text.isEmpty() ? null : text;
  }

  private static void require(boolean holds, String expected) throws IOException {
    if (!holds) {
      throw new IOException("not " + expected);
    }
  }
}

package org.deskbridge.adapter.webhook.ticket;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.NumericId;
import org.deskbridge.ticket.TicketHit;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tickets that a helpdesk found, in every shape that contract 3 names.
 *
 * <p>Malformed members of a ticket are left out, and so is a ticket without an id or address. A
 * response in which nothing is left fails with an {@link IOException}, whose message may quote the
 * response and must not be shown.
 */
final class TicketReader {

  private static final int NO_CONTENT = 204;
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<String> MEMBERS =
      Set.of("partnerObject", "partnerObjectUrl", "title", "description", "status", "requester");

  private final int most;
  private final List<TicketHit> hits = new ArrayList<>();
  private boolean sawObject;
  private boolean sawEmptyArray;
  private boolean isAmbiguous;

  private TicketReader(int most) {
    this.most = most;
  }

  /**
   * Returns the tickets that were found, and ignores the rest after the last one.
   *
   * @param status of the response; 204 means that nothing was found
   * @param most the most tickets to return
   */
  static List<TicketHit> hits(int status, byte[] body, int most) throws IOException {
    return status == NO_CONTENT ? List.of() : new TicketReader(most).read(body);
  }

  private List<TicketHit> read(byte[] body) throws IOException {
    try (var json = JSON.createParser(body)) {
      json.nextToken();
      value(json);
    } catch (IOException e) {
      // The rest after a ticket may be damaged, or longer than the limit.
      if (hits.isEmpty()) {
        throw e;
      }
    }
    var isNoneFound = sawEmptyArray && !sawObject;
    if (isAmbiguous || (hits.isEmpty() && !isNoneFound)) {
      throw new IOException("no array of tickets");
    }
    return hits;
  }

  private boolean isFull() {
    return hits.size() >= most;
  }

  /** Searches for the array of tickets in objects of any depth. */
  private void value(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      array(json);
    } else if (json.currentToken() == JsonToken.START_OBJECT) {
      while (!isFull() && json.nextToken() == JsonToken.FIELD_NAME) {
        json.nextToken();
        value(json);
      }
    } else if (json.currentToken() == null) {
      throw new IOException("the answer breaks off");
    }
  }

  private void array(JsonParser json) throws IOException {
    var before = hits.size();
    var elements = 0;
    while (!isFull() && json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == null) {
        throw new IOException("the answer breaks off");
      }
      elements++;
      if (json.currentToken() == JsonToken.START_OBJECT) {
        sawObject = true;
        ticket(json).ifPresent(hits::add);
      } else {
        json.skipChildren();
      }
    }
    sawEmptyArray |= elements == 0;
    isAmbiguous |= before > 0 && hits.size() > before;
  }

  /** Returns the ticket in an object, empty if it has neither id nor address. */
  private static Optional<TicketHit> ticket(JsonParser json) throws IOException {
    Map<String, String> texts = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var member = json.currentName();
      json.nextToken();
      var text = text(json);
      if (text != null && MEMBERS.contains(member)) {
        texts.put(member, text);
      }
    }
    return TicketRef.usable(texts.get("partnerObject"), texts.get("partnerObjectUrl"))
        .map(ref -> hit(ref, texts));
  }

  private static TicketHit hit(TicketRef ref, Map<String, String> texts) {
    return new TicketHit(
        ref,
        texts.getOrDefault("title", ""),
        texts.getOrDefault("description", ""),
        texts.getOrDefault("status", ""),
        texts.getOrDefault("requester", ""));
  }

  /**
   * Returns a text, or the digits of a whole number in whatever spelling, and skips all other
   * values.
   */
  static @Nullable String text(JsonParser json) throws IOException {
    var token = json.currentToken();
    if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      return NumericId.digits(json.getText()).orElse(null);
    }
    if (token != JsonToken.VALUE_STRING && token != JsonToken.VALUE_NUMBER_INT) {
      json.skipChildren();
      return null;
    }
    var text = json.getText().strip();
    return text.isEmpty() ? null : text;
  }
}

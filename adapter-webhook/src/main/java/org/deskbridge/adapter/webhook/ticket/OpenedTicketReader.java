package org.deskbridge.adapter.webhook.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.deskbridge.session.TicketRef;
import org.jspecify.annotations.Nullable;

/**
 * Reads which ticket a helpdesk opened, in every shape that contract 3 names: an object with {@code
 * partnerObject} or {@code id}, the same as the only object or array inside another, an id alone,
 * or {@code Location}.
 */
final class OpenedTicketReader {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  /** A bare id has a digit and no blank; "OK" and "created" are none. */
  private static final Pattern ID_ALONE =
      Pattern.compile("(?=\\D*\\d)[\\p{L}\\d#][\\p{L}\\d#._:/-]{0,63}");

  private final @Nullable HttpUrl asked;

  /**
   * @param asked the address of the call, which {@code Location} may be relative to
   */
  OpenedTicketReader(String asked) {
    this.asked = HttpUrl.parse(asked);
  }

  /**
   * Returns the ticket.
   *
   * @throws IOException if the response does not name it; it may still have been opened
   */
  TicketRef read(byte[] body, @Nullable String location) throws IOException {
    return inside(tree(body))
        .or(() -> at(location))
        .orElseThrow(() -> new IOException("neither an id nor an address"));
  }

  private static JsonNode tree(byte[] body) throws IOException {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      var text = new String(body, UTF_8).strip();
      return ID_ALONE.matcher(text).matches()
          ? JSON.getNodeFactory().textNode(text)
          : MissingNode.getInstance();
    }
  }

  private static Optional<TicketRef> inside(JsonNode node) throws IOException {
    var next = node;
    while (true) {
      var found = next.isObject() ? named(next) : alone(next);
      var within = containers(next);
      if (found.isPresent() || within.size() != 1) {
        return found;
      }
      next = within.get(0);
    }
  }

  private static Optional<TicketRef> named(JsonNode object) throws IOException {
    var id = text(object.path("partnerObject"));
    return TicketRef.usable(
        id == null ? text(object.path("id")) : id, text(object.path("partnerObjectUrl")));
  }

  private static Optional<TicketRef> alone(JsonNode value) throws IOException {
    var text = text(value);
    return text != null && ID_ALONE.matcher(text).matches()
        ? TicketRef.usable(text, null)
        : Optional.empty();
  }

  private static List<JsonNode> containers(JsonNode node) {
    var found = new ArrayList<JsonNode>();
    node.forEach(
        each -> {
          if (each.isContainerNode()) {
            found.add(each);
          }
        });
    return found;
  }

  private static @Nullable String text(JsonNode value) throws IOException {
    if (!value.isValueNode()) {
      return null;
    }
    try (var json = value.traverse()) {
      json.nextToken();
      return TicketReader.text(json);
    }
  }

  /** The last segment of the address is the id, if it looks like one. */
  private Optional<TicketRef> at(@Nullable String location) {
    var address = location == null || asked == null ? null : asked.resolve(location);
    if (address == null) {
      return Optional.empty();
    }
    var last = address.pathSegments().get(address.pathSize() - 1);
    var id = ID_ALONE.matcher(last).matches() ? last : null;
    return TicketRef.usable(id, address.toString());
  }
}

package org.deskbridge.adapter.persistence.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.deskbridge.account.UserKey;
import org.deskbridge.session.room.ConnectedPage;
import org.deskbridge.session.room.LinkOpened;
import org.deskbridge.session.room.PresenceChanged;
import org.deskbridge.session.room.RoomMessage;
import org.deskbridge.session.room.Signal;
import org.jspecify.annotations.Nullable;

/** The messages between pages as JSON, from one node to another. */
final class RoomMessageText {

  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private RoomMessageText() {}

  static String written(RoomMessage message) {
    var json = MAPPER.createObjectNode().put("page", message.from().id());
    var expert = message.from().expert();
    if (expert != null) {
      json.put("user", expert.value());
    }
    if (message instanceof Signal signal) {
      json.put("signal", signal.data());
      if (signal.to() != null) {
        json.put("to", signal.to());
      }
    } else if (message instanceof PresenceChanged presence) {
      json.put("present", presence.present());
    } else if (message instanceof LinkOpened) {
      json.put("opened", true);
    }
    return json.toString();
  }

  /** Returns the message; a kind that a later version added is lost. */
  static @Nullable RoomMessage read(String text) {
    var json = parsed(text);
    var user = json.get("user");
    var from =
        new ConnectedPage(
            json.path("page").asText(), user == null ? null : new UserKey(user.asLong()));
    if (json.has("signal")) {
      var to = json.get("to");
      return new Signal(from, to == null ? null : to.asText(), json.path("signal").asText());
    }
    if (json.has("present")) {
      return new PresenceChanged(from, json.path("present").asBoolean());
    }
    return json.has("opened") ? new LinkOpened(from) : null;
  }

  private static JsonNode parsed(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("message of another node: not JSON", e);
    }
  }
}

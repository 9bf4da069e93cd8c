package org.deskbridge.adapter.http.pages.session;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.deskbridge.adapter.http.pages.call.JoinJson;
import org.deskbridge.adapter.http.pages.call.LaunchJson;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.Times;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.query.GetChat;
import org.deskbridge.session.room.ConnectedPage;
import org.deskbridge.session.room.LinkOpened;
import org.deskbridge.session.room.PresenceChanged;
import org.deskbridge.session.room.Signal;
import org.jspecify.annotations.Nullable;

/** The events of a page; the comment of each names the event. */
final class RoomMessageJson {

  static final ObjectWriter WRITER = Json.writer(Object.class);

  private RoomMessageJson() {}

  private static String word(ParticipantRole side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  /**
   * {@code snapshot}: the current state, sent at every connection.
   *
   * @param session a {@link LaunchJson} or {@link JoinJson}
   * @param chat the newest lines
   * @param hasEarlierChat whether there are lines before these
   * @param awaySince when the other side was last seen, if it has come and has no connected page
   */
  record SnapshotJson(
      Object session,
      List<ChatJson> chat,
      boolean hasEarlierChat,
      List<PeerJson> peers,
      @Nullable String awaySince) {

    static SnapshotJson of(
        Object session, GetChat.Part chat, List<ConnectedPage> peers, @Nullable Instant awaySince) {
      return new SnapshotJson(
          session,
          chat.lines().stream().map(ChatJson::from).toList(),
          chat.hasEarlier(),
          peers.stream().map(each -> new PeerJson(each.id(), word(each.side()))).toList(),
          Times.millis(awaySince));
    }
  }

  /** A connected page. */
  record PeerJson(String page, String role) {}

  /**
   * {@code chat}: a chat message, or that an expert came in or left.
   *
   * @param seq grows within a session, with gaps
   * @param text absent unless it is a message
   * @param event absent if it is a message; otherwise whether the expert came or left
   */
  record ChatJson(
      int seq,
      String from,
      String name,
      @Nullable String text,
      @Nullable String event,
      @Nullable String at) {

    static ChatJson from(SessionEvent.ChatLine line) {
      var at = Times.millis(line.at());
      if (line instanceof SessionEvent.Said said) {
        return new ChatJson(said.revision(), word(said.side()), said.name(), said.text(), null, at);
      }
      var attendance = (SessionEvent.AttendanceChanged) line;
      return new ChatJson(
          line.revision(),
          word(ParticipantRole.EXPERT),
          line.name(),
          null,
          attendance.isPresent() ? "came" : "left",
          at);
    }
  }

  /** A page connected or disconnected; the event has the name of the message. */
  record PresenceJson(String role, String page, boolean present) {

    static PresenceJson from(PresenceChanged presence) {
      return new PresenceJson(
          word(presence.from().side()), presence.from().id(), presence.present());
    }
  }

  /** {@code opened}: a browser that may join has opened the join link. */
  record OpenedJson(String page) {

    static OpenedJson from(LinkOpened opened) {
      return new OpenedJson(opened.from().id());
    }
  }

  /** {@code signal}: a signal of a page of the other side. */
  record SignalJson(String from, String role, @JsonRawValue String data) {

    static SignalJson from(Signal signal) {
      return new SignalJson(signal.from().id(), word(signal.from().side()), signal.data());
    }
  }
}

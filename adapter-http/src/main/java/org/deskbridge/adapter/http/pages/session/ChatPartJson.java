package org.deskbridge.adapter.http.pages.session;

import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.auth.Caller;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.query.GetChat;

/**
 * A part of a chat, oldest line first.
 *
 * @param hasEarlier whether there are lines before these
 */
record ChatPartJson(List<RoomMessageJson.ChatJson> chat, boolean hasEarlier) {

  private static final ObjectWriter WRITER = Json.writer(ChatPartJson.class);

  /** Returns the lines before the one whose {@code seq} is in the address, or the newest ones. */
  static Response answer(Deskbridge desk, Caller caller, SessionKey session, UriInfo uri) {
    var before = Query.of(uri).number("before", 0, GetChat.NEWEST);
    var part = desk.room().chat(caller, session, before == null ? GetChat.NEWEST : before);
    return Json.answer(
        WRITER,
        new ChatPartJson(
            part.lines().stream().map(RoomMessageJson.ChatJson::from).toList(), part.hasEarlier()));
  }
}

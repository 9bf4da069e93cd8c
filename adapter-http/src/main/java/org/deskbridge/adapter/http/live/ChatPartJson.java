package org.deskbridge.adapter.http.live;

import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.deskbridge.SupportDesk;
import org.deskbridge.access.Caller;
import org.deskbridge.adapter.http.internal.Json;
import org.deskbridge.adapter.http.internal.Query;
import org.deskbridge.session.SessionKey;
import org.deskbridge.session.ShowChat;

/**
 * A part of a chat, oldest line first.
 *
 * @param hasEarlier whether there are lines before these
 */
record ChatPartJson(List<FeedJson.ChatJson> chat, boolean hasEarlier) {

  private static final ObjectWriter WRITER = Json.writer(ChatPartJson.class);

  /** Answers with the lines before the one whose {@code seq} is in the address, or the newest. */
  static Response answer(SupportDesk desk, Caller caller, SessionKey session, UriInfo uri) {
    var before = Query.of(uri).number("before", 0, ShowChat.NEWEST);
    var part = desk.showChat().show(caller, session, before == null ? ShowChat.NEWEST : before);
    return Json.answer(
        WRITER,
        new ChatPartJson(
            part.lines().stream().map(FeedJson.ChatJson::from).toList(), part.hasEarlier()));
  }
}

package org.deskbridge.adapter.http.pages.recording;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.pages.call.Cookies;
import org.deskbridge.adapter.http.pages.call.ExpertAuthenticator;
import org.deskbridge.adapter.http.pages.call.PageCall;
import org.deskbridge.adapter.http.pages.call.SameOrigin;
import org.deskbridge.adapter.http.support.LogIds;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.JsonBody;
import org.deskbridge.auth.Caller;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingNotFoundException;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;

/** The page that plays the recordings of a session. */
@Path("live/recordings/{session}")
@SameOrigin
public final class PlayerResource {

  private final Deskbridge desk;
  private final ExpertAuthenticator experts;
  private final RecordingViews views;

  public PlayerResource(Deskbridge desk, ExpertAuthenticator experts, RecordingViews views) {
    this.desk = desk;
    this.experts = experts;
    this.views = views;
  }

  /** Shows the session and its recordings, with fresh links. */
  @GET
  public Response show(
      @PathParam("session") String session, @CookieParam(Cookies.EXPERT) @Nullable String cookie) {
    var caller = experts.caller(cookie, PageCall.SHOW);
    var state = desk.sessions().get(caller, session).state();
    LogIds.addSession(state);
    var recordings =
        desk.recordings().ofSession(caller, state.key()).stream().map(views::recording).toList();
    return Json.answer(
        RecordingsJson.WRITER, new RecordingsJson(RecordedSessionJson.from(state), recordings));
  }

  /** Requests the video, also after a failure. */
  @POST
  @Path("{recording}/transcode")
  public void transcode(
      @PathParam("session") String session,
      @PathParam("recording") String recording,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    JsonBody.readDeclared(headers, in);
    var expert = experts.in(session, cookie, PageCall.STEP);
    var id = recording(expert.caller(), expert.session(), recording);
    desk.recordings().requestTranscoding(expert.caller(), List.of(id));
  }

  /** Sets or removes the archived flag. */
  @PUT
  @Path("{recording}/archived")
  public void archived(
      @PathParam("session") String session,
      @PathParam("recording") String recording,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    var body = JsonBody.readDeclared(headers, in);
    var expert = experts.in(session, cookie, PageCall.STEP);
    var id = recording(expert.caller(), expert.session(), recording);
    var flag = body.requiredFlag("isArchived");
    desk.recordings().markArchived(expert.caller(), List.of(id), flag);
  }

  /** Returns the id in the path if it is that of a recording of the session. */
  private RecordingId recording(Caller caller, SessionKey session, String text) {
    return desk.recordings().ofSession(caller, session).stream()
        .map(each -> each.state().id())
        .filter(each -> each.toString().equals(text))
        .findFirst()
        .orElseThrow(RecordingNotFoundException::new);
  }
}

package org.deskbridge.adapter.http.live;

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
import org.deskbridge.SupportDesk;
import org.deskbridge.access.Caller;
import org.deskbridge.adapter.http.internal.Json;
import org.deskbridge.adapter.http.internal.JsonBody;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingNotFoundException;
import org.deskbridge.session.SessionKey;
import org.jspecify.annotations.Nullable;

/** The page that plays the recordings of a session. */
@Path("live/recordings/{session}")
@FromOwnPages
public final class PlayerResource {

  private final SupportDesk desk;
  private final Experts experts;
  private final RecordingViews views;

  PlayerResource(SupportDesk desk, Experts experts, RecordingViews views) {
    this.desk = desk;
    this.experts = experts;
    this.views = views;
  }

  /** Shows the session and its recordings, with fresh links. */
  @GET
  public Response show(
      @PathParam("session") String session, @CookieParam(Cookies.EXPERT) @Nullable String cookie) {
    var caller = experts.caller(cookie, LiveCall.SHOW);
    var state = desk.showSession().show(caller, session).state();
    var recordings =
        desk.recordings().showRecordings().show(caller, state.key()).stream()
            .map(views::recording)
            .toList();
    return Json.answer(
        RecordingsJson.WRITER, new RecordingsJson(RecordedSessionJson.from(state), recordings));
  }

  /** Asks for the video, once more if none could be made before. */
  @POST
  @Path("{recording}/transcode")
  public void transcode(
      @PathParam("session") String session,
      @PathParam("recording") String recording,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    JsonBody.readDeclared(headers, in);
    var expert = experts.in(session, cookie, LiveCall.STEP);
    var id = recording(expert.caller(), expert.session(), recording);
    desk.recordings().requestTranscodes().request(expert.caller(), List.of(id));
  }

  /** Notes that the recording was taken to an archive, or takes that back. */
  @PUT
  @Path("{recording}/archived")
  public void archived(
      @PathParam("session") String session,
      @PathParam("recording") String recording,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    var body = JsonBody.readDeclared(headers, in);
    var expert = experts.in(session, cookie, LiveCall.STEP);
    var id = recording(expert.caller(), expert.session(), recording);
    var flag = body.requiredFlag("isArchived");
    desk.recordings().markArchived().mark(expert.caller(), List.of(id), flag);
  }

  /** Returns the id in the path if it is that of a recording of the session. */
  private RecordingId recording(Caller caller, SessionKey session, String text) {
    return desk.recordings().showRecordings().show(caller, session).stream()
        .map(each -> each.state().id())
        .filter(each -> each.toString().equals(text))
        .findFirst()
        .orElseThrow(RecordingNotFoundException::new);
  }
}

package org.deskbridge.adapter.http.pages.recording;

import com.fasterxml.jackson.databind.ObjectWriter;
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
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.pages.call.Cookies;
import org.deskbridge.adapter.http.pages.call.ExpertAuthenticator;
import org.deskbridge.adapter.http.pages.call.PageCall;
import org.deskbridge.adapter.http.pages.call.PageViewMapper;
import org.deskbridge.adapter.http.pages.call.SameOrigin;
import org.deskbridge.adapter.http.pages.session.LaunchResource;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.JsonBody;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.recording.RecordingId;
import org.jspecify.annotations.Nullable;

/** The recordings of the technician's page: asks for consent, starts, uploads and closes. */
@Path("live/sessions/{session}")
@SameOrigin
public final class CaptureResource {

  private final Deskbridge desk;
  private final ExpertAuthenticator experts;
  private final PageViewMapper views;

  public CaptureResource(Deskbridge desk, ExpertAuthenticator experts, PageViewMapper views) {
    this.desk = desk;
    this.experts = experts;
    this.views = views;
  }

  /** Asks the customer to be recorded. */
  @POST
  @Path("recording/consent")
  public Response ask(
      @PathParam("session") String session,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    JsonBody.readDeclared(headers, in);
    var expert = experts.in(session, cookie, PageCall.STEP);
    var caller = expert.caller();
    desk.room().requestRecordingConsent(caller, expert.session());
    return LaunchResource.json(views.launch(caller, desk.sessions().get(caller, session)));
  }

  /** Starts a recording. */
  @POST
  @Path("recordings")
  public Response start(
      @PathParam("session") String session,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    JsonBody.readDeclared(headers, in);
    var expert = experts.in(session, cookie, PageCall.STEP);
    var begun = desk.recordings().start(expert.caller(), expert.session());
    return Json.answer(BegunJson.WRITER, new BegunJson(begun.id().value()));
  }

  /** Notes that no further picture is recorded; what was captured is uploaded still. */
  @POST
  @Path("recording/stop")
  public Response stop(
      @PathParam("session") String session,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    JsonBody.readDeclared(headers, in);
    var expert = experts.in(session, cookie, PageCall.STEP);
    var caller = expert.caller();
    desk.recordings().stop(caller, expert.session());
    return LaunchResource.json(views.launch(caller, desk.sessions().get(caller, session)));
  }

  /** Shows the upload progress, for a page that continues after a lost connection. */
  @GET
  @Path("recordings/{recording}")
  public Response show(
      @PathParam("session") String session,
      @PathParam("recording") String recording,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie) {
    var expert = experts.in(session, cookie, PageCall.CHUNK);
    var capture = desk.recordings().progress(expert.caller(), expert.session(), id(recording));
    return Json.answer(CaptureJson.WRITER, CaptureJson.from(capture));
  }

  /** Accepts a chunk; the response means that it is durable. */
  @PUT
  @Path("recordings/{recording}/chunks/{number}")
  public Response add(
      @PathParam("session") String session,
      @PathParam("recording") String recording,
      @PathParam("number") String number,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    var chunk = ChunkRequest.chunk(number, headers);
    var expert = experts.in(session, cookie);
    var content = ChunkRequest.content(in);
    try {
      experts.count(expert, PageCall.CHUNK);
      var capture =
          desk.recordings()
              .addChunk(expert.caller(), expert.session(), id(recording), chunk, content);
      return Json.answer(CaptureJson.WRITER, CaptureJson.from(capture));
    } finally {
      ChunkRequest.drain(content);
    }
  }

  /** Closes a recording after all of its chunks have arrived. */
  @POST
  @Path("recordings/{recording}/close")
  public void close(
      @PathParam("session") String session,
      @PathParam("recording") String recording,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    var chunks = JsonBody.readDeclared(headers, in).count("chunks");
    var expert = experts.in(session, cookie, PageCall.STEP);
    desk.recordings().close(expert.caller(), expert.session(), id(recording), chunks);
  }

  private static RecordingId id(String text) {
    return RecordingId.parse(text)
        .orElseThrow(() -> new InvalidValueException("recording", "malformed", "a number"));
  }

  private record BegunJson(long recordingId) {

    private static final ObjectWriter WRITER = Json.writer(BegunJson.class);
  }
}

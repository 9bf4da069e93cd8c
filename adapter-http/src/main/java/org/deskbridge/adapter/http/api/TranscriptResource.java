package org.deskbridge.adapter.http.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.deskbridge.SupportDesk;
import org.deskbridge.adapter.http.internal.Json;
import org.deskbridge.adapter.http.internal.Query;

/** What was said in a session (contract 2, GET /sessions/{sessionId}/events). */
@Path("G2A/rest/v1/sessions/{session}/events")
public final class TranscriptResource {

  private final SupportDesk desk;
  private final Callers callers;

  TranscriptResource(SupportDesk desk, Callers callers) {
    this.desk = desk;
    this.callers = callers;
  }

  /** Shows the transcript as it stands. */
  @GET
  public Response show(
      @PathParam("session") String name, @Context HttpHeaders headers, @Context UriInfo uri) {
    var caller = callers.of(headers, Query.of(uri));
    var transcript = desk.showTranscript().show(caller, name);
    return Json.answer(TranscriptJson.WRITER, TranscriptJson.from(transcript));
  }
}

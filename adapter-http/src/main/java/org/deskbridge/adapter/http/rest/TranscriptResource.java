package org.deskbridge.adapter.http.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.support.LogIds;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.adapter.http.wire.TranscriptJson;

/** The transcript of a session (contract 2, GET /sessions/{sessionId}/events). */
@Path("G2A/rest/v1/sessions/{session}/events")
public final class TranscriptResource {

  private final Deskbridge desk;
  private final CallerAuthenticator callers;

  TranscriptResource(Deskbridge desk, CallerAuthenticator callers) {
    this.desk = desk;
    this.callers = callers;
  }

  /** Shows the current transcript. */
  @GET
  public Response show(
      @PathParam("session") String name, @Context HttpHeaders headers, @Context UriInfo uri) {
    var caller = callers.of(headers, Query.of(uri));
    var transcript = desk.sessions().transcript(caller, name);
    LogIds.addSession(transcript.session());
    return Response.ok(TranscriptJson.stream(transcript), MediaType.APPLICATION_JSON_TYPE).build();
  }
}

package org.deskbridge.adapter.http.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.support.LogIds;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.adapter.http.wire.SessionJson;
import org.deskbridge.adapter.http.wire.StartJson;

/** The sessions of a partner (contract 2, /sessions). */
@Path("G2A/rest/v1/sessions")
public final class SessionsResource {

  private final Deskbridge desk;
  private final CallerAuthenticator callers;
  private final URI publicUrl;
  private final InstantSource clock;
  private final SessionAnswers answers;

  SessionsResource(
      Deskbridge desk, CallerAuthenticator callers, URI publicUrl, InstantSource clock) {
    this.desk = desk;
    this.callers = callers;
    this.publicUrl = publicUrl;
    this.clock = clock;
    this.answers = new SessionAnswers(publicUrl);
  }

  /** Requests a session. */
  @POST
  public Response request(
      @Context HttpHeaders headers, @Context UriInfo uri, InputStream bodyBytes) {
    var sent = callers.withBody(headers, uri, bodyBytes);
    var request =
        SessionRequestReader.read(sent.body(), headers.getHeaderString("Idempotency-Key"));
    var requested = desk.sessions().request(sent.caller(), request);
    LogIds.addSession(requested.state());
    return Json.answer(StartJson.WRITER, StartJson.of(requested.token(), publicUrl));
  }

  /** Shows one session. */
  @GET
  @Path("{session}")
  public Response show(
      @PathParam("session") String name, @Context HttpHeaders headers, @Context UriInfo uri) {
    var caller = callers.of(headers, uri);
    var view = desk.sessions().get(caller, name);
    LogIds.addSession(view.state());
    return Response.ok(answers.of(view), MediaType.APPLICATION_JSON_TYPE).build();
  }

  /** Lists the screen-sharing sessions of a period. */
  @GET
  public Response list(@Context HttpHeaders headers, @Context UriInfo uri) {
    var query = Query.of(uri);
    var caller = callers.of(headers, query);
    SessionRequestReader.checkType(query.text("sessionType"));
    var list =
        SessionListWriter.of(
            desk,
            caller,
            SessionListParameters.from(query, clock.instant()),
            SessionJson.Form.LISTED,
            publicUrl);
    return Response.ok(list, MediaType.APPLICATION_JSON_TYPE).build();
  }
}

package org.deskbridge.adapter.http.api;

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
import org.deskbridge.SupportDesk;
import org.deskbridge.access.Caller;
import org.deskbridge.adapter.http.internal.Json;
import org.deskbridge.adapter.http.internal.JsonBody;
import org.deskbridge.adapter.http.internal.Query;

/** The sessions of a partner (contract 2, /sessions). */
@Path("G2A/rest/v1/sessions")
public final class SessionsResource {

  private final SupportDesk desk;
  private final Callers callers;
  private final URI publicUrl;
  private final InstantSource clock;

  SessionsResource(SupportDesk desk, Callers callers, URI publicUrl, InstantSource clock) {
    this.desk = desk;
    this.callers = callers;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  /** Requests a session. */
  @POST
  public Response request(
      @Context HttpHeaders headers, @Context UriInfo uri, InputStream bodyBytes) {
    var token = callers.token(headers, Query.of(uri));
    Caller caller;
    JsonBody body;
    if (token == null) {
      body = JsonBody.read(headers, bodyBytes);
      caller = callers.identify(Callers.token(body));
    } else {
      caller = callers.identify(token);
      body = JsonBody.read(headers, bodyBytes);
    }
    var request = SessionRequest.from(body, headers.getHeaderString("Idempotency-Key"));
    var requested = desk.requestSession().request(caller, request);
    return json(Json.bytes(StartJson.WRITER, StartJson.of(requested.token(), publicUrl)));
  }

  /** Shows one session. */
  @GET
  @Path("{session}")
  public Response show(
      @PathParam("session") String name, @Context HttpHeaders headers, @Context UriInfo uri) {
    var caller = callers.of(headers, Query.of(uri));
    var view = desk.showSession().show(caller, name);
    return json(
        Json.bytes(SessionJson.WRITER, SessionJson.from(view, SessionJson.Form.SINGLE, publicUrl)));
  }

  /** Lists the screen-sharing sessions of a stretch of time. */
  @GET
  public Response list(@Context HttpHeaders headers, @Context UriInfo uri) {
    var query = Query.of(uri);
    var caller = callers.of(headers, query);
    SessionRequest.checkType(query.text("sessionType"));
    var list =
        SessionList.of(
            desk,
            caller,
            ListQuery.from(query, clock.instant()),
            SessionJson.Form.LISTED,
            publicUrl);
    return Response.ok(list, MediaType.APPLICATION_JSON_TYPE).build();
  }

  private static Response json(byte[] bytes) {
    return Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE).build();
  }
}

package org.deskbridge.adapter.http.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.MeJson;
import org.deskbridge.adapter.http.wire.Query;

/** The owner of a token, which current clients request right after the sign-in (contract 4). */
@Path("admin/rest/v1/me")
public final class MeResource {

  private final CallerAuthenticator callers;

  MeResource(CallerAuthenticator callers) {
    this.callers = callers;
  }

  /** Shows the user. */
  @GET
  public Response me(@Context HttpHeaders headers, @Context UriInfo uri) {
    var caller = callers.of(headers, Query.of(uri));
    // An access token is issued to users alone.
    return Json.answer(MeJson.WRITER, MeJson.from(caller.expert().orElseThrow()));
  }
}

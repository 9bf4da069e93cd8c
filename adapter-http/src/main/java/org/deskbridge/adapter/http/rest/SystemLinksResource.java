package org.deskbridge.adapter.http.rest;

import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Map;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.adapter.http.wire.SystemLinkJson;

/** The links for ticket calls to helpdesks (contract 2, /systemLinks). */
@Path("G2A/rest/v1/systemLinks")
public final class SystemLinksResource {

  private static final ObjectWriter DONE_WRITER = Json.writer(Map.class);

  private final Deskbridge desk;
  private final CallerAuthenticator callers;

  SystemLinksResource(Deskbridge desk, CallerAuthenticator callers) {
    this.desk = desk;
    this.callers = callers;
  }

  /** Registers a link, replacing one of the same user and system. */
  @POST
  public Response register(
      @Context HttpHeaders headers, @Context UriInfo uri, InputStream bodyBytes) {
    var sent = callers.withBody(headers, uri, bodyBytes);
    desk.tickets().registerLink(sent.caller(), SystemLinkJson.read(sent.body()));
    return Json.answer(DONE_WRITER, Map.of());
  }

  /** Lists the links of the caller's account to one domain. */
  @GET
  public Response list(@Context HttpHeaders headers, @Context UriInfo uri) {
    var query = Query.of(uri);
    var caller = callers.of(headers, query);
    var domain = query.requiredText("systemDomain", "where the helpdesk is");
    var links = desk.tickets().links(caller, domain).stream().map(SystemLinkJson::from).toList();
    return Json.answer(SystemLinkJson.LIST_WRITER, links);
  }
}

package org.deskbridge.adapter.http.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.wire.CompaniesJson;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.MachinesJson;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.company.CompanyId;

/** The companies an account supports, and their machines (contract 2, /companies). */
@Path("G2A/rest/v1/companies")
public final class CompaniesResource {

  private final Deskbridge desk;
  private final CallerAuthenticator callers;

  CompaniesResource(Deskbridge desk, CallerAuthenticator callers) {
    this.desk = desk;
    this.callers = callers;
  }

  /** Lists companies. */
  @GET
  public Response list(@Context HttpHeaders headers, @Context UriInfo uri) {
    var query = Query.of(uri);
    var caller = callers.of(headers, query);
    var found = desk.directory().companies(caller, CompanyParameters.search(query));
    return Json.answer(CompaniesJson.WRITER, CompaniesJson.from(found));
  }

  /** Lists the machines of a company. */
  @GET
  @Path("{companyId}/machines")
  public Response machines(
      @PathParam("companyId") String companyId,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    var query = Query.of(uri);
    var caller = callers.of(headers, query);
    var range = CompanyParameters.range(query);
    var found = desk.directory().machines(caller, CompanyId.parse(companyId), range);
    return Json.answer(MachinesJson.WRITER, MachinesJson.from(found));
  }
}

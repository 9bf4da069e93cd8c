package org.deskbridge.adapter.http.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.deskbridge.SupportDesk;
import org.deskbridge.adapter.http.wire.CompaniesJson;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.MachinesJson;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.company.CompanyId;

/** The companies an account supports, and their machines (contract 2, /companies). */
@Path("G2A/rest/v1/companies")
@Tag(name = "Directory")
public final class CompaniesResource {

  private final SupportDesk desk;
  private final CallerAuthenticator callers;

  CompaniesResource(SupportDesk desk, CallerAuthenticator callers) {
    this.desk = desk;
    this.callers = callers;
  }

  /** Lists companies. */
  @GET
  @Operation(
      operationId = "listCompanies",
      summary = "List companies",
      description = "Answers 404 when no company matches; a page past the last one is empty.")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "q",
      description = "What the name contains. Upper and lower case are the same.",
      schema = @Schema(type = "string"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "sortField",
      description = "What the companies are sorted by.",
      schema =
          @Schema(
              type = "string",
              allowableValues = {"companyId", "companyName"},
              defaultValue = "companyId"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "sortOrder",
      description = "Rising or falling.",
      schema =
          @Schema(
              type = "string",
              allowableValues = {"asc", "desc"},
              defaultValue = "asc"))
  @CompanyParameters.Documented
  @ApiResponse(
      responseCode = "200",
      description = "The companies.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CompaniesJson.class),
              examples =
                  @ExampleObject(
                      name = "companies",
                      description = "The first page of three companies, with `limit=2`.",
                      ref = "#/components/examples/Companies")))
  @ApiResponse(responseCode = "404", ref = "NotFound")
  @CallWithToken
  public Response list(@Context HttpHeaders headers, @Context UriInfo uri) {
    var query = Query.of(uri);
    var caller = callers.of(headers, query);
    var found = desk.listCompanies().list(caller, CompanyParameters.search(query));
    return Json.answer(CompaniesJson.WRITER, CompaniesJson.from(found));
  }

  /** Lists the machines of a company. */
  @GET
  @Path("{companyId}/machines")
  @Operation(
      operationId = "listMachines",
      summary = "List the machines of a company",
      description = "Answers 404 when the company has none; a page past the last one is empty.")
  @CompanyParameters.Documented
  @ApiResponse(
      responseCode = "200",
      description = "The machines.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = MachinesJson.class),
              examples =
                  @ExampleObject(
                      name = "machines",
                      description = "One machine.",
                      ref = "#/components/examples/Machines")))
  @ApiResponse(responseCode = "404", ref = "NotFound")
  @CallWithToken
  public Response machines(
      @Parameter(
              description = "The `companyId` of a company.",
              schema = @Schema(type = "integer", format = "int64"),
              example = "1")
          @PathParam("companyId")
          String companyId,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    var query = Query.of(uri);
    var caller = callers.of(headers, query);
    var range = CompanyParameters.range(query);
    var found = desk.listMachines().list(caller, CompanyId.parse(companyId), range);
    return Json.answer(MachinesJson.WRITER, MachinesJson.from(found));
  }
}

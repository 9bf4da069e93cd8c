package org.deskbridge.adapter.http.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.adapter.http.wire.RecordingListJson;
import org.deskbridge.adapter.http.wire.RecordingUrlsJson;

/** The recordings of sessions, as they are taken to an archive (contract 2, /archive). */
@Path("G2A/rest/v1/archive/recordings")
@Tag(name = "Recordings")
public final class RecordingsResource {

  private final SupportDesk desk;
  private final CallerAuthenticator callers;
  private final URI publicUrl;
  private final InstantSource clock;

  /**
   * Creates the resource.
   *
   * @param callers those that are forbidden a bad token
   */
  RecordingsResource(
      SupportDesk desk, CallerAuthenticator callers, URI publicUrl, InstantSource clock) {
    this.desk = desk;
    this.callers = callers;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  /** Lists recordings. */
  @GET
  @Operation(
      operationId = "listRecordings",
      summary = "List recordings",
      description =
          "Name at least one of `accountKey`, `userKey` and `companyId`. A recording of which the "
              + "video is being made, or could not be made, is in neither list.")
  @RecordingListParameters.Documented
  @ApiResponse(
      responseCode = "200",
      description = "The recordings.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RecordingListJson.class),
              examples =
                  @ExampleObject(
                      name = "recordings",
                      description = "Three recordings.",
                      ref = "#/components/examples/Recordings")))
  @CallUnderArchive
  public Response list(@Context HttpHeaders headers, @Context UriInfo uri) {
    var query = Query.of(uri);
    var caller = callers.of(headers, query);
    var asked = RecordingListParameters.from(query, caller, clock.instant());
    var listed = desk.recordings().listRecordings().list(caller, asked);
    return Json.answer(RecordingListJson.WRITER, RecordingListJson.from(listed));
  }

  /** Asks for videos of the recordings in the path. */
  @POST
  @Path("transcode/{ids}")
  @Operation(
      operationId = "transcodeRecordings",
      summary = "Have videos made of recordings",
      description =
          "Returns at once, whatever the state of each recording; they are in `readyForDownload` "
              + "when their videos are made. If one id is unknown, nothing is done.")
  @ApiResponse(responseCode = "204", description = "The videos are made, one after the other.")
  @CallWithBody
  @CallUnderArchive
  public Response transcode(
      @Parameter(description = "Ids of recordings, separated by commas.", example = "101,102")
          @PathParam("ids")
          String ids,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @Parameter(hidden = true) InputStream bodyBytes) {
    return transcode(ids, uri, headers, bodyBytes);
  }

  /** Asks for videos of the recordings in the body or the query. */
  @POST
  @Path("transcode")
  @Operation(
      operationId = "transcodeNamedRecordings",
      summary = "Have videos made of recordings, named in the body or the query",
      description = "The same as with the ids in the path.")
  @RecordingIds.InQuery
  @RecordingIds.InBody
  @ApiResponse(responseCode = "204", description = "The videos are made, one after the other.")
  @CallWithBody
  @CallUnderArchive
  public Response transcode(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @Parameter(hidden = true) InputStream bodyBytes) {
    return transcode("", uri, headers, bodyBytes);
  }

  private Response transcode(String path, UriInfo uri, HttpHeaders headers, InputStream in) {
    var query = Query.of(uri);
    var sent = callers.withAnyBody(headers, query, in);
    var ids = RecordingIds.of(path, uri, query, sent.body());
    desk.recordings().requestTranscoding().request(sent.caller(), ids);
    return Response.noContent().build();
  }

  /** Shows where recordings can be downloaded. */
  @GET
  @Path("urls")
  @Operation(
      operationId = "showRecordingUrls",
      summary = "Show where recordings can be downloaded",
      description =
          """
          The URLs are good for three days unless the service is set otherwise, and never for less \
          than 48 hours. They need no token, serve byte ranges, and carry an `ETag`. Recordings \
          that are not ready for download are left out.

          The address `/archive/recordings/urls&recordingId=101&recordingId=102` does the same, \
          since it was published like that.""")
  @RecordingIds.InQuery
  @ApiResponse(
      responseCode = "200",
      description = "Where the recordings are, in the order of their ids.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              array = @ArraySchema(schema = @Schema(implementation = RecordingUrlsJson.class)),
              examples =
                  @ExampleObject(
                      name = "urls",
                      description = "One recording.",
                      ref = "#/components/examples/RecordingUrls")))
  @CallUnderArchive
  public Response urls(@Context HttpHeaders headers, @Context UriInfo uri) {
    var query = Query.of(uri);
    var caller = callers.of(headers, query);
    var links = desk.recordings().createDownloadLinks().show(caller, RecordingIds.of(query));
    return Json.answer(
        RecordingUrlsJson.LIST_WRITER,
        links.stream().map(each -> RecordingUrlsJson.from(each, publicUrl)).toList());
  }

  /** Marks the recordings in the path as archived. */
  @PUT
  @Path("archived/{ids}")
  @Operation(
      operationId = "archiveRecordings",
      summary = "Mark recordings as archived",
      description =
          "Lists leave them out from then on, unless they are asked for with `archived=1`. If one "
              + "id is unknown, nothing is done.")
  @ApiResponse(responseCode = "204", description = "Marked.")
  @CallWithBody
  @CallUnderArchive
  public Response archive(
      @Parameter(description = "Ids of recordings, separated by commas.", example = "101,102")
          @PathParam("ids")
          String ids,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @Parameter(hidden = true) InputStream bodyBytes) {
    return archive(ids, uri, headers, bodyBytes);
  }

  /** Marks the recordings in the body or the query as archived. */
  @PUT
  @Path("archived")
  @Operation(
      operationId = "archiveNamedRecordings",
      summary = "Mark recordings as archived, named in the body or the query",
      description = "The same as with the ids in the path.")
  @RecordingIds.InQuery
  @RecordingIds.InBody
  @ApiResponse(responseCode = "204", description = "Marked.")
  @CallWithBody
  @CallUnderArchive
  public Response archive(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @Parameter(hidden = true) InputStream bodyBytes) {
    return archive("", uri, headers, bodyBytes);
  }

  private Response archive(String path, UriInfo uri, HttpHeaders headers, InputStream in) {
    var query = Query.of(uri);
    var sent = callers.withAnyBody(headers, query, in);
    var ids = RecordingIds.of(path, uri, query, sent.body());
    desk.recordings().markArchived().mark(sent.caller(), ids, true);
    return Response.noContent().build();
  }
}

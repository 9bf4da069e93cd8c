package org.deskbridge.adapter.http.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.adapter.http.wire.RecordingListJson;
import org.deskbridge.adapter.http.wire.RecordingUrlsJson;

/** The recordings of sessions, for an archive (contract 2, /archive). */
@Path("G2A/rest/v1/archive/recordings")
public final class RecordingsResource {

  private final Deskbridge desk;
  private final CallerAuthenticator callers;
  private final URI publicUrl;
  private final InstantSource clock;

  /**
   * @param callers answers a bad token with 403
   */
  RecordingsResource(
      Deskbridge desk, CallerAuthenticator callers, URI publicUrl, InstantSource clock) {
    this.desk = desk;
    this.callers = callers;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  /** Lists recordings. */
  @GET
  public Response list(@Context HttpHeaders headers, @Context UriInfo uri) {
    var query = Query.of(uri);
    var caller = callers.of(headers, query);
    var asked = RecordingListParameters.from(query, caller, clock.instant());
    var listed = desk.recordings().list(caller, asked);
    return Json.answer(RecordingListJson.WRITER, RecordingListJson.from(listed));
  }

  /** Requests videos of the recordings in the path. */
  @POST
  @Path("transcode/{ids}")
  public Response transcode(
      @PathParam("ids") String ids,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      InputStream bodyBytes) {
    return transcode(ids, uri, headers, bodyBytes);
  }

  /** Requests videos of the recordings in the body or the query. */
  @POST
  @Path("transcode")
  public Response transcode(
      @Context HttpHeaders headers, @Context UriInfo uri, InputStream bodyBytes) {
    return transcode("", uri, headers, bodyBytes);
  }

  private Response transcode(String path, UriInfo uri, HttpHeaders headers, InputStream in) {
    var query = Query.of(uri);
    var sent = callers.withAnyBody(headers, query, in);
    var ids = RecordingIds.of(path, uri, query, sent.body());
    desk.recordings().requestTranscoding(sent.caller(), ids);
    return Response.noContent().build();
  }

  /** Shows the download links of recordings. */
  @GET
  @Path("urls")
  public Response urls(@Context HttpHeaders headers, @Context UriInfo uri) {
    var query = Query.of(uri);
    var caller = callers.of(headers, query);
    var links = desk.recordings().downloadLinks(caller, RecordingIds.of(query));
    return Json.answer(
        RecordingUrlsJson.LIST_WRITER,
        links.stream().map(each -> RecordingUrlsJson.from(each, publicUrl)).toList());
  }

  /** Marks the recordings in the path as archived. */
  @PUT
  @Path("archived/{ids}")
  public Response archive(
      @PathParam("ids") String ids,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      InputStream bodyBytes) {
    return archive(ids, uri, headers, bodyBytes);
  }

  /** Marks the recordings in the body or the query as archived. */
  @PUT
  @Path("archived")
  public Response archive(
      @Context HttpHeaders headers, @Context UriInfo uri, InputStream bodyBytes) {
    return archive("", uri, headers, bodyBytes);
  }

  private Response archive(String path, UriInfo uri, HttpHeaders headers, InputStream in) {
    var query = Query.of(uri);
    var sent = callers.withAnyBody(headers, query, in);
    var ids = RecordingIds.of(path, uri, query, sent.body());
    desk.recordings().markArchived(sent.caller(), ids, true);
    return Response.noContent().build();
  }
}

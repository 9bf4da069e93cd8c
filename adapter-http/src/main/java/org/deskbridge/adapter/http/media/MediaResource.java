package org.deskbridge.adapter.http.media;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.deskbridge.RecordingDesk;
import org.deskbridge.adapter.http.support.RangeNotSatisfiableException;
import org.deskbridge.adapter.http.wire.MediaUrls;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.download.OpenMedia;
import org.deskbridge.recording.download.SignedMediaUrl;
import org.jspecify.annotations.Nullable;

/**
 * Serves media, or parts of them, to any client with a link; no sign-in is needed.
 *
 * <p>A link has one spelling. A URL that differs in a single character is not found.
 */
@Path("media")
public final class MediaResource {

  /** Not registered, but recommended by the description of JSON lines. */
  private static final String JSON_LINES = "application/jsonl";

  private final RecordingDesk recordings;

  MediaResource(RecordingDesk recordings) {
    this.recordings = recordings;
  }

  /** Serves the whole or one part. */
  @GET
  @Path("{path: .*}")
  public Response get(
      @Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
    var link = link(uri);
    var opened = recordings.open(link);
    var unchanged = preconditions(request, opened);
    if (unchanged != null) {
      return described(unchanged, link, opened).build();
    }
    var size = opened.stored().bytes();
    var range =
        isRangeMeant(headers, opened)
            ? ByteRange.parse(headers.getHeaderString("Range"), size).orElse(null)
            : null;
    if (range == null) {
      return content(Response.ok(), link, opened, new ByteRange(0, size)).build();
    }
    if (range.isEmpty()) {
      throw new RangeNotSatisfiableException(size);
    }
    return content(Response.status(206), link, opened, range)
        .header("Content-Range", range.within(size))
        .build();
  }

  /** Serves the headers of the whole. */
  @HEAD
  @Path("{path: .*}")
  public Response head(@Context UriInfo uri, @Context Request request) {
    var link = link(uri);
    var opened = recordings.open(link);
    var unchanged = preconditions(request, opened);
    return unchanged == null
        ? typed(Response.ok(), link, opened, opened.stored().bytes()).build()
        : described(unchanged, link, opened).build();
  }

  private static SignedMediaUrl link(UriInfo uri) {
    try {
      var asked = uri.getRequestUri();
      return Optional.of(asked.getRawPath())
          .filter(path -> asked.getRawQuery() == null)
          .flatMap(MediaUrls::parse)
          .orElseThrow(SignedMediaUrl::refused);
    } catch (IllegalArgumentException e) {
      // The query is malformed, and there must be none at all.
      throw SignedMediaUrl.refused();
    }
  }

  private static Response.@Nullable ResponseBuilder preconditions(
      Request request, OpenMedia.Opened opened) {
    return request.evaluatePreconditions(tag(opened));
  }

  private static EntityTag tag(OpenMedia.Opened opened) {
    return new EntityTag(opened.stored().tag());
  }

  /** A part of another version than the client has is of no use; dates are not supported. */
  private static boolean isRangeMeant(HttpHeaders headers, OpenMedia.Opened opened) {
    var condition = headers.getHeaderString("If-Range");
    return condition == null || condition.strip().equals("\"%s\"".formatted(opened.stored().tag()));
  }

  private static Response.ResponseBuilder content(
      Response.ResponseBuilder answer,
      SignedMediaUrl link,
      OpenMedia.Opened opened,
      ByteRange range) {
    var typed = typed(answer, link, opened, range.bytes());
    return range.isEmpty()
        ? typed
        : typed.entity(new MediaBody(link, opened.content().open(range.from(), range.bytes())));
  }

  private static Response.ResponseBuilder typed(
      Response.ResponseBuilder answer, SignedMediaUrl link, OpenMedia.Opened opened, long bytes) {
    return described(answer, link, opened)
        .type(mediaType(link.kind()))
        .header(HttpHeaders.CONTENT_LENGTH, bytes);
  }

  /** Browsers may cache media, but revalidate each time whether the recording still exists. */
  private static Response.ResponseBuilder described(
      Response.ResponseBuilder answer, SignedMediaUrl link, OpenMedia.Opened opened) {
    return answer
        .tag(tag(opened))
        .header("Accept-Ranges", "bytes")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s\"".formatted(MediaUrls.fileName(link.media())))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header("Referrer-Policy", "no-referrer");
  }

  private static MediaType mediaType(MediaKey.Kind kind) {
    return switch (kind) {
      case VIDEO -> MediaType.valueOf("video/mp4");
      case THUMBNAIL -> MediaType.valueOf("image/jpeg");
      case EVENTS -> MediaType.valueOf(JSON_LINES);
      case CHUNK -> MediaType.APPLICATION_OCTET_STREAM_TYPE;
    };
  }
}

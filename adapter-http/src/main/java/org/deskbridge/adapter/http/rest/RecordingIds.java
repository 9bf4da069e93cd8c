package org.deskbridge.adapter.http.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.deskbridge.adapter.http.wire.JsonBody;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.recording.RecordingId;

/**
 * The recordings that a request names, in any of the forms that clients know (contract 2,
 * /archive/recordings); named in several, all of them are meant.
 */
final class RecordingIds {

  /** The most recordings that one request can name: contract 2. */
  private static final int MAX = 500;

  private static final String NAME = "recordingIds";

  private RecordingIds() {}

  /** Returns the recordings in a query: separated by commas, or by repeating the parameter. */
  static Set<RecordingId> of(Query query) {
    return checked(inQuery(query));
  }

  /**
   * Returns the recordings in a path, a query and a body.
   *
   * @param path separated by commas, empty if there is none
   * @param uri from which the path is; what follows a semicolon is cut off of that
   */
  static Set<RecordingId> of(String path, UriInfo uri, Query query, JsonBody body) {
    if (uri.getRequestUri().getRawPath().indexOf(';') >= 0) {
      throw new InvalidValueException(NAME, "a semicolon", "ids separated by commas");
    }
    var texts = new ArrayList<String>();
    if (!path.isBlank()) {
      texts.add(path);
    }
    texts.addAll(inQuery(query));
    texts.addAll(body.texts(NAME));
    return checked(texts);
  }

  private static List<String> inQuery(Query query) {
    var texts = new ArrayList<>(query.texts(NAME));
    texts.addAll(query.texts("recordingId"));
    return texts;
  }

  private static Set<RecordingId> checked(Collection<String> texts) {
    var ids = new LinkedHashSet<RecordingId>();
    for (var text : texts) {
      for (var each : text.split(",", -1)) {
        ids.add(new RecordingId(Query.key(NAME, each.strip())));
      }
    }
    if (ids.isEmpty() || ids.size() > MAX) {
      throw new InvalidValueException(
          NAME,
          ids.isEmpty() ? "missing" : ids.size() + " of them",
          "1 to " + MAX + " ids of recordings");
    }
    return ids;
  }

  /** Documents the parameter that {@link #of} reads. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @Parameter(
      in = ParameterIn.QUERY,
      name = NAME,
      description =
          "Ids of recordings, at most 500, separated by commas or by repeating the parameter. "
              + "`recordingId` is the same.",
      schema = @Schema(type = "string"),
      example = "101,102")
  @interface InQuery {}

  /** Documents the body that {@link #of} reads. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @RequestBody(
      description = "The ids of the recordings, at most 500, unless they are in the query.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "RecordingIds"),
              examples =
                  @ExampleObject(
                      name = "object",
                      description = "Two recordings.",
                      ref = "#/components/examples/RecordingIds")))
  @interface InBody {}
}

package org.deskbridge.adapter.http.rest;

import jakarta.ws.rs.core.UriInfo;
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
 * Reads the ids of recordings in a request, from all of the forms that clients use (contract 2,
 * /archive/recordings).
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
   * @param uri of the request, for the path with any part after a semicolon, which JAX-RS cuts off
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
}

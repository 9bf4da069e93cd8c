package org.deskbridge.adapter.http.wire.callback;

import com.fasterxml.jackson.databind.ObjectWriter;
import org.deskbridge.adapter.http.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a replay (POST /api/v1/callbacks/replay).
 *
 * @param replayed how many callbacks are sent again
 */
public record ReplayedJson(@Nullable Integer replayed) {

  public static final ObjectWriter WRITER = Json.writer(ReplayedJson.class);
}

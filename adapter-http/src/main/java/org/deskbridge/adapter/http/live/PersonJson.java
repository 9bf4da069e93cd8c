package org.deskbridge.adapter.http.live;

import com.fasterxml.jackson.databind.ObjectWriter;
import org.deskbridge.adapter.http.internal.Json;
import org.jspecify.annotations.Nullable;

/** Somebody at one end of a session. */
record PersonJson(@Nullable String name, @Nullable String email) {

  static final ObjectWriter WRITER = Json.writer(PersonJson.class);
}

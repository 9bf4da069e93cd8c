package org.deskbridge.adapter.http.pages.call;

import com.fasterxml.jackson.databind.ObjectWriter;
import org.deskbridge.adapter.http.wire.Json;
import org.jspecify.annotations.Nullable;

/** A participant of a session. */
public record PersonJson(@Nullable String name, @Nullable String email) {

  public static final ObjectWriter WRITER = Json.writer(PersonJson.class);
}

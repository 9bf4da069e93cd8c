package org.deskbridge.adapter.http.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of sessions (contract 2, GET /sessions); the service writes it session by session. */
public record SessionListJson(@Nullable List<SessionJson> sessions, @Nullable String nextCursor) {}

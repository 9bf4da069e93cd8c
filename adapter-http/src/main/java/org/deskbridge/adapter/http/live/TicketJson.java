package org.deskbridge.adapter.http.live;

import org.jspecify.annotations.Nullable;

/** The ticket a session is about. */
record TicketJson(@Nullable String id, @Nullable String url) {}

package org.deskbridge.adapter.http.pages.call;

import org.jspecify.annotations.Nullable;

/** The ticket of a session. */
record TicketRefJson(@Nullable String id, @Nullable String url) {}

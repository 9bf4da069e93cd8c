package org.deskbridge.adapter.http.pages.call;

import org.jspecify.annotations.Nullable;

/** The ticket a session is about. */
record TicketRefJson(@Nullable String id, @Nullable String url) {}

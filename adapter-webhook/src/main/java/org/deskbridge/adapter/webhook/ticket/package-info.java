/** Ticket calls to a helpdesk, and how its responses are read. */
@NullMarked
package org.deskbridge.adapter.webhook.ticket;

import org.jspecify.annotations.NullMarked;

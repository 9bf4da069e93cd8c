/** Ticket calls to a helpdesk, and the readers of its responses. */
@NullMarked
package org.deskbridge.adapter.webhook.ticket;

import org.jspecify.annotations.NullMarked;

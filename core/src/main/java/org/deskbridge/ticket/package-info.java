/** The tickets of helpdesks: links to helpdesks, and the ticket of a session. */
@NullMarked
package org.deskbridge.ticket;

import org.jspecify.annotations.NullMarked;

/** The tickets of helpdesks: which one a session is about, and how a helpdesk can be asked. */
@NullMarked
package org.deskbridge.ticket;

import org.jspecify.annotations.NullMarked;

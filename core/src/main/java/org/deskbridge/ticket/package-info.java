/** The helpdesk's tickets, as far as a support session knows of them. */
@NullMarked
package org.deskbridge.ticket;

import org.jspecify.annotations.NullMarked;

/**
 * The helpdesk's side of the contract: support sessions as a helpdesk sees them, on its tickets.
 *
 * <p>Knows the service by the port {@link org.deskbridge.helpdesk.RemoteSessions} alone, so a
 * platform can use it against a service that runs elsewhere.
 */
@NullMarked
package org.deskbridge.helpdesk;

import org.jspecify.annotations.NullMarked;

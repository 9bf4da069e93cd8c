/**
 * The helpdesk's side of the contract: support sessions on tickets.
 *
 * <p>Uses the service only through ports such as {@link org.deskbridge.helpdesk.RemoteSessions}, so
 * a platform can use it with a remote service.
 */
@NullMarked
package org.deskbridge.helpdesk;

import org.jspecify.annotations.NullMarked;

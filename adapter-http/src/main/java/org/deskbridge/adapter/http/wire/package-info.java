/**
 * The messages of the wire: one type each, with its reader and writer, and the errors.
 *
 * <p>The service and the client of helpdesks share the types. The service writes all that {@code
 * openapi.yaml} requires. The client reads responses of any service leniently, so every member may
 * be absent there.
 */
@NullMarked
package org.deskbridge.adapter.http.wire;

import org.jspecify.annotations.NullMarked;

/**
 * What goes over the wire: one type a message, how it is written and read, and its errors.
 *
 * <p>The service and the client of helpdesks share the types. The service writes all that {@code
 * openapi.yaml} requires. The client reads what it can of any service, so every member may be
 * absent there.
 */
@NullMarked
package org.deskbridge.adapter.http.wire;

import org.jspecify.annotations.NullMarked;

/** The messages of the event feed, shared by the service and the client of helpdesks. */
@NullMarked
package org.deskbridge.adapter.http.wire.event;

import org.jspecify.annotations.NullMarked;

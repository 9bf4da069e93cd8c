/** What goes over the wire: one type a message, how it is written and read, and its errors. */
@NullMarked
package org.deskbridge.adapter.http.wire;

import org.jspecify.annotations.NullMarked;

/** What the service tells partners about status changes: a queue that cannot lose anything. */
@NullMarked
package org.deskbridge.callback;

import org.jspecify.annotations.NullMarked;

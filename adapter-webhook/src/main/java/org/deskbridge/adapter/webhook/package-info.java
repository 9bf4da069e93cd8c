/** Status callbacks and ticket calls on the wire: what both ends have in common. */
@NullMarked
package org.deskbridge.adapter.webhook;

import org.jspecify.annotations.NullMarked;

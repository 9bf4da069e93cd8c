/** What passes between the two pages of a session while it runs, and is kept nowhere. */
@NullMarked
package org.deskbridge.live;

import org.jspecify.annotations.NullMarked;

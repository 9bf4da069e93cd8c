/** The event feed: all events of sessions and recordings, in one order that never changes. */
@NullMarked
package org.deskbridge.feed;

import org.jspecify.annotations.NullMarked;

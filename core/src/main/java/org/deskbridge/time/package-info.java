/** The time of day, measured so that setting a clock does no harm. */
@NullMarked
package org.deskbridge.time;

import org.jspecify.annotations.NullMarked;

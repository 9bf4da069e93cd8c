/**
 * The front door: {@link org.deskbridge.Deskbridge}, every use case made from ports and a clock.
 */
@NullMarked
package org.deskbridge;

import org.jspecify.annotations.NullMarked;

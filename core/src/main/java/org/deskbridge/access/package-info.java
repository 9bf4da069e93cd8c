/** Who is asking: callers, registered applications, tokens and the grants behind them. */
@NullMarked
package org.deskbridge.access;

import org.jspecify.annotations.NullMarked;

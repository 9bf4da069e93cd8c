/** Who is asking: callers, registered applications, tokens and the grants behind them. */
@NullMarked
package org.deskbridge.auth;

import org.jspecify.annotations.NullMarked;

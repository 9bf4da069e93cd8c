/**
 * The server: puts the core and its adapters together, runs them, and bounds what slow clients may
 * hold, and for how long.
 */
@NullMarked
package org.deskbridge.app.server;

import org.jspecify.annotations.NullMarked;

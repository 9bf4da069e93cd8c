/** The server: puts the core and its adapters together and runs them. */
@NullMarked
package org.deskbridge.app;

import org.jspecify.annotations.NullMarked;

/** The web server's defence against slow clients: what they may hold, and for how long. */
@NullMarked
package org.deskbridge.app.server;

import org.jspecify.annotations.NullMarked;

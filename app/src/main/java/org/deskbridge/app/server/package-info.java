/**
 * The server: assembles core and adapters, runs them, and limits the resources that slow clients
 * occupy.
 */
@NullMarked
package org.deskbridge.app.server;

import org.jspecify.annotations.NullMarked;

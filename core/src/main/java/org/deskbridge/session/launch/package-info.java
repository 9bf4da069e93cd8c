/** From the request of a session to its start by an expert. */
@NullMarked
package org.deskbridge.session.launch;

import org.jspecify.annotations.NullMarked;

/** What the server logs, and in which form. */
@NullMarked
package org.deskbridge.app.log;

import org.jspecify.annotations.NullMarked;

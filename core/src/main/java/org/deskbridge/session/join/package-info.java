/** How a customer finds a session, joins it, and is recognized afterwards. */
@NullMarked
package org.deskbridge.session.join;

import org.jspecify.annotations.NullMarked;

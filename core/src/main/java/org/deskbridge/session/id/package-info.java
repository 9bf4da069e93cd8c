/** The keys, tokens and codes of a session, and how the secret ones are derived. */
@NullMarked
package org.deskbridge.session.id;

import org.jspecify.annotations.NullMarked;

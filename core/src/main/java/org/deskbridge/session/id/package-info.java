/** The keys, tokens and codes of a session, and their derivation. */
@NullMarked
package org.deskbridge.session.id;

import org.jspecify.annotations.NullMarked;

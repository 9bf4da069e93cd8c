/** Operations in a running session: presence, chat, notes, signalling, consent, end. */
@NullMarked
package org.deskbridge.session.room;

import org.jspecify.annotations.NullMarked;

/** Receivers of callbacks that answer nothing but failures, and those disabled for it. */
@NullMarked
package org.deskbridge.callback.receiver;

import org.jspecify.annotations.NullMarked;

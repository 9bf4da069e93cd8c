/** The messages about callbacks, their attempts and replays. */
@NullMarked
package org.deskbridge.adapter.http.wire.callback;

import org.jspecify.annotations.NullMarked;

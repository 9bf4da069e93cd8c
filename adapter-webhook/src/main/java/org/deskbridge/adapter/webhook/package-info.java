/** Entry classes: send status callbacks and ticket calls. */
@NullMarked
package org.deskbridge.adapter.webhook;

import org.jspecify.annotations.NullMarked;

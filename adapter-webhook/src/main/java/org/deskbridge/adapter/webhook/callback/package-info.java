/** Status callbacks: the queue that is worked off, and how one is sent. */
@NullMarked
package org.deskbridge.adapter.webhook.callback;

import org.jspecify.annotations.NullMarked;

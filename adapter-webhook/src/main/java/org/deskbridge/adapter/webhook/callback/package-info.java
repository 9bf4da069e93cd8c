/** Status callbacks: dispatch of the queue, and delivery of each. */
@NullMarked
package org.deskbridge.adapter.webhook.callback;

import org.jspecify.annotations.NullMarked;

/** Sends status callbacks to partners, whose addresses and answers are not trusted. */
@NullMarked
package org.deskbridge.adapter.webhook.sender;

import org.jspecify.annotations.NullMarked;

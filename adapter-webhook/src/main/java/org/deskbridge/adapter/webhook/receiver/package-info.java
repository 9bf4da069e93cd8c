/**
 * Receives status callbacks in a helpdesk and answers ticket calls. Needs the Jakarta REST API and
 * no runtime of its own.
 */
@NullMarked
package org.deskbridge.adapter.webhook.receiver;

import org.jspecify.annotations.NullMarked;

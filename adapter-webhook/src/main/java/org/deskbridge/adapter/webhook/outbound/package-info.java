/**
 * The path of every call to a partner: allowed addresses, resolution of names, limits of calls per
 * host and of response sizes. Addresses and responses are not trusted.
 */
@NullMarked
package org.deskbridge.adapter.webhook.outbound;

import org.jspecify.annotations.NullMarked;

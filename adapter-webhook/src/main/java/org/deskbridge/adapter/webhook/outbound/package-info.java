/**
 * What every call to a partner passes: which addresses are allowed, how names are resolved, how
 * many calls a host gets, and how much of a response is read. Addresses and responses are not
 * trusted.
 */
@NullMarked
package org.deskbridge.adapter.webhook.outbound;

import org.jspecify.annotations.NullMarked;

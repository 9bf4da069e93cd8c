/** Signs and verifies callbacks and the tokens of users. */
@NullMarked
package org.deskbridge.adapter.webhook.signature;

import org.jspecify.annotations.NullMarked;

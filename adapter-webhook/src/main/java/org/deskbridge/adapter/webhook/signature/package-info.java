/** Signs callbacks and verifies them; seals the tokens of users. */
@NullMarked
package org.deskbridge.adapter.webhook.signature;

import org.jspecify.annotations.NullMarked;

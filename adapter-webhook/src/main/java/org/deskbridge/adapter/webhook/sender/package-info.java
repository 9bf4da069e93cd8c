/**
 * Sends status callbacks to partners and asks them about tickets; their addresses and answers are
 * not trusted.
 */
@NullMarked
package org.deskbridge.adapter.webhook.sender;

import org.jspecify.annotations.NullMarked;

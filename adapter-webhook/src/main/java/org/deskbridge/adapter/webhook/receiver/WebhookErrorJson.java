package org.deskbridge.adapter.webhook.receiver;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An error in the shape of contract 1.
 *
 * @param reason the text of an {@link org.deskbridge.error.ErrorCode}
 */
record WebhookErrorJson(@JsonProperty("int_err_code") String code, String msg, String reason) {}

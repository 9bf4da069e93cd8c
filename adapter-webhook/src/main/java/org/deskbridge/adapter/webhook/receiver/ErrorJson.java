package org.deskbridge.adapter.webhook.receiver;

import com.fasterxml.jackson.annotation.JsonProperty;

/** An error in the shape of contract 1. */
record ErrorJson(@JsonProperty("int_err_code") String code, String msg) {}

package org.deskbridge.adapter.webhook.sender;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Tells a helpdesk which of its tickets a session is about (contract 3). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssociationJson(String sessionId, String userToken, @Nullable String partnerObject) {}

package org.deskbridge.adapter.http.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.net.URI;
import org.deskbridge.helpdesk.SupportService;
import org.jspecify.annotations.Nullable;

/** The calls of the wire contract that a helpdesk makes. */
interface SupportServiceApi {

  /** Exchanges a password for a token (contract 4); the form is encoded already. */
  @RequestLine("POST /oauth/access_token")
  @Headers("Content-Type: application/x-www-form-urlencoded")
  TokenJson token(String form);

  /** Requests a session (contract 2). */
  @RequestLine("POST /G2A/rest/v1/sessions")
  @Headers({
    "Content-Type: application/json",
    "Authorization: OAuth oauth_token={token}",
    "Idempotency-Key: {reference}"
  })
  StartedJson requestSession(
      @Param("token") String token, @Param("reference") String reference, RequestJson request);

  record TokenJson(@JsonProperty("access_token") @Nullable String accessToken) {

    @Override
    public String toString() {
      return "TokenJson";
    }
  }

  record StartedJson(@Nullable LaunchJson startScreenSharing) {}

  record LaunchJson(@Nullable URI launchUrl) {

    @Override
    public String toString() {
      return "LaunchJson";
    }
  }

  record RequestJson(
      String sessionType,
      URI sessionStatusCallbackUrl,
      String partnerObject,
      @Nullable String partnerObjectUrl,
      @Nullable String customerName,
      @Nullable String customerEmail) {

    static RequestJson from(SupportService.SessionRequest request) {
      return new RequestJson(
          "screen_sharing",
          request.callbackUrl(),
          request.ticketId(),
          request.ticketUrl(),
          request.customerName(),
          request.customerEmail());
    }
  }
}

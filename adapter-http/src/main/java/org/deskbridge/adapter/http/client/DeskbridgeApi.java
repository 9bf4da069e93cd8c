package org.deskbridge.adapter.http.client;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.Response;
import org.deskbridge.adapter.http.wire.CompaniesJson;
import org.deskbridge.adapter.http.wire.LegacyTokenJson;
import org.deskbridge.adapter.http.wire.MachinesJson;
import org.deskbridge.adapter.http.wire.RecordingListJson;
import org.deskbridge.adapter.http.wire.RecordingUrlsJson;
import org.deskbridge.adapter.http.wire.SessionJson;
import org.deskbridge.adapter.http.wire.SessionListJson;
import org.deskbridge.adapter.http.wire.SessionRequestJson;
import org.deskbridge.adapter.http.wire.StartJson;
import org.deskbridge.adapter.http.wire.SystemLinkJson;
import org.deskbridge.adapter.http.wire.TokenJson;
import org.deskbridge.adapter.http.wire.TranscriptJson;
import org.deskbridge.adapter.http.wire.event.EventPageJson;
import org.jspecify.annotations.Nullable;

/**
 * The calls of the wire contract that a helpdesk makes; null parameters are left out of the
 * request.
 *
 * <p>Times are texts of the contract, names in a path are checked before.
 */
interface DeskbridgeApi {

  /** Exchanges a password for tokens (contract 4); the form is encoded already. */
  @RequestLine("POST /oauth/access_token")
  @Headers("Content-Type: application/x-www-form-urlencoded")
  LegacyTokenJson tokenByPassword(String form);

  /** Exchanges a refresh token for new tokens (contract 4); the form is encoded already. */
  @RequestLine("POST /oauth/v2/token")
  @Headers("Content-Type: application/x-www-form-urlencoded")
  TokenJson tokenByRefresh(String form);

  /** Requests a session. */
  @RequestLine("POST /G2A/rest/v1/sessions")
  @Headers({
    "Content-Type: application/json",
    "Authorization: OAuth oauth_token={token}",
    "Idempotency-Key: {reference}"
  })
  StartJson requestSession(
      @Param("token") String token, @Param("reference") String reference, SessionRequestJson body);

  /** Requests a session without a token; redirects to its launch page. */
  @RequestLine(
      "GET /G2A/rest/v1/session?sessionType=screen_sharing&layout={layout}&partnerObject={ticketId}"
          + "&partnerObjectUrl={ticketUrl}&sessionStatusCallbackUrl={callbackUrl}")
  Response requestAnonymousSession(
      @Param("layout") @Nullable String layout,
      @Param("ticketId") @Nullable String ticketId,
      @Param("ticketUrl") @Nullable String ticketUrl,
      @Param("callbackUrl") @Nullable String callbackUrl);

  /** Shows a session. */
  @RequestLine("GET /G2A/rest/v1/sessions/{name}")
  @Headers("Authorization: OAuth oauth_token={token}")
  SessionJson session(@Param("token") String token, @Param("name") String name);

  /** Lists sessions. */
  @RequestLine(
      "GET /G2A/rest/v1/sessions?sessionType=SCREEN_SHARING&fromTime={from}&toTime={to}"
          + "&limit={limit}&cursor={cursor}")
  @Headers("Authorization: OAuth oauth_token={token}")
  SessionListJson sessions(
      @Param("token") String token,
      @Param("from") String from,
      @Param("to") String to,
      @Param("limit") int limit,
      @Param("cursor") @Nullable String cursor);

  /** Lists sessions with all of their details. */
  @RequestLine(
      "GET /G2A/rest/v1/extendedsessions?fromTime={from}&toTime={to}&limit={limit}&cursor={cursor}")
  @Headers("Authorization: OAuth oauth_token={token}")
  SessionListJson extendedSessions(
      @Param("token") String token,
      @Param("from") String from,
      @Param("to") String to,
      @Param("limit") int limit,
      @Param("cursor") @Nullable String cursor);

  /** Shows the chat of a session. */
  @RequestLine("GET /G2A/rest/v1/sessions/{name}/events")
  @Headers("Authorization: OAuth oauth_token={token}")
  TranscriptJson events(@Param("token") String token, @Param("name") String name);

  /** Lists events after a place in the feed. */
  @RequestLine("GET /api/v1/events?after={after}&limit={limit}")
  @Headers({"Accept: application/json", "Authorization: OAuth oauth_token={token}"})
  EventPageJson feed(
      @Param("token") String token, @Param("after") String after, @Param("limit") int limit);

  /** Lists companies. */
  @RequestLine(
      "GET /G2A/rest/v1/companies?q={text}&sortField={field}&sortOrder={order}"
          + "&limit={limit}&offset={offset}")
  @Headers("Authorization: OAuth oauth_token={token}")
  CompaniesJson companies(
      @Param("token") String token,
      @Param("text") @Nullable String text,
      @Param("field") String field,
      @Param("order") String order,
      @Param("limit") int limit,
      @Param("offset") int offset);

  /** Lists the machines of a company. */
  @RequestLine("GET /G2A/rest/v1/companies/{company}/machines?limit={limit}&offset={offset}")
  @Headers("Authorization: OAuth oauth_token={token}")
  MachinesJson machines(
      @Param("token") String token,
      @Param("company") long company,
      @Param("limit") int limit,
      @Param("offset") int offset);

  /** Registers a link. */
  @RequestLine("POST /G2A/rest/v1/systemLinks")
  @Headers({"Content-Type: application/json", "Authorization: OAuth oauth_token={token}"})
  void registerLink(@Param("token") String token, SystemLinkJson link);

  /** Lists links. */
  @RequestLine("GET /G2A/rest/v1/systemLinks?systemDomain={domain}")
  @Headers("Authorization: OAuth oauth_token={token}")
  SystemLinkJson[] links(@Param("token") String token, @Param("domain") String domain);

  /** Lists recordings. */
  @RequestLine(
      "GET /G2A/rest/v1/archive/recordings?accountKey={account}&userKey={user}"
          + "&companyId={company}&sessionType={type}&fromTime={from}&toTime={to}"
          + "&archived={archived}")
  @Headers("Authorization: OAuth oauth_token={token}")
  RecordingListJson recordings(
      @Param("token") String token,
      @Param("account") @Nullable Long account,
      @Param("user") @Nullable Long user,
      @Param("company") @Nullable Long company,
      @Param("type") @Nullable Integer type,
      @Param("from") @Nullable String from,
      @Param("to") @Nullable String to,
      @Param("archived") int archived);

  /** Asks for videos; the ids are separated by commas. */
  @RequestLine("POST /G2A/rest/v1/archive/recordings/transcode/{ids}")
  @Headers("Authorization: OAuth oauth_token={token}")
  void transcode(@Param("token") String token, @Param("ids") String ids);

  /** Shows where recordings are; the ids are separated by commas. */
  @RequestLine("GET /G2A/rest/v1/archive/recordings/urls?recordingIds={ids}")
  @Headers("Authorization: OAuth oauth_token={token}")
  RecordingUrlsJson[] recordingUrls(@Param("token") String token, @Param("ids") String ids);

  /** Marks recordings as archived; the ids are separated by commas. */
  @RequestLine("PUT /G2A/rest/v1/archive/recordings/archived/{ids}")
  @Headers("Authorization: OAuth oauth_token={token}")
  void markArchived(@Param("token") String token, @Param("ids") String ids);
}

package org.deskbridge.adapter.http.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.regex.Pattern;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.support.LogIds;
import org.deskbridge.adapter.http.support.RateLimiter;
import org.deskbridge.adapter.http.support.RequestFilter;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.adapter.http.wire.StartJson;
import org.deskbridge.session.TicketRef;
import org.jspecify.annotations.Nullable;

/** Starts a session from a browser without a token (contract 2, GET /session). */
@Path("G2A/rest/v1/session")
public final class OpenSessionResource {

  private static final String COMPACT = "iFrame";

  /** A language tag, such as {@code de} or {@code pt-BR}. */
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

  private final Deskbridge desk;
  private final URI publicUrl;
  private final RateLimiter limiter;

  OpenSessionResource(Deskbridge desk, URI publicUrl, RateLimiter limiter) {
    this.desk = desk;
    this.publicUrl = publicUrl;
    this.limiter = limiter;
  }

  /** Requests a session for any expert who signs in, and redirects there. */
  @GET
  public Response offer(@Context HttpHeaders headers, @Context UriInfo uri) {
    var query = Query.of(uri);
    SessionRequestReader.checkType(query.text("sessionType"));
    var ticket = TicketRef.of(query.text("partnerObject"), query.text("partnerObjectUrl"));
    var callbackUrl = SessionRequestReader.callbackUrl(query.text("sessionStatusCallbackUrl"));
    limiter.take(RequestFilter.address(headers));
    var token = desk.sessions().requestAnonymous(ticket.orElse(null), callbackUrl);
    LogIds.addSession(token.key());
    var layout = COMPACT.equalsIgnoreCase(query.text("layout")) ? "&layout=" + COMPACT : "";
    return found(StartJson.launchUrl(token, publicUrl) + layout + language(query.text("lang")));
  }

  /** Responds to link checkers without creating a session. */
  @HEAD
  public Response check(@Context UriInfo uri) {
    SessionRequestReader.checkType(Query.of(uri).text("sessionType"));
    return found(publicUrl + "/launch");
  }

  /** Returns the language of the page as a parameter of its address, empty for none. */
  private static String language(@Nullable String tag) {
    return tag != null && LANGUAGE.matcher(tag).matches() ? "&lang=" + tag : "";
  }

  private static Response found(String location) {
    return Response.status(Response.Status.FOUND).location(URI.create(location)).build();
  }
}

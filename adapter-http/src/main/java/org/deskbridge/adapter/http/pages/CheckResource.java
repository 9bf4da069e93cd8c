package org.deskbridge.adapter.http.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.deskbridge.adapter.http.pages.call.CheckJson;
import org.deskbridge.adapter.http.pages.call.PageViewMapper;
import org.deskbridge.adapter.http.pages.call.SameOrigin;
import org.deskbridge.adapter.http.support.Rate;
import org.deskbridge.adapter.http.support.RateLimiter;
import org.deskbridge.adapter.http.support.RateLimiters;
import org.deskbridge.adapter.http.support.RequestFilter;
import org.deskbridge.adapter.http.wire.Json;

/** The call of the page that tests a device. It needs no sign-in. */
@Path("live/check")
@SameOrigin
public final class CheckResource {

  /** A few people behind one address; each answer lends TURN credentials. */
  private static final Rate RATE = new Rate(20, Duration.ofMinutes(1));

  private final PageViewMapper views;
  private final RateLimiter checks;

  CheckResource(PageViewMapper views, RateLimiters limiters) {
    this.views = views;
    this.checks = limiters.limiter("checks", RATE);
  }

  /** Returns what the test needs. */
  @GET
  public Response check(@Context HttpHeaders headers) {
    checks.take(RequestFilter.address(headers));
    return Json.answer(CheckJson.WRITER, views.check());
  }
}

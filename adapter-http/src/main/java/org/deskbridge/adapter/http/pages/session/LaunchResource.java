package org.deskbridge.adapter.http.pages.session;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.pages.call.Cookies;
import org.deskbridge.adapter.http.pages.call.ExpertAuthenticator;
import org.deskbridge.adapter.http.pages.call.LaunchJson;
import org.deskbridge.adapter.http.pages.call.PageCall;
import org.deskbridge.adapter.http.pages.call.PageLimits;
import org.deskbridge.adapter.http.pages.call.PageViewMapper;
import org.deskbridge.adapter.http.pages.call.SameOrigin;
import org.deskbridge.adapter.http.support.LogIds;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.JsonBody;
import org.deskbridge.auth.Caller;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.id.SessionToken;
import org.jspecify.annotations.Nullable;

/** The technician's page before the start: shows the session of a launch link, and starts it. */
@Path("live/launch")
@SameOrigin
public final class LaunchResource {

  private final Deskbridge desk;
  private final ExpertAuthenticator experts;
  private final PageLimits limits;
  private final PageViewMapper views;

  public LaunchResource(
      Deskbridge desk, ExpertAuthenticator experts, PageLimits limits, PageViewMapper views) {
    this.desk = desk;
    this.experts = experts;
    this.limits = limits;
    this.views = views;
  }

  /** Shows the session. */
  @POST
  public Response show(
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    var token = token(headers, in);
    var caller = experts.caller(cookie);
    return json(views.launch(caller, find(caller, token)));
  }

  /** Starts the session. */
  @POST
  @Path("start")
  public Response start(
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    var token = token(headers, in);
    var caller = experts.caller(cookie);
    find(caller, token);
    return json(views.launch(caller, desk.sessions().start(caller, token)));
  }

  /** Finds the session and counts the call; calls for no session count together. */
  private SessionView find(Caller caller, SessionToken token) {
    SessionView launch;
    try {
      launch = desk.sessions().findLaunch(caller, token);
    } catch (SessionNotFoundException e) {
      limits.take(PageCall.SHOW, caller);
      throw e;
    }
    LogIds.addSession(launch.state());
    limits.take(PageCall.SHOW, launch.state().key(), caller);
    return launch;
  }

  private static SessionToken token(HttpHeaders headers, InputStream in) {
    return new SessionToken(
        JsonBody.readDeclared(headers, in).requiredText("token", "the token of a launch link"));
  }

  /** Returns the response that holds an expert's view of a session. */
  public static Response json(LaunchJson launch) {
    return Json.answer(LaunchJson.WRITER, launch);
  }
}

package org.deskbridge.adapter.http.live;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.deskbridge.SupportDesk;
import org.deskbridge.access.Caller;
import org.deskbridge.adapter.http.internal.Json;
import org.deskbridge.adapter.http.internal.JsonBody;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionToken;
import org.deskbridge.session.SessionView;
import org.jspecify.annotations.Nullable;

/** The technician's page up to the start: shows the session behind a launch link, and starts it. */
@Path("live/launch")
@FromOwnPages
public final class LaunchResource {

  private final SupportDesk desk;
  private final Experts experts;
  private final LiveLimits limits;
  private final Views views;

  LaunchResource(SupportDesk desk, Experts experts, LiveLimits limits, Views views) {
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
    return json(views.launch(caller, desk.startSession().start(caller, token)));
  }

  /** Finds the session and counts the call; calls for no session count together. */
  private SessionView find(Caller caller, SessionToken token) {
    SessionView launch;
    try {
      launch = desk.showLaunch().show(caller, token);
    } catch (SessionNotFoundException e) {
      limits.take(LiveCall.SHOW, caller);
      throw e;
    }
    limits.take(LiveCall.SHOW, launch.state().key(), caller);
    return launch;
  }

  private static SessionToken token(HttpHeaders headers, InputStream in) {
    return new SessionToken(
        JsonBody.readDeclared(headers, in).requiredText("token", "the token of a launch link"));
  }

  static Response json(LaunchJson launch) {
    return Json.answer(LaunchJson.WRITER, launch);
  }
}

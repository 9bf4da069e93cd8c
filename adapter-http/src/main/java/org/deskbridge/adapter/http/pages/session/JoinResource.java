package org.deskbridge.adapter.http.pages.session;

import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.InputStream;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.pages.call.Cookies;
import org.deskbridge.adapter.http.pages.call.JoinJson;
import org.deskbridge.adapter.http.pages.call.PageCall;
import org.deskbridge.adapter.http.pages.call.PageId;
import org.deskbridge.adapter.http.pages.call.PageLimits;
import org.deskbridge.adapter.http.pages.call.PageViewMapper;
import org.deskbridge.adapter.http.pages.call.SameOrigin;
import org.deskbridge.adapter.http.support.FailureLimiter;
import org.deskbridge.adapter.http.support.LogIds;
import org.deskbridge.adapter.http.support.RequestFilter;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.JsonBody;
import org.deskbridge.auth.InvalidTokenException;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.id.CustomerSessionToken;
import org.deskbridge.session.id.JoinCode;
import org.deskbridge.session.id.JoinToken;
import org.deskbridge.session.join.AuthenticateCustomer;
import org.deskbridge.session.join.SeatStatus;
import org.jspecify.annotations.Nullable;

/** The customer's page. */
@Path("live/join")
@SameOrigin
public final class JoinResource {

  private static final ObjectWriter TOKEN_WRITER = Json.writer(JoinTokenJson.class);

  private final Deskbridge desk;
  private final PageViewMapper views;
  private final SseConnections feeds;
  private final FailureLimiter codes;
  private final PageLimits limits;
  private final Cookies cookies;

  public JoinResource(
      Deskbridge desk,
      PageViewMapper views,
      SseConnections feeds,
      FailureLimiter codes,
      PageLimits limits,
      Cookies cookies) {
    this.desk = desk;
    this.views = views;
    this.feeds = feeds;
    this.codes = codes;
    this.limits = limits;
    this.cookies = cookies;
  }

  /** Exchanges a join code for the join token. */
  @POST
  @Path("code")
  public Response redeem(@Context HttpHeaders headers, InputStream in) {
    var body = JsonBody.readDeclared(headers, in);
    var code = JoinCode.parse(body.requiredText("code", "nine digits"));
    var token =
        codes.attempt(RequestFilter.address(headers), () -> desk.joining().redeemCode(code));
    return Json.answer(TOKEN_WRITER, new JoinTokenJson(token.value()));
  }

  /**
   * Shows the session, and gives a new browser its pass.
   *
   * @param pageId absent if experts need not be told that the link was opened
   */
  @GET
  @Path("{token}")
  public Response show(
      @PathParam("token") String token,
      @CookieParam(Cookies.CUSTOMER) @Nullable String cookie,
      @QueryParam("page") @Nullable String pageId,
      @Context HttpHeaders headers) {
    var joinToken = new JoinToken(token);
    var state = find(joinToken);
    limits.take(PageCall.SHOW, state.key(), RequestFilter.address(headers));
    var pass = pass(cookie);
    if (pageId != null) {
      desk.joining().announceVisitor(joinToken, pass, PageId.ofCustomer(pageId));
    }
    var shown = json(views.join(state, desk.joining().seatStatus(joinToken, pass)));
    // A double click and a second tab ask with the same pass then.
    return pass == null
        ? Response.fromResponse(shown)
            .header(HttpHeaders.SET_COOKIE, cookies.customer(token, cookies.newPass()))
            .build()
        : shown;
  }

  /** Joins the session. */
  @POST
  @Path("{token}/join")
  public Response join(
      @PathParam("token") String token,
      @CookieParam(Cookies.CUSTOMER) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    var body = JsonBody.readDeclared(headers, in);
    if (!body.flag("consent")) {
      throw new InvalidValueException("consent", "not given", "true");
    }
    var joinToken = new JoinToken(token);
    limits.take(PageCall.STEP, find(joinToken).key(), RequestFilter.address(headers));
    var joined = desk.joining().join(joinToken, body.text("name"), pass(cookie));
    return Response.fromResponse(json(views.join(joined.state(), SeatStatus.SEATED)))
        .header(HttpHeaders.SET_COOKIE, cookies.customer(token, joined.pass().value()))
        .build();
  }

  /** Declines to join. */
  @POST
  @Path("{token}/decline")
  public Response decline(
      @PathParam("token") String token,
      @CookieParam(Cookies.CUSTOMER) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    JsonBody.readDeclared(headers, in);
    var joinToken = new JoinToken(token);
    limits.take(PageCall.STEP, find(joinToken).key(), RequestFilter.address(headers));
    var declined = desk.joining().decline(joinToken);
    return json(views.join(declined, desk.joining().seatStatus(joinToken, pass(cookie))));
  }

  /** Connects the page. */
  @GET
  @Path("{token}/feed")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void feed(
      @PathParam("token") String token,
      @CookieParam(Cookies.CUSTOMER) @Nullable String cookie,
      @QueryParam("page") @Nullable String pageId,
      @Context SseEventSink sink,
      @Context Sse sse) {
    var customer = customer(token, cookie, PageCall.FEED);
    var page = PageId.ofCustomer(pageId);
    var joinToken = new JoinToken(token);
    feeds.open(
        sink, sse, customer.caller(), customer.session(), page, () -> seated(joinToken, cookie));
  }

  /** Answers a poll with events, for a page that cannot receive a stream. */
  @GET
  @Path("{token}/poll")
  public void poll(
      @PathParam("token") String token,
      @CookieParam(Cookies.CUSTOMER) @Nullable String cookie,
      @QueryParam("page") @Nullable String pageId,
      @QueryParam("after") @Nullable String cursor,
      @Suspended AsyncResponse answer) {
    var customer = customer(token, cookie, PageCall.POLL);
    var page = PageId.ofCustomer(pageId);
    var joinToken = new JoinToken(token);
    feeds.poll(
        answer,
        cursor,
        customer.caller(),
        customer.session(),
        page,
        () -> seated(joinToken, cookie));
  }

  /** Lets a polling page test whether it can receive a stream by now. */
  @GET
  @Path("{token}/trial/feed")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void tryFeed(
      @PathParam("token") String token,
      @CookieParam(Cookies.CUSTOMER) @Nullable String cookie,
      @Context SseEventSink sink,
      @Context Sse sse) {
    customer(token, cookie, PageCall.FEED);
    feeds.tryOut(sink, sse);
  }

  /** Accepts a heartbeat. */
  @POST
  @Path("{token}/beat")
  public void beat(
      @PathParam("token") String token,
      @CookieParam(Cookies.CUSTOMER) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    var body = JsonBody.readDeclared(headers, in);
    var customer = customer(token, cookie, PageCall.BEAT);
    desk.room().heartbeat(customer.session(), PageId.ofCustomer(body.text("page")));
  }

  /** Shows an earlier part of the chat. */
  @GET
  @Path("{token}/chat")
  public Response earlierChat(
      @PathParam("token") String token,
      @CookieParam(Cookies.CUSTOMER) @Nullable String cookie,
      @Context UriInfo uri) {
    var customer = customer(token, cookie, PageCall.SHOW);
    return ChatPartJson.answer(desk, customer.caller(), customer.session(), uri);
  }

  /** Accepts a chat message. */
  @POST
  @Path("{token}/chat")
  public void chat(
      @PathParam("token") String token,
      @CookieParam(Cookies.CUSTOMER) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    var body = JsonBody.readDeclared(headers, in);
    var customer = customer(token, cookie, PageCall.CHAT);
    desk.room().postMessage(customer.caller(), customer.session(), body.rawText("text"));
  }

  /** Accepts a signal for the technician's page. */
  @POST
  @Path("{token}/signal")
  public void signal(
      @PathParam("token") String token,
      @CookieParam(Cookies.CUSTOMER) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    var body = JsonBody.readDeclared(headers, in);
    var customer = customer(token, cookie, PageCall.SIGNAL);
    desk.room()
        .signal(
            customer.caller(),
            customer.session(),
            SignalReader.read(body, PageId.ofCustomer(body.text("page"))));
  }

  /** Accepts the customer's answer about recording. */
  @POST
  @Path("{token}/recording")
  public Response recording(
      @PathParam("token") String token,
      @CookieParam(Cookies.CUSTOMER) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    var agrees = JsonBody.readDeclared(headers, in).requiredFlag("agrees");
    var customer = customer(token, cookie, PageCall.STEP);
    var answered =
        desk.room().answerRecordingConsent(customer.caller(), customer.session(), agrees);
    return json(views.join(answered, SeatStatus.SEATED));
  }

  /**
   * Frees the seat for another device. The new pass lets this browser take the seat again, if it
   * comes first.
   */
  @POST
  @Path("{token}/release")
  public Response release(
      @PathParam("token") String token,
      @CookieParam(Cookies.CUSTOMER) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    JsonBody.readDeclared(headers, in);
    var customer = customer(token, cookie, PageCall.STEP);
    var released = desk.joining().releaseSeat(customer.caller(), customer.session());
    return Response.fromResponse(
            Json.answer(ReleasedSeatJson.WRITER, ReleasedSeatJson.of(released)))
        .header(HttpHeaders.SET_COOKIE, cookies.customer(token, cookies.newPass()))
        .build();
  }

  /** Ends the session. */
  @POST
  @Path("{token}/leave")
  public Response leave(
      @PathParam("token") String token,
      @CookieParam(Cookies.CUSTOMER) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    JsonBody.readDeclared(headers, in);
    var customer = customer(token, cookie, PageCall.STEP);
    var ended = desk.sessions().end(customer.caller(), customer.session());
    return json(views.join(ended.state(), SeatStatus.SEATED));
  }

  /**
   * Returns the session for the browser that has the seat; fails for one that lost it, which
   * disconnects it.
   */
  private JoinJson seated(JoinToken token, @Nullable String cookie) {
    if (desk.joining().seatStatus(token, pass(cookie)) != SeatStatus.SEATED) {
      throw new InvalidTokenException();
    }
    return views.join(desk.joining().find(token), SeatStatus.SEATED);
  }

  private static @Nullable CustomerSessionToken pass(@Nullable String cookie) {
    return cookie == null || cookie.isEmpty() ? null : new CustomerSessionToken(cookie);
  }

  /** Authenticates the customer and counts the call. */
  private AuthenticateCustomer.Identified customer(
      String token, @Nullable String cookie, PageCall call) {
    if (cookie == null) {
      throw new InvalidTokenException();
    }
    var customer =
        desk.joining().authenticate(new JoinToken(token), new CustomerSessionToken(cookie));
    LogIds.addSession(customer.session());
    limits.take(call, customer.session(), customer.caller());
    return customer;
  }

  private SessionState find(JoinToken token) {
    var state = desk.joining().find(token);
    LogIds.addSession(state);
    return state;
  }

  private static Response json(JoinJson join) {
    return Json.answer(JoinJson.WRITER, join);
  }

  private record JoinTokenJson(String joinToken) {

    @Override
    public String toString() {
      return "JoinTokenJson";
    }
  }
}

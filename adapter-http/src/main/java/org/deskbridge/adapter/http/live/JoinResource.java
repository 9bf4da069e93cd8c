package org.deskbridge.adapter.http.live;

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
import org.deskbridge.SupportDesk;
import org.deskbridge.access.InvalidTokenException;
import org.deskbridge.adapter.http.internal.Gate;
import org.deskbridge.adapter.http.internal.Json;
import org.deskbridge.adapter.http.internal.JsonBody;
import org.deskbridge.adapter.http.internal.RateLimiter;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.CustomerPass;
import org.deskbridge.session.CustomerStanding;
import org.deskbridge.session.IdentifyCustomer;
import org.deskbridge.session.JoinCode;
import org.deskbridge.session.JoinToken;
import org.jspecify.annotations.Nullable;

/** The customer's page. */
@Path("live/join")
@FromOwnPages
public final class JoinResource {

  private static final ObjectWriter TOKEN_WRITER = Json.writer(TokenJson.class);

  private final SupportDesk desk;
  private final Views views;
  private final Feeds feeds;
  private final RateLimiter codes;
  private final LiveLimits limits;
  private final Cookies cookies;

  JoinResource(
      SupportDesk desk,
      Views views,
      Feeds feeds,
      RateLimiter codes,
      LiveLimits limits,
      Cookies cookies) {
    this.desk = desk;
    this.views = views;
    this.feeds = feeds;
    this.codes = codes;
    this.limits = limits;
    this.cookies = cookies;
  }

  /** Exchanges a code for what is in the join link. */
  @POST
  @Path("code")
  public Response redeem(@Context HttpHeaders headers, InputStream in) {
    var body = JsonBody.readDeclared(headers, in);
    var code = JoinCode.parse(body.requiredText("code", "nine digits"));
    var address = Gate.address(headers);
    codes.take(address);
    var token = desk.redeemCode().redeem(code);
    codes.giveBack(address);
    return Json.answer(TOKEN_WRITER, new TokenJson(token.value()));
  }

  /** Shows who is asking. */
  @GET
  @Path("{token}")
  public Response show(
      @PathParam("token") String token,
      @CookieParam(Cookies.CUSTOMER) @Nullable String cookie,
      @Context HttpHeaders headers) {
    var joinToken = new JoinToken(token);
    var state = desk.showInvitation().show(joinToken);
    limits.take(LiveCall.SHOW, state.key(), Gate.address(headers));
    var pass = pass(cookie);
    var shown = json(views.join(state, desk.showStanding().show(joinToken, pass)));
    // A double click and a second tab ask with the same pass then.
    return pass == null
        ? Response.fromResponse(shown)
            .header(HttpHeaders.SET_COOKIE, cookies.customer(token, cookies.newPass()))
            .build()
        : shown;
  }

  /** Lets the customer in. */
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
    limits.take(LiveCall.STEP, desk.showInvitation().show(joinToken).key(), Gate.address(headers));
    var joined = desk.joinSession().join(joinToken, body.text("name"), pass(cookie));
    return Response.fromResponse(json(views.join(joined.state(), CustomerStanding.SEATED)))
        .header(HttpHeaders.SET_COOKIE, cookies.customer(token, joined.pass().value()))
        .build();
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
    var customer = customer(token, cookie, LiveCall.FEED);
    var page = PageName.ofCustomer(pageId);
    var joinToken = new JoinToken(token);
    feeds.open(
        sink, sse, customer.caller(), customer.session(), page, () -> seated(joinToken, cookie));
  }

  /** Answers a poll with the events of the feed, for a page that no stream gets through to. */
  @GET
  @Path("{token}/poll")
  public void poll(
      @PathParam("token") String token,
      @CookieParam(Cookies.CUSTOMER) @Nullable String cookie,
      @QueryParam("page") @Nullable String pageId,
      @QueryParam("after") @Nullable String cursor,
      @Suspended AsyncResponse answer) {
    var customer = customer(token, cookie, LiveCall.POLL);
    var page = PageName.ofCustomer(pageId);
    var joinToken = new JoinToken(token);
    feeds.poll(
        answer,
        cursor,
        customer.caller(),
        customer.session(),
        page,
        () -> seated(joinToken, cookie));
  }

  /** Shows a page that polls whether a stream gets through by now. */
  @GET
  @Path("{token}/trial/feed")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void tryFeed(
      @PathParam("token") String token,
      @CookieParam(Cookies.CUSTOMER) @Nullable String cookie,
      @Context SseEventSink sink,
      @Context Sse sse) {
    customer(token, cookie, LiveCall.FEED);
    feeds.tryOut(sink, sse);
  }

  /** Takes a sign of life. */
  @POST
  @Path("{token}/beat")
  public void beat(
      @PathParam("token") String token,
      @CookieParam(Cookies.CUSTOMER) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    var body = JsonBody.readDeclared(headers, in);
    var customer = customer(token, cookie, LiveCall.BEAT);
    desk.noteSignOfLife().note(customer.session(), PageName.ofCustomer(body.text("page")));
  }

  /** Shows an earlier part of the chat. */
  @GET
  @Path("{token}/chat")
  public Response earlierChat(
      @PathParam("token") String token,
      @CookieParam(Cookies.CUSTOMER) @Nullable String cookie,
      @Context UriInfo uri) {
    var customer = customer(token, cookie, LiveCall.SHOW);
    return ChatPartJson.answer(desk, customer.caller(), customer.session(), uri);
  }

  /** Takes a line of chat. */
  @POST
  @Path("{token}/chat")
  public void chat(
      @PathParam("token") String token,
      @CookieParam(Cookies.CUSTOMER) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    var body = JsonBody.readDeclared(headers, in);
    var customer = customer(token, cookie, LiveCall.CHAT);
    desk.say().say(customer.caller(), customer.session(), body.rawText("text"));
  }

  /** Takes a signal for the technician's page. */
  @POST
  @Path("{token}/signal")
  public void signal(
      @PathParam("token") String token,
      @CookieParam(Cookies.CUSTOMER) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    var body = JsonBody.readDeclared(headers, in);
    var customer = customer(token, cookie, LiveCall.SIGNAL);
    desk.sendSignal()
        .send(
            customer.caller(),
            customer.session(),
            Signals.read(body, PageName.ofCustomer(body.text("page"))));
  }

  /** Takes what the customer says to being recorded. */
  @POST
  @Path("{token}/recording")
  public Response recording(
      @PathParam("token") String token,
      @CookieParam(Cookies.CUSTOMER) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    var agrees = JsonBody.readDeclared(headers, in).requiredFlag("agrees");
    var customer = customer(token, cookie, LiveCall.STEP);
    var answered = desk.answerRecording().answer(customer.caller(), customer.session(), agrees);
    return json(views.join(answered, CustomerStanding.SEATED));
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
    var customer = customer(token, cookie, LiveCall.STEP);
    var ended = desk.endSession().end(customer.caller(), customer.session());
    return json(views.join(ended.state(), CustomerStanding.SEATED));
  }

  /** Shows the session to the browser that has the seat; ends the feed of one that lost it. */
  private JoinJson seated(JoinToken token, @Nullable String cookie) {
    if (desk.showStanding().show(token, pass(cookie)) != CustomerStanding.SEATED) {
      throw new InvalidTokenException();
    }
    return views.join(desk.showInvitation().show(token), CustomerStanding.SEATED);
  }

  private static @Nullable CustomerPass pass(@Nullable String cookie) {
    return cookie == null || cookie.isEmpty() ? null : new CustomerPass(cookie);
  }

  /** Finds the customer and the session, and counts the call. */
  private IdentifyCustomer.Identified customer(
      String token, @Nullable String cookie, LiveCall call) {
    if (cookie == null) {
      throw new InvalidTokenException();
    }
    var customer = desk.identifyCustomer().identify(new JoinToken(token), new CustomerPass(cookie));
    limits.take(call, customer.session(), customer.caller());
    return customer;
  }

  private static Response json(JoinJson join) {
    return Json.answer(JoinJson.WRITER, join);
  }

  private record TokenJson(String joinToken) {

    @Override
    public String toString() {
      return "TokenJson";
    }
  }
}

package org.deskbridge.adapter.http.pages.session;

import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.deskbridge.account.UserKey;
import org.deskbridge.adapter.http.pages.call.Cookies;
import org.deskbridge.adapter.http.pages.call.ExpertAuthenticator;
import org.deskbridge.adapter.http.pages.call.PageCall;
import org.deskbridge.adapter.http.pages.call.PageId;
import org.deskbridge.adapter.http.pages.call.PageViewMapper;
import org.deskbridge.adapter.http.pages.call.SameOrigin;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.JsonBody;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.NotesChangedException;
import org.jspecify.annotations.Nullable;

/** The technician's page after the start. */
@Path("live/sessions/{session}")
@SameOrigin
public final class ExpertSessionResource {

  private static final ObjectWriter TOKEN_WRITER = Json.writer(LaunchTokenJson.class);

  private final Deskbridge desk;
  private final ExpertAuthenticator experts;
  private final PageViewMapper views;
  private final SseConnections feeds;

  public ExpertSessionResource(
      Deskbridge desk, ExpertAuthenticator experts, PageViewMapper views, SseConnections feeds) {
    this.desk = desk;
    this.experts = experts;
    this.views = views;
    this.feeds = feeds;
  }

  /** Connects the page; makes an expert who is not the owner a collaborator. */
  @GET
  @Path("feed")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void feed(
      @PathParam("session") String session,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @QueryParam("page") @Nullable String pageId,
      @Context SseEventSink sink,
      @Context Sse sse) {
    var expert = experts.in(session, cookie, PageCall.FEED);
    var caller = expert.caller();
    var page = PageId.ofExpert(pageId, caller);
    feeds.open(
        sink,
        sse,
        caller,
        expert.session(),
        page,
        () -> views.launch(caller, desk.sessions().get(caller, session)));
  }

  /** Answers a poll with events, for a page that cannot receive a stream. */
  @GET
  @Path("poll")
  public void poll(
      @PathParam("session") String session,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @QueryParam("page") @Nullable String pageId,
      @QueryParam("after") @Nullable String cursor,
      @Suspended AsyncResponse answer) {
    var expert = experts.in(session, cookie, PageCall.POLL);
    var caller = expert.caller();
    var page = PageId.ofExpert(pageId, caller);
    feeds.poll(
        answer,
        cursor,
        caller,
        expert.session(),
        page,
        () -> views.launch(caller, desk.sessions().get(caller, session)));
  }

  /** Lets a polling page test whether it can receive a stream by now. */
  @GET
  @Path("trial/feed")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void tryFeed(
      @PathParam("session") String session,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context SseEventSink sink,
      @Context Sse sse) {
    experts.in(session, cookie, PageCall.FEED);
    feeds.tryOut(sink, sse);
  }

  /** Accepts a heartbeat. */
  @POST
  @Path("beat")
  public void beat(
      @PathParam("session") String session,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    var body = JsonBody.readDeclared(headers, in);
    var expert = experts.in(session, cookie, PageCall.BEAT);
    desk.room().heartbeat(expert.session(), PageId.ofExpert(body.text("page"), expert.caller()));
  }

  /** Shows an earlier part of the chat. */
  @GET
  @Path("chat")
  public Response earlierChat(
      @PathParam("session") String session,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context UriInfo uri) {
    var expert = experts.in(session, cookie, PageCall.SHOW);
    return ChatPartJson.answer(desk, expert.caller(), expert.session(), uri);
  }

  /** Accepts a chat message. */
  @POST
  @Path("chat")
  public void chat(
      @PathParam("session") String session,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    var body = JsonBody.readDeclared(headers, in);
    var expert = experts.in(session, cookie, PageCall.CHAT);
    desk.room().postMessage(expert.caller(), expert.session(), body.rawText("text"));
  }

  /** Accepts the current text of the notes, made on a revision of them. */
  @PUT
  @Path("notes")
  public Response notes(
      @PathParam("session") String session,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    var body = JsonBody.readDeclared(headers, in);
    var expert = experts.in(session, cookie, PageCall.NOTES);
    try {
      var written =
          desk.room()
              .updateNotes(
                  expert.caller(),
                  expert.session(),
                  body.rawText("notes"),
                  body.count("notesRevision"));
      return NotesJson.saved(written);
    } catch (NotesChangedException e) {
      return NotesJson.changed(e);
    }
  }

  /** Accepts a signal for the customer's page. */
  @POST
  @Path("signal")
  public void signal(
      @PathParam("session") String session,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    var body = JsonBody.readDeclared(headers, in);
    var expert = experts.in(session, cookie, PageCall.SIGNAL);
    var page = PageId.ofExpert(body.text("page"), expert.caller());
    desk.room().signal(expert.caller(), expert.session(), SignalReader.read(body, page));
  }

  /** Opens a new join code. */
  @POST
  @Path("join-code")
  public Response joinCode(
      @PathParam("session") String session,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    JsonBody.readDeclared(headers, in);
    var expert = experts.in(session, cookie, PageCall.STEP);
    return LaunchResource.json(
        views.launch(expert.caller(), desk.joining().renewCode(expert.caller(), expert.session())));
  }

  /** Admits another customer in place of the one who has joined. */
  @POST
  @Path("other-customer")
  public Response otherCustomer(
      @PathParam("session") String session,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    JsonBody.readDeclared(headers, in);
    var expert = experts.in(session, cookie);
    return LaunchResource.json(
        views.launch(
            expert.caller(), desk.joining().replaceCustomer(expert.caller(), expert.session())));
  }

  /** Requests another session in place of an abandoned one. */
  @POST
  @Path("again")
  public Response again(
      @PathParam("session") String session,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    JsonBody.readDeclared(headers, in);
    var expert = experts.in(session, cookie, PageCall.STEP);
    var requested = desk.sessions().requestAgain(expert.caller(), expert.session());
    return Json.answer(TOKEN_WRITER, new LaunchTokenJson(requested.token().value()));
  }

  /** Hands the session over to a colleague who is in it. */
  @POST
  @Path("hand-over")
  public Response handOver(
      @PathParam("session") String session,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    var to = userKey(JsonBody.readDeclared(headers, in).requiredText("userKey", "a user key"));
    var expert = experts.in(session, cookie, PageCall.STEP);
    return LaunchResource.json(
        views.launch(expert.caller(), desk.room().handOver(expert.caller(), expert.session(), to)));
  }

  private static UserKey userKey(String text) {
    try {
      return new UserKey(Long.parseLong(text));
    } catch (NumberFormatException e) {
      throw new InvalidValueException("userKey", text, "a user key");
    }
  }

  /** Ends the session. */
  @POST
  @Path("end")
  public Response end(
      @PathParam("session") String session,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    JsonBody.readDeclared(headers, in);
    var expert = experts.in(session, cookie, PageCall.STEP);
    return LaunchResource.json(
        views.launch(expert.caller(), desk.sessions().end(expert.caller(), expert.session())));
  }

  /** The token of a launch link, a secret. */
  private record LaunchTokenJson(String token) {

    @Override
    public String toString() {
      return "LaunchTokenJson";
    }
  }
}

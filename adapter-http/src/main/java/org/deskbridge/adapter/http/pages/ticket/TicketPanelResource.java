package org.deskbridge.adapter.http.pages.ticket;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.pages.call.Cookies;
import org.deskbridge.adapter.http.pages.call.ExpertAuthenticator;
import org.deskbridge.adapter.http.pages.call.PageCall;
import org.deskbridge.adapter.http.pages.call.PageViewMapper;
import org.deskbridge.adapter.http.pages.call.SameOrigin;
import org.deskbridge.adapter.http.pages.session.LaunchResource;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.JsonBody;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.HelpdeskSystem;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.TicketSearch;
import org.jspecify.annotations.Nullable;

/** The ticket panel on the technician's page. */
@Path("live/sessions/{session}")
@SameOrigin
public final class TicketPanelResource {

  private static final String NAME = "name";
  private static final String DOMAIN = "domain";
  private static final String AN_OFFER = "that of an offer";

  private final Deskbridge desk;
  private final ExpertAuthenticator experts;
  private final PageViewMapper views;

  public TicketPanelResource(Deskbridge desk, ExpertAuthenticator experts, PageViewMapper views) {
    this.desk = desk;
    this.experts = experts;
    this.views = views;
  }

  /** Shows the capabilities of the helpdesks. */
  @GET
  @Path("tickets/offers")
  public Response offers(
      @PathParam("session") String session, @CookieParam(Cookies.EXPERT) @Nullable String cookie) {
    var expert = experts.in(session, cookie, PageCall.TICKETS);
    var offers = desk.tickets().capabilities(expert.caller(), expert.session());
    return Json.answer(TicketOffersJson.WRITER, TicketOffersJson.from(offers));
  }

  /** Searches the tickets of a helpdesk. */
  @GET
  @Path("tickets")
  public Response search(
      @PathParam("session") String session,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context UriInfo uri) {
    var expert = experts.in(session, cookie, PageCall.TICKETS);
    var query = Query.of(uri);
    var system =
        new HelpdeskSystem(
            query.requiredText(NAME, AN_OFFER), query.requiredText(DOMAIN, AN_OFFER));
    var text = query.text("q");
    var hits =
        desk.tickets()
            .search(
                expert.caller(),
                expert.session(),
                system,
                TicketSearch.of(text == null ? "" : text));
    return Json.answer(TicketHitsJson.WRITER, TicketHitsJson.from(hits));
  }

  /** Opens a ticket and links the session to it. */
  @POST
  @Path("tickets")
  public Response create(
      @PathParam("session") String session,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    var body = JsonBody.readDeclared(headers, in);
    var expert = experts.in(session, cookie, PageCall.STEP);
    var text = body.text("body");
    var ticket =
        new NewTicket(
            body.text("requestId"), body.requiredText("title", "a text"), text == null ? "" : text);
    return LaunchResource.json(
        views.launch(
            expert.caller(),
            desk.tickets().create(expert.caller(), expert.session(), system(body), ticket)));
  }

  /** Links the session to an existing ticket. */
  @PUT
  @Path("ticket")
  public Response associate(
      @PathParam("session") String session,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    var body = JsonBody.readDeclared(headers, in);
    var expert = experts.in(session, cookie, PageCall.STEP);
    var ticket = new TicketRef(body.textOrNumber("id"), body.text("url"));
    return LaunchResource.json(
        views.launch(
            expert.caller(),
            desk.tickets().associate(expert.caller(), expert.session(), system(body), ticket)));
  }

  /** Undoes the link: puts the former ticket back, or none where the body names none. */
  @POST
  @Path("ticket/undo")
  public Response undo(
      @PathParam("session") String session,
      @CookieParam(Cookies.EXPERT) @Nullable String cookie,
      @Context HttpHeaders headers,
      InputStream in) {
    var body = JsonBody.readDeclared(headers, in);
    var expert = experts.in(session, cookie, PageCall.STEP);
    var former = TicketRef.of(body.textOrNumber("id"), body.text("url")).orElse(null);
    return LaunchResource.json(
        views.launch(
            expert.caller(),
            desk.tickets().undoLink(expert.caller(), expert.session(), system(body), former)));
  }

  private static HelpdeskSystem system(JsonBody body) {
    return new HelpdeskSystem(
        body.requiredText(NAME, AN_OFFER), body.requiredText(DOMAIN, AN_OFFER));
  }
}

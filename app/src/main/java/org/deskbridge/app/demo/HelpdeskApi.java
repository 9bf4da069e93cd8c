package org.deskbridge.app.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.deskbridge.Helpdesk;
import org.deskbridge.helpdesk.LaunchSession;
import org.deskbridge.helpdesk.RemoteSessions;
import org.deskbridge.helpdesk.RemoteTranscript;
import org.jspecify.annotations.Nullable;

/** The calls of the helpdesk's page. */
@Path("/helpdesk/api")
@Produces(MediaType.APPLICATION_JSON)
public final class HelpdeskApi {

  private final DemoTickets tickets;
  private final RemoteSessions service;
  private final Helpdesk helpdesk;
  private final HelpdeskFeed feed;
  private final URI publicUrl;

  HelpdeskApi(
      DemoTickets tickets,
      RemoteSessions service,
      Helpdesk helpdesk,
      HelpdeskFeed feed,
      URI publicUrl) {
    this.tickets = tickets;
    this.service = service;
    this.helpdesk = helpdesk;
    this.feed = feed;
    this.publicUrl = publicUrl;
  }

  /** Returns every ticket with its sessions. */
  @GET
  @Path("tickets")
  public String tickets() throws JsonProcessingException {
    return HelpdeskJson.write(tickets.all());
  }

  /** Requests remote support for a ticket and returns its launch URL. */
  @POST
  @Path("tickets/{id}/support")
  @Consumes(MediaType.APPLICATION_JSON)
  public String support(@PathParam("id") String id) throws JsonProcessingException {
    var ticket = tickets.ticket(id).orElseThrow(NotFoundException::new);
    var launched =
        helpdesk.launch(
            new LaunchSession.Ticket(
                ticket.id(),
                DemoTicketSystem.address(publicUrl, ticket.id()),
                ticket.requester().name(),
                ticket.requester().email()));
    feed.changed();
    return HelpdeskJson.write(Map.of("launchUrl", launched.launchUrl().toString()));
  }

  /** Returns the current transcript of a session, fetched from the service. */
  @GET
  @Path("sessions/{reference}/transcript")
  public String transcript(@PathParam("reference") String reference)
      throws JsonProcessingException {
    var id = tickets.sessionId(reference).orElseThrow(NotFoundException::new);
    var lines = service.transcript(id).map(RemoteTranscript::lines).orElse(List.of());
    return HelpdeskJson.write(Map.of("lines", lines));
  }

  /** Streams all tickets, at first and after every change. */
  @GET
  @Path("feed")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void feed(@Context SseEventSink sink, @Context Sse sse) {
    feed.follow(sink, sse);
  }

  /** Lets a polling page test whether it can receive a stream by now. */
  @GET
  @Path("trial/feed")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void tryFeed(@Context SseEventSink sink, @Context Sse sse) {
    feed.follow(sink, sse);
  }

  /** Answers a poll of a page that cannot receive a stream. */
  @GET
  @Path("poll")
  public void poll(@QueryParam("after") @Nullable String cursor, @Suspended AsyncResponse answer) {
    feed.poll(cursor, answer);
  }
}

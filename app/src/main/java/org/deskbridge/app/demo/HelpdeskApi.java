package org.deskbridge.app.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.net.URI;
import java.util.Map;
import org.deskbridge.helpdesk.LaunchForTicket;

/** What the helpdesk's page calls. */
@Path("/helpdesk/api")
@Produces(MediaType.APPLICATION_JSON)
public final class HelpdeskApi {

  private final DemoTickets tickets;
  private final LaunchForTicket launch;
  private final HelpdeskFeed feed;
  private final URI publicUrl;

  HelpdeskApi(DemoTickets tickets, LaunchForTicket launch, HelpdeskFeed feed, URI publicUrl) {
    this.tickets = tickets;
    this.launch = launch;
    this.feed = feed;
    this.publicUrl = publicUrl;
  }

  /** Returns every ticket with its sessions. */
  @GET
  @Path("tickets")
  public String tickets() throws JsonProcessingException {
    return HelpdeskJson.write(tickets.all());
  }

  /** Starts remote support for a ticket and returns where the technician goes on. */
  @POST
  @Path("tickets/{id}/support")
  @Consumes(MediaType.APPLICATION_JSON)
  public String support(@PathParam("id") String id) throws JsonProcessingException {
    var ticket = tickets.ticket(id).orElseThrow(NotFoundException::new);
    var launched =
        launch.launch(
            new LaunchForTicket.Ticket(
                ticket.id(),
                publicUrl + "/helpdesk#" + ticket.id(),
                ticket.requester().name(),
                ticket.requester().email()));
    tickets.launched(launched);
    feed.changed(ticket.id());
    return HelpdeskJson.write(Map.of("launchUrl", launched.launchUrl().toString()));
  }

  /** Streams the tickets: all of them first, then each that changed. */
  @GET
  @Path("feed")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void feed(@Context SseEventSink sink, @Context Sse sse) {
    feed.follow(sink, sse);
  }
}

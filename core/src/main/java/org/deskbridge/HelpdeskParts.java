package org.deskbridge;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.helpdesk.TicketSessions;
import org.deskbridge.helpdesk.TicketSystem;
import org.deskbridge.spi.HelpdeskAddress;
import org.deskbridge.spi.JobMeters;
import org.deskbridge.spi.RemoteService;
import org.deskbridge.ticket.HelpdeskSystem;

/** What the helpdesk's side is made of. */
record HelpdeskParts(
    RemoteService service,
    HelpdeskAddress address,
    TicketSessions sessions,
    HelpdeskSystem name,
    TicketSystem tickets,
    Consumer<TicketSession> observer,
    InstantSource clock,
    JobMeters meters) {}

package org.deskbridge;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.deskbridge.helpdesk.FeedPosition;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.helpdesk.TicketSessions;
import org.deskbridge.helpdesk.TicketSystem;
import org.deskbridge.spi.HelpdeskAddress;
import org.deskbridge.spi.JobMeters;
import org.deskbridge.spi.RemoteService;
import org.deskbridge.ticket.HelpdeskSystem;
import org.jspecify.annotations.Nullable;

/** What the helpdesk's side is made of. */
record HelpdeskParts(
    RemoteService service,
    HelpdeskAddress address,
    TicketSessions sessions,
    @Nullable FeedPosition feedPosition,
    HelpdeskSystem name,
    TicketSystem tickets,
    Consumer<TicketSession> observer,
    InstantSource clock,
    JobMeters meters) {}

package org.deskbridge.spi;

import org.deskbridge.callback.CallbackSender;
import org.deskbridge.ticket.HelpdeskLinks;
import org.deskbridge.ticket.TicketGateway;

/** How the service calls helpdesks elsewhere: callbacks, and questions about tickets. */
public interface OutboundCalls extends AutoCloseable {

  /** Returns the sender of callbacks. */
  CallbackSender callbackSender();

  /** Returns the helpdesks that registered links. */
  TicketGateway ticketGateway(HelpdeskLinks links);

  /** Closes the connections; closing it again does nothing. */
  @Override
  void close();
}

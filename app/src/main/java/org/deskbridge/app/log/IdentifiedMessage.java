package org.deskbridge.app.log;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.deskbridge.adapter.http.support.LogIds;

/** Prints a message, followed by the id of the request if it is about one. */
final class IdentifiedMessage extends ClassicConverter {

  @Override
  public String convert(ILoggingEvent event) {
    var message = PathSecrets.hiddenIn(event.getFormattedMessage());
    var request = event.getMDCPropertyMap().get(LogIds.REQUEST);
    return request == null ? message : message + " [" + request + "]";
  }
}

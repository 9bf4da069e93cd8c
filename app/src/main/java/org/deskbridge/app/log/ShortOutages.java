package org.deskbridge.app.log;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import org.deskbridge.error.UnavailableException;

/** Prints an outage as the messages of its causes, and any other failure with its stack trace. */
final class ShortOutages extends ThrowableProxyConverter {

  @Override
  protected String throwableProxyToString(IThrowableProxy proxy) {
    if (!(proxy instanceof ThrowableProxy known)
        || !(known.getThrowable() instanceof UnavailableException)) {
      return PathSecrets.hiddenIn(super.throwableProxyToString(proxy));
    }
    var text = new StringBuilder();
    for (IThrowableProxy each = proxy; each != null; each = each.getCause()) {
      text.append("  because: ").append(each.getMessage()).append(System.lineSeparator());
    }
    return PathSecrets.hiddenIn(text.toString());
  }
}

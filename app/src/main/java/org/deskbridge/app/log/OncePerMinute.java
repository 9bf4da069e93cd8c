package org.deskbridge.app.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.deskbridge.error.UnavailableException;

/**
 * Logs each outage at most once a minute, whatever its logger: on a full disk every request fails,
 * and a line for each would fill the rest of the disk.
 */
final class OncePerMinute extends Filter<ILoggingEvent> {

  private static final long MINUTE_MILLIS = TimeUnit.MINUTES.toMillis(1);

  /** There are few messages of outages; some name a recording or a file, and are dropped here. */
  private static final int MOST_REMEMBERED = 1_000;

  private final ConcurrentMap<String, Long> told = new ConcurrentHashMap<>();

  @Override
  public FilterReply decide(ILoggingEvent event) {
    if (!(event.getThrowableProxy() instanceof ThrowableProxy proxy)
        || !(proxy.getThrowable() instanceof UnavailableException outage)) {
      return FilterReply.NEUTRAL;
    }
    if (told.size() > MOST_REMEMBERED) {
      told.clear();
    }
    var now = event.getTimeStamp();
    var at = told.merge(outage.getMessage(), now, (last, next) -> isOver(last, next) ? next : last);
    return at == now ? FilterReply.NEUTRAL : FilterReply.DENY;
  }

  private static boolean isOver(long last, long now) {
    return Math.abs(now - last) >= MINUTE_MILLIS;
  }
}

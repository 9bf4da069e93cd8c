package org.deskbridge.adapter.http.pages.call;

import java.util.HashMap;
import java.util.Map;
import org.deskbridge.adapter.http.support.Rate;
import org.deskbridge.adapter.http.support.RateLimiters;
import org.deskbridge.adapter.http.support.TokenBuckets;
import org.deskbridge.adapter.http.support.TooManyRequestsException;
import org.deskbridge.auth.Caller;
import org.deskbridge.session.id.SessionKey;

/**
 * Limits the calls of the pages, by participant and by session.
 *
 * <p>All pages of one participant in a session count together, because a page generates its id and
 * could change it for every call. Safe for use by several threads at once.
 */
public final class PageLimits {

  private final TokenBuckets buckets;

  public PageLimits(RateLimiters limiters) {
    this.buckets = limiters.buckets(rates());
  }

  private static Map<String, Rate> rates() {
    var rates = new HashMap<String, Rate>();
    for (var call : PageCall.values()) {
      rates.put(call.limit(), call.rate());
      rates.put(call.sessionLimit(), call.sessionRate());
    }
    return rates;
  }

  /**
   * Counts a call within a session.
   *
   * @param caller found to take part in the session
   * @throws TooManyRequestsException if there were too many of that kind; do nothing
   */
  public void take(PageCall call, SessionKey session, Caller caller) {
    take(call, session, participant(caller));
  }

  /**
   * Counts a call of a browser that is not in the session yet.
   *
   * @param address of the browser, as far as it is known
   * @throws TooManyRequestsException if there were too many of that kind; do nothing
   */
  public void take(PageCall call, SessionKey session, String address) {
    buckets.take(call.limit(), session.value() + " " + address);
    buckets.take(call.sessionLimit(), session.value());
  }

  /**
   * Counts a call of an expert outside of any session.
   *
   * @throws TooManyRequestsException if there were too many of that kind; do nothing
   */
  public void take(PageCall call, Caller expert) {
    buckets.take(call.limit(), participant(expert));
  }

  private static String participant(Caller caller) {
    return caller.expert().map(expert -> expert.key().toString()).orElse("customer");
  }
}

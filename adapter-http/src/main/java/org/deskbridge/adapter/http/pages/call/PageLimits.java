package org.deskbridge.adapter.http.pages.call;

import java.time.Duration;
import java.util.Arrays;
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

  private final TokenBuckets buckets =
      new TokenBuckets(
          Arrays.stream(PageCall.values())
              .map(each -> each.rate().per())
              .max(Duration::compareTo)
              .orElseThrow());

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
    buckets.take(new Participant(call, session.value(), address), call.rate());
    buckets.take(new Session(call, session.value()), call.sessionRate());
  }

  /**
   * Counts a call of an expert outside of any session.
   *
   * @throws TooManyRequestsException if there were too many of that kind; do nothing
   */
  public void take(PageCall call, Caller expert) {
    buckets.take(new Participant(call, "", participant(expert)), call.rate());
  }

  private static String participant(Caller caller) {
    return caller.expert().map(expert -> expert.key().toString()).orElse("customer");
  }

  private record Participant(PageCall call, String session, String who) {}

  private record Session(PageCall call, String session) {}
}

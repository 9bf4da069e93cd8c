package org.deskbridge.adapter.http.rest;

import java.net.URI;
import java.util.Set;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.support.RateLimiters;
import org.deskbridge.adapter.http.support.RateLimits;
import org.deskbridge.adapter.http.wire.JsonCallbackFormat;
import org.deskbridge.adapter.http.wire.JsonTimelineFormat;
import org.deskbridge.callback.CallbackFormat;
import org.deskbridge.recording.video.TimelineFormat;

/** Creates the resources of chapter 2 of the contract, and those of our own API. */
public final class ApiResources {

  private ApiResources() {}

  /**
   * Returns the resources.
   *
   * @param url the address of the service for partners
   * @param streams closed by the caller
   * @param forbiddenForBadTokens whether a bad token is answered by 403 instead of 401
   */
  public static Set<Object> of(
      Deskbridge desk,
      URI url,
      RateLimits limits,
      RateLimiters limiters,
      EventStreams streams,
      boolean forbiddenForBadTokens) {
    var clock = desk.clock();
    var callers =
        CallerAuthenticator.of(desk.access(), forbiddenForBadTokens, limiters, limits.calls());
    return Set.of(
        new SessionsResource(desk, callers, url, clock),
        new ExtendedSessionsResource(desk, callers, url, clock),
        new TranscriptResource(desk, callers),
        new CompaniesResource(desk, callers),
        new SystemLinksResource(desk, callers),
        new MeResource(callers),
        new CallbacksResource(desk, callers, clock),
        new RecordingsResource(desk, callers.forbidding(), url, clock),
        new EventsResource(desk, callers, url, streams),
        new OpenSessionResource(
            desk, url, limiters.limiter("open sessions", limits.openSessions())));
  }

  /** Returns the format of callbacks, the same as that of a session in the API. */
  public static CallbackFormat callbackFormat(URI publicUrl) {
    return new JsonCallbackFormat(publicUrl);
  }

  /** Returns the format of the events of a recording. */
  public static TimelineFormat timelineFormat() {
    return new JsonTimelineFormat();
  }
}

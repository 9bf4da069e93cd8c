package org.deskbridge.adapter.http.api;

import java.time.InstantSource;
import java.util.Set;
import org.deskbridge.SupportDesk;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.http.internal.RateLimiter;
import org.deskbridge.callback.CallbackFormat;
import org.deskbridge.recording.TimelineFormat;

/** Puts the resources of chapter 2 together. */
public final class ApiResources {

  private ApiResources() {}

  /** Returns the resources. */
  public static Set<Object> of(SupportDesk desk, HttpSettings settings, InstantSource clock) {
    var callers = Callers.of(desk.identifyCaller(), settings);
    var url = settings.publicUrl();
    return Set.of(
        new SessionsResource(desk, callers, url, clock),
        new ExtendedSessionsResource(desk, callers, url, clock),
        new TranscriptResource(desk, callers),
        new CompaniesResource(desk, callers),
        new SystemLinksResource(desk, callers),
        new MeResource(callers),
        new RecordingsResource(desk, callers.forbidding(), url, clock),
        new OpenSessionResource(desk, url, new RateLimiter(settings.rateLimits().openSessions())));
  }

  /** Returns what writes a callback exactly as the API shows the session. */
  public static CallbackFormat callbackFormat(HttpSettings settings) {
    return new JsonCallbackFormat(settings.publicUrl());
  }

  /** Returns what writes the events of a recording. */
  public static TimelineFormat timelineFormat() {
    return new JsonTimelineFormat();
  }
}

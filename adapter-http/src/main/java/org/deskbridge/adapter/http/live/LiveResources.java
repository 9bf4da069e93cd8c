package org.deskbridge.adapter.http.live;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Set;
import org.deskbridge.SupportDesk;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.http.internal.RateLimiter;
import org.deskbridge.adapter.http.internal.SignInLimits;

/** Puts the pages and what they call together. */
public final class LiveResources implements AutoCloseable {

  private final Set<Object> resources;
  private final Feeds feeds;

  private LiveResources(Set<Object> resources, Feeds feeds) {
    this.resources = resources;
    this.feeds = feeds;
  }

  /** Returns the resources, with threads of their own for the feeds. */
  public static LiveResources of(
      SupportDesk desk,
      HttpSettings settings,
      MeterRegistry meters,
      InstantSource clock,
      SignInLimits limits) {
    var feeds = new Feeds(desk, meters);
    var views = new Views(settings, clock);
    var liveLimits = new LiveLimits();
    var experts = new Experts(desk, liveLimits);
    var cookies = new Cookies(settings);
    var codes = new RateLimiter(settings.rateLimits().codes());
    return new LiveResources(
        Set.of(
            new OwnPagesFilter(settings.publicUrl()),
            new SignInResource(desk, limits, cookies),
            new LaunchResource(desk, experts, liveLimits, views),
            new ExpertSessionResource(desk, experts, views, feeds),
            new TicketPanelResource(desk, experts, views),
            new CaptureResource(desk, experts, views),
            new PlayerResource(desk, experts, new RecordingViews(settings.publicUrl())),
            new JoinResource(desk, views, feeds, codes, liveLimits, cookies),
            new PagesResource(settings)),
        feeds);
  }

  /** Returns the resources to register. */
  public Set<Object> resources() {
    return resources;
  }

  @Override
  public void close() {
    feeds.close();
  }
}

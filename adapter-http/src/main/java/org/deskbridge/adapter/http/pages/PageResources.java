package org.deskbridge.adapter.http.pages;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.pages.call.Cookies;
import org.deskbridge.adapter.http.pages.call.ExpertAuthenticator;
import org.deskbridge.adapter.http.pages.call.PageLimits;
import org.deskbridge.adapter.http.pages.call.PageSettings;
import org.deskbridge.adapter.http.pages.call.PageViewMapper;
import org.deskbridge.adapter.http.pages.call.SameOriginFilter;
import org.deskbridge.adapter.http.pages.recording.CaptureResource;
import org.deskbridge.adapter.http.pages.recording.PlayerResource;
import org.deskbridge.adapter.http.pages.recording.RecordingViews;
import org.deskbridge.adapter.http.pages.session.ExpertSessionResource;
import org.deskbridge.adapter.http.pages.session.JoinResource;
import org.deskbridge.adapter.http.pages.session.LaunchResource;
import org.deskbridge.adapter.http.pages.session.SignInResource;
import org.deskbridge.adapter.http.pages.session.SseConnections;
import org.deskbridge.adapter.http.pages.ticket.TicketPanelResource;
import org.deskbridge.adapter.http.support.RateLimiters;
import org.deskbridge.adapter.http.support.RateLimits;
import org.deskbridge.adapter.http.support.SignInLimits;

/** Creates the resources of the pages and of their calls. */
public final class PageResources implements AutoCloseable {

  private final Set<Object> resources;
  private final FrontPageResource frontPage;
  private final SseConnections feeds;

  private PageResources(Set<Object> resources, FrontPageResource frontPage, SseConnections feeds) {
    this.resources = resources;
    this.frontPage = frontPage;
    this.feeds = feeds;
  }

  /** Returns the resources, with threads of their own for the feeds. */
  public static PageResources of(
      Deskbridge desk,
      PageSettings settings,
      RateLimits rates,
      RateLimiters limiters,
      SignInLimits signIns,
      MeterRegistry meters) {
    var feeds = new SseConnections(desk, meters);
    var views = new PageViewMapper(settings, desk.room(), desk.clock());
    var pageLimits = new PageLimits(limiters);
    var experts = new ExpertAuthenticator(desk, pageLimits);
    var cookies = new Cookies(settings);
    var codes = limiters.failures("codes", rates.codes());
    var web = new WebResponses(settings.allowedOrigins());
    return new PageResources(
        Set.of(
            new SameOriginFilter(settings.publicUrl()),
            new SignInResource(desk, signIns, cookies),
            new LaunchResource(desk, experts, pageLimits, views),
            new ExpertSessionResource(desk, experts, views, feeds),
            new TicketPanelResource(desk, experts, views),
            new CaptureResource(desk, experts, views),
            new PlayerResource(desk, experts, new RecordingViews(settings.publicUrl())),
            new JoinResource(desk, views, feeds, codes, pageLimits, cookies),
            new CheckResource(views, limiters),
            new PagesResource(web),
            new NotFoundPage(web)),
        new FrontPageResource(web),
        feeds);
  }

  /** Returns the resources to register. */
  public Set<Object> resources() {
    return resources;
  }

  /** Returns the resource of the root of a host, which is not one of {@link #resources}. */
  public Object frontPage() {
    return frontPage;
  }

  @Override
  public void close() {
    feeds.close();
  }
}

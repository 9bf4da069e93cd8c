package org.deskbridge.app.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.HttpApi;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.http.pages.call.IceServer;
import org.deskbridge.adapter.http.support.TrustedProxies;
import org.deskbridge.adapter.persistence.media.LocalMedia;
import org.deskbridge.adapter.persistence.sqlite.DataDirectory;
import org.deskbridge.adapter.webhook.WebhookSettings;
import org.deskbridge.adapter.webhook.Webhooks;
import org.deskbridge.app.settings.Settings;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.spi.Media;
import org.deskbridge.spi.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server: its parts, made in order and ended in reverse. */
public final class Server implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Server.class);

  /** By then every job has run once, and its garbage can be collected, too. */
  private static final long FIRST_RUNS_SECONDS = 2;

  private final Deque<Part> parts = new ArrayDeque<>();

  private Server() {}

  /**
   * Starts a server; when this returns, it serves.
   *
   * @throws org.deskbridge.error.UnavailableException if the data folder or the port cannot be had;
   *     the message tells which
   */
  public static Server start(Settings settings, ServerModule extras) {
    var server = new Server();
    try {
      server.open(settings, extras);
      return server;
    } catch (DeskbridgeException e) {
      server.close();
      throw e;
    }
  }

  private void open(Settings settings, ServerModule extras) {
    var folder = DataDirectory.at(settings.data());
    var hold = folder.hold();
    closing("data folder", hold::close);
    var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    watchTheProcess(meters);
    var installation = Installation.open(settings.data(), settings.database(), meters);
    closing("store", installation::close);
    var store = installation.store();
    extras.admit(folder, store);
    warnOfOpenRights(folder);
    var media = LocalMedia.open(settings.recordings().media(), meters);
    closing("media", media::close);
    warnOfOpenRights(DataDirectory.at(settings.recordings().media().folder()));
    var web = WebServer.bind(settings.bind(), settings.port());
    var publicUrl = settings.publicUrl(web.port());

    var http = httpSettings(settings, publicUrl);
    RelayAdvice.of(publicUrl, http.iceServers()).ifPresent(log::warn);
    var deskbridge = deskbridge(settings, store, media, http, meters);
    closing("service", deskbridge::close);
    var api = HttpApi.of(deskbridge, http, meters);
    var resources = new HashSet<>(api.resources());
    resources.add(api.frontPage());
    var shared = installation.share(media::place);
    shared.warn();
    var readiness =
        installation.readiness(new MediaCheck(media::check), shared, deskbridge.clock());
    resources.add(new HealthResource(readiness, meters));
    var host =
        new ServerModule.Host(settings.data(), installation, deskbridge, publicUrl, web.port());
    var extra = extras.on(host);
    resources.addAll(extra.resources());

    web.serve(resources);
    closing("web server", web::close);
    closing("open pages", api::close);
    closing("extras", extra.ending());
    extra.start().run();
    CompletableFuture.delayedExecutor(FIRST_RUNS_SECONDS, TimeUnit.SECONDS)
        .execute(JvmMemoryTuning::giveBack);
    log.info("Listening    {}", publicUrl);
    tellHowToAddTheFirstUser(settings, store);
  }

  /** Without a user the pages only refuse, and none of them can say why. */
  private static void tellHowToAddTheFirstUser(Settings settings, Store store) {
    if (store.experts().anyEnabled()) {
      return;
    }
    var accounts = store.directory().accounts();
    var account = accounts.isEmpty() ? null : accounts.iterator().next().name();
    FirstUser.advice(settings.data(), settings.database(), account).forEach(log::warn);
  }

  private Deskbridge deskbridge(
      Settings settings, Store store, Media media, HttpSettings http, MeterRegistry meters) {
    return Deskbridge.builder()
        .store(store)
        .media(media)
        .webhooks(
            Webhooks.open(new WebhookSettings(settings.allowedTargets()), store.clock(), meters))
        .wire(HttpApi.wire(http))
        .meters(HttpApi.jobMeters(meters))
        .logContext(HttpApi.logContext())
        .recordingPolicy(settings.recordings().policy())
        .transcoders(settings.recordings().transcoders())
        .sessionTimeouts(settings.sessionTimeouts())
        .callbackLogRetention(settings.callbackLogRetention())
        .start();
  }

  private static HttpSettings httpSettings(Settings settings, URI publicUrl) {
    return new HttpSettings(
        publicUrl,
        settings.iceServers().stream().map(url -> new IceServer(List.of(url), null, null)).toList(),
        settings.turnSecret(),
        settings.allowedOrigins(),
        settings.forbiddenForBadTokens(),
        settings.passwordGrant(),
        settings.rateLimits(),
        TrustedProxies.of(settings.trustedProxies()));
  }

  private static void watchTheProcess(MeterRegistry meters) {
    new JvmMemoryMetrics().bindTo(meters);
    new JvmThreadMetrics().bindTo(meters);
    new ProcessorMetrics().bindTo(meters);
  }

  /** Rights that an operator gave on purpose are not taken away. */
  private static void warnOfOpenRights(DataDirectory folder) {
    var open = folder.openToOthers();
    if (!open.isEmpty()) {
      log.warn(
          "folder {}: others than its owner have rights to {}; take them away with: chmod -R"
              + " go= '{}'",
          folder.path(),
          String.join(", ", open),
          folder.path());
    }
  }

  private void closing(String name, Runnable close) {
    parts.push(new Part(name, close));
  }

  /** Ends every part, even where another one fails to; closing again does nothing. */
  @Override
  public void close() {
    while (!parts.isEmpty()) {
      parts.pop().close();
    }
  }

  private record Part(String name, Runnable ending) {

    void close() {
      try {
        ending.run();
      } catch (DeskbridgeException e) {
        log.warn("{}: did not end in good order", name, e);
      }
    }
  }
}

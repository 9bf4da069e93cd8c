package org.deskbridge.app.embedding;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.HttpApi;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.persistence.media.LocalMedia;
import org.deskbridge.time.WatchedClock;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.adapter.webhook.Webhooks;
import org.deskbridge.runtime.CallbackDispatch;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.ticket.TicketGateway;
import org.deskbridge.time.ServiceClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

// tag::service[]
/** The whole service inside of our platform. */
final class SupportInProcess implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SupportInProcess.class);

  private final ServiceClock clock = WatchedClock.system();
  private final SqliteStore store;
  private final Deskbridge desk;
  private final HttpApi api;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final CallbackDispatch dispatch;
  private final RecordingWork recordings;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  SupportInProcess(
      SqliteStore store,
      LocalMedia media,
      Webhooks sender,
      TicketGateway tickets,
      HttpSettings settings,
      MeterRegistry meters) {
    this.store = store;
    this.desk =
        Deskbridge.builder()
            .directory(store.directory())
            .companies(store.companies())
            .passwords(store.passwords())
            .clients(store.clients())
            .grants(store.grants())
            .secrets(store.secrets())
            .sessions(store.sessions())
            .sessionQueries(store.sessionQueries())
            .sessionEvents(store.sessionEvents())
            .attendance(store.attendance())
            .signalRelay(store.signalRelay())
            .accountSettingsStore(store.accountSettingsStore())
            .sessionRetention(store.sessionRetention())
            .recordings(store.recordings())
            .recordingQueries(store.recordingQueries())
            .chunks(store.chunks())
            .transcodeQueue(store.transcodeQueue())
            .mediaStore(media.mediaStore())
            .transcoder(media.transcoder())
            .timelineFormat(HttpApi.timelineFormat())
            .helpdeskLinks(store.helpdeskLinks())
            .ticketGateway(tickets)
            .callbacks(store.callbacks())
            .callbackFormat(HttpApi.callbackFormat(settings))
            .callbackSender(sender.callbackSender())
            .clock(clock)
            .build();
    this.api = HttpApi.create(desk, settings, meters, clock);
    this.dispatch =
        CallbackDispatch.start(desk, store.callbacks(), store.sessionEvents(), workers, clock);
    this.recordings = new RecordingWork(desk);
    every(Duration.ofSeconds(1), this::endAbandonedSessions);
    every(Duration.ofMinutes(10), this::forgetExpired);
  }

  private void every(Duration time, Runnable errand) {
    var seconds = time.toSeconds();
    var unused = timer.scheduleWithFixedDelay(errand, seconds, seconds, TimeUnit.SECONDS);
  }

  /** Every use case there is. */
  Deskbridge desk() {
    return desk;
  }

  /** What to mount in a servlet container. */
  Set<Object> resources() {
    return api.resources();
  }

  /** A timer drops an errand that throws, so nothing may come out of it. */
  private void endAbandonedSessions() {
    try {
      desk.endAbandonedSessions().endAbandonedSessions(Caller.service());
    } catch (DeskbridgeException e) {
      log.warn("deserted sessions: not ended now, tried again in a second", e);
    }
  }

  private void forgetExpired() {
    try {
      store.grants().removeExpired(clock.instant());
    } catch (DeskbridgeException e) {
      log.warn("expired grants: not forgotten now, tried again in ten minutes", e);
    }
  }

  /** Sends the open pages away; to be called before the container stops, which waits for them. */
  void endFeeds() {
    api.close();
  }

  /** Whoever opened the store, the media and the sender closes them after this. */
  @Override
  public void close() {
    endFeeds();
    timer.shutdownNow();
    recordings.close();
    dispatch.close();
    workers.shutdownNow();
  }
}
// end::service[]

package org.deskbridge;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.deskbridge.auth.TokenLifetimes;
import org.deskbridge.auth.provisioning.Technicians;
import org.deskbridge.callback.CallbackSender;
import org.deskbridge.callback.DeliveryAttempt;
import org.deskbridge.callback.RemoveOldAttempts;
import org.deskbridge.callback.RetrySchedule;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.helpdesk.InProcessTickets;
import org.deskbridge.helpdesk.TicketSystem;
import org.deskbridge.recording.RecordingPolicy;
import org.deskbridge.runtime.WatchedClock;
import org.deskbridge.session.SessionTimeouts;
import org.deskbridge.spi.JobMeters;
import org.deskbridge.spi.LogContext;
import org.deskbridge.spi.Media;
import org.deskbridge.spi.OutboundCalls;
import org.deskbridge.spi.Store;
import org.deskbridge.spi.WireFormats;
import org.deskbridge.ticket.HelpdeskSystem;
import org.deskbridge.ticket.TicketGateway;
import org.deskbridge.ticket.TicketGateways;
import org.deskbridge.time.ServiceClock;
import org.jspecify.annotations.Nullable;

/** Collects what a service is made of. For one thread. */
public final class DeskbridgeBuilder {

  private @Nullable Store store;
  private @Nullable Media media;
  private @Nullable OutboundCalls webhooks;
  private @Nullable WireFormats wire;
  private final List<TicketGateway> tickets = new ArrayList<>();
  private Technicians technicians = Optional::empty;
  private TokenLifetimes tokenLifetimes = TokenLifetimes.DEFAULT;
  private SessionTimeouts sessionTimeouts = SessionTimeouts.DEFAULT;
  private RecordingPolicy recordingPolicy = RecordingPolicy.DEFAULT;
  private RetrySchedule retrySchedule = RetrySchedule.DEFAULT;
  private Duration callbackLogRetention = RemoveOldAttempts.DEFAULT_RETENTION;
  private @Nullable ServiceClock clock;
  private int transcoders = 1;
  private @Nullable ScheduledExecutorService executor;
  private JobMeters meters = JobMeters.NONE;
  private LogContext logContext = LogContext.NONE;

  DeskbridgeBuilder() {}

  /** Sets the store, which is closed with the service. */
  public DeskbridgeBuilder store(Store store) {
    this.store = requireNonNull(store, "store");
    return this;
  }

  /** Sets where recordings are kept and videos made; without it nothing is recorded. */
  public DeskbridgeBuilder media(Media media) {
    this.media = requireNonNull(media, "media");
    return this;
  }

  /**
   * Adds the tickets of the platform itself, called as methods.
   *
   * @param name how technicians see the platform in the ticket panel
   */
  public DeskbridgeBuilder tickets(HelpdeskSystem name, TicketSystem tickets) {
    return tickets(new InProcessTickets(name, tickets));
  }

  /** Adds helpdesks that are asked about tickets; those added first are offered first. */
  public DeskbridgeBuilder tickets(TicketGateway tickets) {
    this.tickets.add(requireNonNull(tickets, "tickets"));
    return this;
  }

  /**
   * Sets who is signed in to the platform, so that its technicians need no second password. Without
   * it each of them signs in to the pages.
   */
  public DeskbridgeBuilder technicians(Technicians technicians) {
    this.technicians = requireNonNull(technicians, "technicians");
    return this;
  }

  /**
   * Sets how callbacks are sent and helpdesks elsewhere are asked about tickets. Without it
   * callbacks wait in the store, and only {@link #tickets} are offered.
   */
  public DeskbridgeBuilder webhooks(OutboundCalls webhooks) {
    this.webhooks = requireNonNull(webhooks, "webhooks");
    return this;
  }

  /** Sets how callbacks and events files are written; needed with webhooks and with media. */
  public DeskbridgeBuilder wire(WireFormats wire) {
    this.wire = requireNonNull(wire, "wire");
    return this;
  }

  /** Sets how long tokens are valid. */
  public DeskbridgeBuilder tokenLifetimes(TokenLifetimes tokenLifetimes) {
    this.tokenLifetimes = requireNonNull(tokenLifetimes, "tokenLifetimes");
    return this;
  }

  /** Sets how long sessions wait for people. */
  public DeskbridgeBuilder sessionTimeouts(SessionTimeouts sessionTimeouts) {
    this.sessionTimeouts = requireNonNull(sessionTimeouts, "sessionTimeouts");
    return this;
  }

  /** Sets how recordings are treated. */
  public DeskbridgeBuilder recordingPolicy(RecordingPolicy recordingPolicy) {
    this.recordingPolicy = requireNonNull(recordingPolicy, "recordingPolicy");
    return this;
  }

  /** Sets how long to wait between attempts to deliver a callback. */
  public DeskbridgeBuilder retrySchedule(RetrySchedule retrySchedule) {
    this.retrySchedule = requireNonNull(retrySchedule, "retrySchedule");
    return this;
  }

  /**
   * Sets how long attempts to deliver callbacks are kept, with what receivers answered.
   *
   * @param retention more than zero; 30 days by default
   */
  public DeskbridgeBuilder callbackLogRetention(Duration retention) {
    if (retention.isNegative() || retention.isZero()) {
      throw new InvalidValueException("callbackLogRetention", retention, "more than zero");
    }
    this.callbackLogRetention = retention;
    return this;
  }

  /**
   * Sets how many videos are made at once.
   *
   * @param transcoders 1 or more; 1 by default
   */
  public DeskbridgeBuilder transcoders(int transcoders) {
    if (transcoders < 1) {
      throw new InvalidValueException("transcoders", transcoders, "1 or more");
    }
    this.transcoders = transcoders;
    return this;
  }

  /**
   * Sets an executor that background work runs on, in place of threads of its own. It needs four
   * threads, one more for each transcoder, and one for each callback that is sent at once (up to
   * 256 while receivers hang). The platform ends it after the service.
   */
  public DeskbridgeBuilder executor(ScheduledExecutorService executor) {
    this.executor = requireNonNull(executor, "executor");
    return this;
  }

  /** Sets who is told how background jobs went. */
  public DeskbridgeBuilder meters(JobMeters meters) {
    this.meters = requireNonNull(meters, "meters");
    return this;
  }

  /** Sets what adds the ids of sessions and events to what the background work logs. */
  public DeskbridgeBuilder logContext(LogContext logContext) {
    this.logContext = requireNonNull(logContext, "logContext");
    return this;
  }

  /**
   * Sets a clock, in place of that of the store, that is not set while the service runs; its times
   * are cut to the millisecond, which is what is stored and shown.
   */
  public DeskbridgeBuilder clock(InstantSource clock) {
    requireNonNull(clock, "clock");
    this.clock = ServiceClock.of(() -> clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return this;
  }

  /**
   * Sets a clock, in place of that of the store, that notices when it is set; its times are to be
   * whole milliseconds.
   */
  public DeskbridgeBuilder clock(ServiceClock clock) {
    this.clock = requireNonNull(clock, "clock");
    return this;
  }

  /**
   * Returns the service with its background work started. If it cannot be started, all that was
   * given is closed.
   *
   * @throws IllegalStateException if something is missing; the message names it
   */
  public Deskbridge start() {
    var deskbridge = build();
    var isStarted = false;
    try {
      deskbridge.start(
          new Background.Settings(
              webhooks != null, media == null ? 0 : transcoders, executor, meters));
      isStarted = true;
      return deskbridge;
    } finally {
      if (!isStarted) {
        deskbridge.close();
      }
    }
  }

  /**
   * Returns the service without background work: for a command, and for tests, which {@linkplain
   * Deskbridge#run run} its jobs by hand. If that fails, all that was given is closed.
   *
   * @throws IllegalStateException if something is missing; the message names it
   */
  public Deskbridge build() {
    var given = Stream.of(webhooks, media, store).filter(Objects::nonNull).toList();
    var isBuilt = false;
    try {
      var deskbridge = new Deskbridge(parts(), given);
      isBuilt = true;
      return deskbridge;
    } finally {
      if (!isBuilt) {
        given.forEach(Deskbridge::close);
      }
    }
  }

  private DeskParts parts() {
    var ports = StorePorts.require(store, media != null);
    var settings = ports.accountSettingsStore();
    var recording = media == null ? new WithoutMedia() : media;
    var formats = formats();
    return new DeskParts(
        ports,
        media == null ? WithoutMedia.recordingOff(settings) : settings,
        recording.mediaStore(),
        recording.transcoder(),
        ticketGateway(ports),
        technicians,
        webhooks == null ? DeskbridgeBuilder::postponed : webhooks.callbackSender(),
        formats.callbacks(),
        formats.timelines(),
        tokenLifetimes,
        sessionTimeouts,
        recordingPolicy,
        retrySchedule,
        callbackLogRetention,
        clock == null ? new WatchedClock(ports.clock(), System::nanoTime) : clock,
        logContext);
  }

  private WireFormats formats() {
    if (wire == null && (webhooks != null || media != null)) {
      throw new IllegalStateException(
          "wire: missing (expected: builder().wire(…), as there are webhooks or media)");
    }
    return wire == null ? new WireFormats(view -> "", entry -> new byte[0]) : wire;
  }

  private TicketGateway ticketGateway(Store ports) {
    var gateways = new ArrayList<>(tickets);
    if (webhooks != null) {
      gateways.add(webhooks.ticketGateway(ports.helpdeskLinks()));
    }
    return gateways.size() == 1 ? gateways.get(0) : new TicketGateways(gateways);
  }

  /** Without webhooks callbacks stay in the queue. */
  private static DeliveryAttempt postponed(CallbackSender.Message message) {
    return new DeliveryAttempt(
        DeliveryAttempt.Outcome.POSTPONED, null, "no webhooks", null, Duration.ZERO);
  }
}

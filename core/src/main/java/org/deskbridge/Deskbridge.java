package org.deskbridge;

import static java.lang.System.Logger.Level.WARNING;

import java.util.List;
import org.deskbridge.runtime.JobName;
import org.deskbridge.spi.LimitRelay;
import org.deskbridge.time.ServiceClock;
import org.jspecify.annotations.Nullable;

/**
 * The support service as a platform embeds it: one desk a feature, and the background work.
 *
 * <p>Safe for use by several threads at once. Close it after everything that calls it; it closes
 * the store, the media and the webhooks that it was given.
 */
public final class Deskbridge implements AutoCloseable {

  private static final System.Logger log = System.getLogger(Deskbridge.class.getName());

  private final SessionDesk sessions;
  private final JoiningDesk joining;
  private final RoomDesk room;
  private final TicketDesk tickets;
  private final RecordingDesk recordings;
  private final AccessDesk access;
  private final DirectoryDesk directory;
  private final CallbackDesk callbacks;
  private final PrivacyDesk privacy;
  private final EventDesk events;
  private final BackgroundJobs jobs;
  private final ServiceClock clock;
  private final LimitRelay limitRelay;
  private final List<? extends AutoCloseable> given;
  private @Nullable Background background;

  /** Makes the desks; what was given is closed with this, in its order. */
  Deskbridge(DeskParts parts, List<? extends AutoCloseable> given) {
    this.sessions = new SessionDesk(parts);
    this.joining = new JoiningDesk(parts);
    this.room = new RoomDesk(parts);
    this.tickets = new TicketDesk(parts);
    this.recordings = new RecordingDesk(parts);
    this.access = new AccessDesk(parts);
    this.directory = new DirectoryDesk(parts);
    this.callbacks = new CallbackDesk(parts);
    this.privacy = new PrivacyDesk(parts);
    this.events = new EventDesk(parts);
    this.clock = parts.clock();
    this.limitRelay = parts.store().limitRelay();
    this.jobs =
        new BackgroundJobs(
            room,
            recordings,
            privacy,
            callbacks,
            parts.store().grants(),
            parts.store().jobTurns(),
            clock,
            parts.logContext());
    this.given = given;
  }

  /** Returns a builder; only the store is mandatory. */
  public static DeskbridgeBuilder builder() {
    return new DeskbridgeBuilder();
  }

  /** Returns the sessions: request, start, end, read. */
  public SessionDesk sessions() {
    return sessions;
  }

  /** Returns how customers get in. */
  public JoiningDesk joining() {
    return joining;
  }

  /** Returns the room of a session: pages, chat, notes, consent. */
  public RoomDesk room() {
    return room;
  }

  /** Returns the tickets, as a session asks for them. */
  public TicketDesk tickets() {
    return tickets;
  }

  /** Returns the recordings. */
  public RecordingDesk recordings() {
    return recordings;
  }

  /** Returns tokens and sign-ins. */
  public AccessDesk access() {
    return access;
  }

  /** Returns the companies and machines. */
  public DirectoryDesk directory() {
    return directory;
  }

  /** Returns the callbacks. */
  public CallbackDesk callbacks() {
    return callbacks;
  }

  /** Returns retention and erasure. */
  public PrivacyDesk privacy() {
    return privacy;
  }

  /** Returns the event feed. */
  public EventDesk events() {
    return events;
  }

  /** Returns the clock that the service goes by. */
  public ServiceClock clock() {
    return clock;
  }

  /** Returns how the nodes of the service tell each other of their use of rate limits. */
  public LimitRelay limitRelay() {
    return limitRelay;
  }

  /**
   * Does now, on this thread, what a background job has to do; for tests with a clock of their own.
   *
   * @throws org.deskbridge.error.DeskbridgeException as the job fails; run it again later
   */
  public void run(JobName job) {
    jobs.run(job);
  }

  /** Starts the background work, once. */
  void start(Background.Settings settings) {
    background = Background.start(jobs.timed(), recordings, callbacks, settings);
  }

  /**
   * Ends observers of events and the background work, waiting some seconds for what is under way,
   * then closes webhooks, media and store; closing it again does nothing.
   */
  @Override
  public synchronized void close() {
    events.close();
    if (background != null) {
      background.close();
    }
    given.forEach(Deskbridge::close);
  }

  /** One that cannot be closed does not keep the others open. */
  static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      log.log(WARNING, part.getClass().getSimpleName() + ": not closed in good order", e);
    }
  }
}

package org.deskbridge;

import static java.lang.System.Logger.Level.DEBUG;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.ApplyStatusReport;
import org.deskbridge.helpdesk.FollowEvents;
import org.deskbridge.helpdesk.LaunchSession;
import org.deskbridge.helpdesk.ReconcileSessions;
import org.deskbridge.helpdesk.StatusReport;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.helpdesk.TicketSystem;
import org.deskbridge.helpdesk.UnknownReferenceException;
import org.deskbridge.runtime.BackgroundThreads;
import org.deskbridge.runtime.Job;
import org.deskbridge.runtime.JobScheduler;
import org.deskbridge.ticket.HelpdeskLink;
import org.deskbridge.ticket.TicketOperation;
import org.jspecify.annotations.Nullable;

/**
 * The helpdesk's side of a service that runs elsewhere: launches sessions from tickets, takes in
 * what the service reports, and catches up after an outage.
 *
 * <p>Safe for use by several threads at once. Close it after everything that calls it.
 */
public final class Helpdesk implements AutoCloseable {

  private static final System.Logger log = System.getLogger(Helpdesk.class.getName());

  /** Soon, as technicians cannot link tickets until then. */
  private static final Duration REGISTER_AGAIN = Duration.ofSeconds(10);

  /** Callbacks tell sooner; this is for those that were lost. */
  private static final Duration CATCH_UP = Duration.ofMinutes(3);

  /** For sessions that no callback tells of. */
  private static final Duration FOLLOW = Duration.ofSeconds(10);

  private static final int THREADS = 2;

  private final HelpdeskParts parts;
  private final LaunchSession launch;
  private final ApplyStatusReport apply;
  private final ReconcileSessions reconcile;
  private final @Nullable FollowEvents follow;
  private final Set<String> unregistered = ConcurrentHashMap.newKeySet();
  private @Nullable BackgroundThreads threads;
  private @Nullable JobScheduler scheduler;

  Helpdesk(HelpdeskParts parts) {
    this.parts = parts;
    var service = parts.service().sessions();
    this.launch =
        new LaunchSession(
            service, parts.sessions(), parts.address().statusCallbacks(), parts.clock());
    this.apply = new ApplyStatusReport(parts.sessions(), parts.clock());
    this.reconcile =
        new ReconcileSessions(
            service,
            parts.sessions(),
            parts.service().events(),
            parts.feedPosition(),
            parts.tickets(),
            parts.clock());
    var position = parts.feedPosition();
    this.follow =
        position == null
            ? null
            : new FollowEvents(
                service,
                parts.sessions(),
                parts.service().events(),
                position,
                parts.tickets(),
                parts.clock());
  }

  /** Returns a builder; the service, the address, the sessions and the tickets are mandatory. */
  public static HelpdeskBuilder builder() {
    return new HelpdeskBuilder();
  }

  /** Starts the background work, once; for a helpdesk that was built before it could be reached. */
  public synchronized void start() {
    threads = BackgroundThreads.own(THREADS);
    scheduler =
        JobScheduler.start(
            List.of(
                new Job("registering links", REGISTER_AGAIN, this::registerLinks),
                new Job("catching up with sessions", CATCH_UP, this::catchUp),
                new Job("following the event feed", FOLLOW, this::followFeed)),
            threads.jobs(),
            parts.meters());
  }

  /**
   * Requests a session for a ticket.
   *
   * @return where the technician starts it, a secret of that technician
   * @see LaunchSession#launch
   */
  public LaunchSession.Launched launch(LaunchSession.Ticket ticket) {
    return launch.launch(ticket);
  }

  /**
   * Takes in what the service reports and returns the session as the helpdesk now sees it, after
   * the observer was told.
   *
   * @throws UnknownReferenceException if no session was launched under that reference
   * @see ApplyStatusReport#apply
   */
  public TicketSession apply(String reference, String delivery, StatusReport report) {
    var after = apply.apply(reference, delivery, report);
    observer().accept(after);
    return after;
  }

  /**
   * Lets the service ask about our tickets for a technician. Registered within some seconds, or as
   * soon as the service can be reached; repeat it at each start.
   *
   * @param technician the email address that the technician is known by at the service
   */
  public void register(String technician) {
    unregistered.add(technician);
  }

  /** Registers the links that the service does not have yet, on this thread. */
  public void registerLinks() {
    for (var technician : List.copyOf(unregistered)) {
      parts.service().links().register(link(technician));
      unregistered.remove(technician);
    }
  }

  private HelpdeskLink link(String technician) {
    var address = parts.address();
    return new HelpdeskLink(
        parts.name(),
        technician,
        address.userTokens().apply(technician),
        address.ticketCalls(),
        EnumSet.allOf(TicketOperation.class));
  }

  /**
   * Learns on this thread what callbacks did not tell, and tells the observer.
   *
   * @throws DeskbridgeException if the service cannot be reached or refuses; what was read so far
   *     is stored
   * @see ReconcileSessions#reconcile
   */
  public void catchUp() {
    synchronized (reconcile) {
      reconcile.reconcile(observer());
    }
  }

  /** A service that is away is reported by the job that also finds it back. */
  private void followFeed() {
    if (follow == null) {
      return;
    }
    try {
      synchronized (reconcile) {
        follow.follow(observer());
      }
    } catch (UnavailableException e) {
      log.log(DEBUG, "event feed: " + e.getMessage());
    }
  }

  private Consumer<TicketSession> observer() {
    return parts.observer();
  }

  /** Returns the tickets of the platform. */
  public TicketSystem tickets() {
    return parts.tickets();
  }

  /** Returns the clock that the helpdesk's side goes by. */
  public InstantSource clock() {
    return parts.clock();
  }

  /** Ends the background work, waiting some seconds for what is under way. */
  @Override
  public synchronized void close() {
    if (scheduler != null) {
      scheduler.close();
    }
    if (threads != null) {
      threads.close();
    }
  }
}

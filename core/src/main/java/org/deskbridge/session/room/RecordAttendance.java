package org.deskbridge.session.room;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskbridge.account.UserKey;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.session.Collaborator;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.time.ServiceClock;

/**
 * Records in the chat when experts come into a live session, and when they leave it.
 *
 * <p>An expert has left once no page of theirs was connected for ten seconds, so that a page can be
 * loaded again unnoticed. It has a memory of pages that were closed on this node, or that it
 * announced for a dead one: make one for all that goes on. Safe for use by several threads at once.
 */
public final class RecordAttendance {

  /** A page that is loaded again, or that loses its network for a moment, is back by then. */
  private static final Duration ABSENCE = Duration.ofSeconds(10);

  private final Sessions sessions;
  private final PresenceRegistry presence;
  private final ServiceClock clock;

  /** Since when experts may be away. */
  private final Map<Participant, Instant> absences = new HashMap<>();

  public RecordAttendance(Sessions sessions, PresenceRegistry presence, ServiceClock clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.presence = requireNonNull(presence, "presence");
    this.clock = requireNonNull(clock, "clock");
  }

  /** Records that the expert of a page came in, unless the expert was there already. */
  public void opened(SessionKey key, ConnectedPage page) {
    expertOf(key, page).ifPresent(expert -> record(expert, true));
    sessions.byKey(key).ifPresent(session -> missing(session.state()));
  }

  /** Notes that a page was closed, whose expert may come back. */
  public void closed(SessionKey key, ConnectedPage page) {
    expertOf(key, page).ifPresent(expert -> note(expert, true));
  }

  /**
   * Notes the experts who should be there and have no page: those of a process that stopped did not
   * close theirs.
   */
  private void missing(SessionState state) {
    var owner = state.owner();
    var runs = owner == null ? Stream.<UserKey>empty() : Stream.of(owner.user());
    var help = state.collaborators().stream().map(Collaborator::user);
    Stream.concat(runs, help)
        .filter(each -> !state.away().contains(each))
        .map(each -> new Participant(state.key(), each))
        .filter(each -> !isPresent(each))
        .forEach(each -> note(each, false));
  }

  /**
   * Records that experts have left who were away for ten seconds by now.
   *
   * <p>Called by the service, every second or so. An expert whose departure could not be stored is
   * left for the next call.
   */
  public void recordDepartures() {
    noted()
        .forEach(
            (expert, since) -> {
              if (clock.since(since).compareTo(ABSENCE) >= 0) {
                if (!isPresent(expert)) {
                  record(expert, false);
                  welcomeBack(expert);
                }
                forget(expert, since);
              }
            });
  }

  private void note(Participant expert, boolean anew) {
    synchronized (absences) {
      if (anew) {
        absences.put(expert, clock.instant());
      } else {
        absences.putIfAbsent(expert, clock.instant());
      }
    }
  }

  private Map<Participant, Instant> noted() {
    synchronized (absences) {
      return Map.copyOf(absences);
    }
  }

  private void forget(Participant expert, Instant since) {
    synchronized (absences) {
      absences.remove(expert, since);
    }
  }

  /** An expert whose page was connected meanwhile read that nothing was to be recorded. */
  private void welcomeBack(Participant expert) {
    if (isPresent(expert)) {
      record(expert, true);
    }
  }

  private void record(Participant expert, boolean isPresent) {
    OptimisticRetry.on(StaleSessionException.class)
        .run(
            () -> {
              Optional<SessionChange> change =
                  sessions
                      .byKey(expert.session())
                      .flatMap(each -> each.attend(expert.user(), isPresent, clock.instant()));
              change.ifPresent(sessions::commit);
              return change;
            });
  }

  private boolean isPresent(Participant expert) {
    return presence.present(expert.session()).stream()
        .anyMatch(page -> expert.user().equals(page.expert()));
  }

  private static Optional<Participant> expertOf(SessionKey key, ConnectedPage page) {
    return Optional.ofNullable(page.expert()).map(user -> new Participant(key, user));
  }

  private record Participant(SessionKey session, UserKey user) {}
}

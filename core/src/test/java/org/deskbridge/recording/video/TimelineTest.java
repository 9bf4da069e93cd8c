package org.deskbridge.recording.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.session.SessionFixtures.NOON;
import static org.deskbridge.session.SessionFixtures.ended;
import static org.deskbridge.session.SessionFixtures.joined;
import static org.deskbridge.session.SessionFixtures.noted;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.said;
import static org.deskbridge.session.SessionFixtures.started;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionStatus;
import org.junit.jupiter.api.Test;

/**
 * Requested at 0 s, started at 60, joined at 70, said at 80.001, noted at 90.001, noted again at
 * 100.001, ended at 110.001, noted once more at 120.001.
 */
class TimelineTest {

  private static final List<SessionEvent> HISTORY = history();

  private static List<SessionEvent> history() {
    var requested = requested();
    var started = started(requested);
    var joined = joined(started);
    var said = said(joined, ParticipantRole.CUSTOMER, "It is the printer.");
    var noted = noted(said, "Print");
    var notedMore = noted(noted, "Printer");
    var ended = ended(notedMore);
    var notedAfterwards = noted(ended, "Printer.");
    return Stream.of(requested, started, joined, said, noted, notedMore, ended, notedAfterwards)
        .map(SessionChange::event)
        .toList();
  }

  @Test
  void tellsFirstWhereTheSessionStood() {
    assertThat(cut(75_000, 1_000)).startsWith(status(0, SessionStatus.ACTIVE));
    assertThat(cut(65_000, 1_000)).startsWith(status(0, SessionStatus.WAITING));
    assertThat(cut(200_000, 1_000)).startsWith(status(0, SessionStatus.COMPLETE));
  }

  @Test
  void tellsWhatHappenedInTimesOfTheRecording() {
    assertThat(cut(65_000, 600_000))
        .containsExactly(
            status(0, SessionStatus.WAITING),
            new TimelineEntry.Joined(Duration.ofSeconds(5), "Carla"),
            status(5_000, SessionStatus.ACTIVE),
            new TimelineEntry.Said(Duration.ofMillis(15_001), "Carla", "It is the printer."),
            status(45_001, SessionStatus.COMPLETE),
            new TimelineEntry.Noted(Duration.ofMinutes(10), "Printer."));
  }

  @Test
  void tellsNothingOfWhatHappenedAfterTheEnd() {
    assertThat(cut(70_000, 10_000)).containsExactly(status(0, SessionStatus.ACTIVE), notes(10_000));
    assertThat(cut(70_000, 10_001))
        .containsExactly(
            status(0, SessionStatus.ACTIVE),
            new TimelineEntry.Said(Duration.ofMillis(10_001), "Carla", "It is the printer."),
            notes(10_001));
  }

  @Test
  void tellsTheNotesOnceAsTheyWereInTheEnd() {
    assertThat(cut(85_000, 20_000)).containsExactly(status(0, SessionStatus.ACTIVE), notes(20_000));
    assertThat(cut(130_000, 1_000)).endsWith(notes(1_000));
  }

  @Test
  void tellsNoNotesThatWereErased() {
    var events = HISTORY.stream().map(SessionEvent::withoutCustomer).toList();

    assertThat(new Timeline(events, NOON.plusSeconds(65), Duration.ofMinutes(10)))
        .noneMatch(TimelineEntry.Noted.class::isInstance);
  }

  @Test
  void tellsOfACustomerWhoseNameNobodyKnows() {
    var events = HISTORY.stream().map(SessionEvent::withoutCustomer).toList();

    assertThat(new Timeline(events, NOON.plusSeconds(65), Duration.ofSeconds(6)))
        .contains(new TimelineEntry.Joined(Duration.ofSeconds(5), "Customer"));
  }

  @Test
  void tellsNothingOfASessionThatIsGone() {
    assertThat(new Timeline(List.of(), NOON, Duration.ofHours(1))).isEmpty();
  }

  private static Timeline cut(long fromMillis, long millis) {
    return new Timeline(HISTORY, NOON.plusMillis(fromMillis), Duration.ofMillis(millis));
  }

  private static TimelineEntry notes(long millis) {
    return new TimelineEntry.Noted(Duration.ofMillis(millis), "Printer.");
  }

  private static TimelineEntry status(long millis, SessionStatus status) {
    return new TimelineEntry.Status(Duration.ofMillis(millis), status);
  }
}

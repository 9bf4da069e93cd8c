package org.deskbridge.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.deskbridge.company.CompanyId;
import org.deskbridge.company.MachineUuid;
import org.deskbridge.directory.Account;
import org.deskbridge.directory.AccountKey;
import org.deskbridge.directory.RecordingMode;
import org.deskbridge.directory.UserKey;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.RecordingEvent;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingOrigin;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.Video;
import org.deskbridge.session.Collaborator;
import org.deskbridge.session.Customer;
import org.deskbridge.session.Invitation;
import org.deskbridge.session.Owner;
import org.deskbridge.session.RecordingConsent;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionId;
import org.deskbridge.session.SessionKey;
import org.deskbridge.session.SessionOrigin;
import org.deskbridge.session.SessionRecording;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.SessionTimes;
import org.deskbridge.session.Side;
import org.deskbridge.session.UnattendedMachine;
import org.deskbridge.ticket.TicketRef;
import org.junit.jupiter.api.Test;

/** What is written here stands in databases: it has to stay readable for good. */
class StoredFormTest {

  private static final String STORED =
      "{\"kind\":\"said\",\"after\":{\"key\":\"K\",\"revision\":3,\"status\":\"WAITING\","
          + "\"origin\":{\"requestedAt\":1795262400000,\"digest\":\"d\","
          + "\"startMark\":-9223372036854775808,"
          + "\"callbackUrl\":\"https://helpdesk.example/callbacks?a=b%20c\",\"machine\":{\"uuid\":\"c0ffee\",\"name\":\"Front"
          + " desk\"}},\"owner\":{\"account\":{\"key\":7000000000000000001,\"name\":\"Example"
          + " Support\"},\"user\":7000000000000000002,\"name\":\"Erika Expert\","
          + "\"email\":\"erika@example.com\"},\"id\":\"s123\","
          + "\"times\":{\"startedAt\":\"2026-11-21T12:00:00.000000001Z\"},"
          + "\"ticket\":{\"id\":\"4711\"},\"customer\":{\"name\":\"Zoë\"},"
          + "\"invitation\":{\"generation\":2,\"mark\":\"m\",\"validUntil\":1795264200000},"
          + "\"notes\":\"n\",\"recording\":{\"mode\":\"ASK\",\"consent\":\"AGREED\","
          + "\"isRecorded\":true},\"collaborators\":[{\"user\":7000000000000000003,\"name\":\"Kim"
          + " Colleague\","
          + "\"email\":\"kim@example.com\"}]},\"side\":\"CUSTOMER\",\"name\":\"Zoë\",\"text\":\"hi\","
          + "\"at\":1795262460000}";

  private static final SessionEvent EVENT =
      new SessionEvent.Said(
          new SessionState(
              new SessionKey("K"),
              3,
              SessionStatus.WAITING,
              new SessionOrigin(
                  Instant.parse("2026-11-21T12:00:00Z"),
                  "d",
                  Long.MIN_VALUE,
                  URI.create("https://helpdesk.example/callbacks?a=b%20c"),
                  new UnattendedMachine(new MachineUuid("c0ffee"), "Front desk")),
              new Owner(
                  new Account(new AccountKey(7_000_000_000_000_000_001L), "Example Support"),
                  new UserKey(7_000_000_000_000_000_002L),
                  "Erika Expert",
                  "erika@example.com"),
              new SessionId("s123"),
              new SessionTimes(Instant.parse("2026-11-21T12:00:00.000000001Z"), null, null),
              new TicketRef("4711", null),
              new Customer("Zoë", null),
              new Invitation(2, "m", Instant.parse("2026-11-21T12:30:00Z")),
              "n",
              new SessionRecording(RecordingMode.ASK, RecordingConsent.AGREED, true),
              List.of(
                  new Collaborator(
                      new UserKey(7_000_000_000_000_000_003L),
                      "Kim Colleague",
                      "kim@example.com"))),
          Side.CUSTOMER,
          "Zoë",
          "hi",
          Instant.parse("2026-11-21T12:01:00Z"));

  @Test
  void writesWhatDatabasesHold() {
    assertThat(StoredForm.of(EVENT)).isEqualTo(STORED);
  }

  @Test
  void readsWhatDatabasesHold() {
    assertThat(StoredForm.event(STORED)).isEqualTo(EVENT);
  }

  @Test
  void keepsThatASessionWasLinkedToAnotherTicket() {
    var linked = new SessionEvent.Linked(EVENT.after(), EVENT.at());
    var stored =
        STORED
            .replace("\"said\"", "\"linked\"")
            .replace("\"side\":\"CUSTOMER\",\"name\":\"Zoë\",\"text\":\"hi\",", "");

    assertThat(StoredForm.of(linked)).isEqualTo(stored);
    assertThat(StoredForm.event(stored)).isEqualTo(linked);
  }

  @Test
  void keepsWhatWasSaidOfRecordings() {
    var bare = STORED.replace("\"side\":\"CUSTOMER\",\"name\":\"Zoë\",\"text\":\"hi\",", "");

    assertThat(
            Map.of(
                "consentAsked", new SessionEvent.ConsentAsked(EVENT.after(), EVENT.at()),
                "consentAnswered", new SessionEvent.ConsentAnswered(EVENT.after(), EVENT.at()),
                "recorded", new SessionEvent.Recorded(EVENT.after(), EVENT.at()),
                "customerErased", new SessionEvent.CustomerErased(EVENT.after(), EVENT.at())))
        .allSatisfy(
            (kind, event) -> {
              var stored = bare.replace("\"said\"", "\"" + kind + "\"");
              assertThat(StoredForm.of(event)).isEqualTo(stored);
              assertThat(StoredForm.event(stored)).isEqualTo(event);
            });
  }

  @Test
  void keepsThatAnotherExpertCameIn() {
    var joined = new SessionEvent.CollaboratorJoined(EVENT.after(), EVENT.at());
    var stored =
        STORED
            .replace("\"said\"", "\"collaboratorJoined\"")
            .replace("\"side\":\"CUSTOMER\",\"name\":\"Zoë\",\"text\":\"hi\",", "");

    assertThat(StoredForm.of(joined)).isEqualTo(stored);
    assertThat(StoredForm.event(stored)).isEqualTo(joined);
  }

  @Test
  void readsWhatWasWrittenBeforeThereWereCollaborators() {
    var earlier =
        STORED.replace(
            ",\"collaborators\":[{\"user\":7000000000000000003,\"name\":\"Kim Colleague\","
                + "\"email\":\"kim@example.com\"}]",
            "");

    var read = StoredForm.event(earlier);

    assertThat(read.after().collaborators()).isEmpty();
    assertThat(StoredForm.of(read)).isEqualTo(earlier);
  }

  @Test
  void readsWhatWasWrittenBeforeThereWereRecordings() {
    var earlier =
        STORED.replace(
            ",\"recording\":{\"mode\":\"ASK\",\"consent\":\"AGREED\",\"isRecorded\":true}", "");

    var read = StoredForm.event(earlier);

    assertThat(read.after().recording()).isNull();
    assertThat(StoredForm.of(read)).isEqualTo(earlier);
  }

  @Test
  void keepsRecordingsInEveryStage() {
    var stages =
        Map.of(
            "{\"kind\":\"capturing\"}",
            new RecordingStage.Capturing(),
            "{\"kind\":\"readyForTranscode\",\"failures\":1,\"isQueued\":true,"
                + "\"notBefore\":1795262400000}",
            new RecordingStage.ReadyForTranscode(1, true, Instant.ofEpochMilli(1_795_262_400_000L)),
            "{\"kind\":\"readyForTranscode\",\"failures\":2,\"isQueued\":true}",
            new RecordingStage.ReadyForTranscode(2, true),
            "{\"kind\":\"transcoding\",\"failures\":1}",
            new RecordingStage.Transcoding(1),
            "{\"kind\":\"readyForDownload\",\"video\":{\"duration\":20300,\"bytes\":5000000000}}",
            new RecordingStage.ReadyForDownload(
                new Video(Duration.ofMillis(20_300), 5_000_000_000L)),
            "{\"kind\":\"readyForDownload\",\"video\":{\"duration\":\"PT0.000000001S\",\"bytes\":1}}",
            new RecordingStage.ReadyForDownload(new Video(Duration.ofNanos(1), 1)),
            "{\"kind\":\"failed\",\"reason\":\"No video.\"}",
            new RecordingStage.Failed("No video."),
            "{\"kind\":\"erased\"}",
            new RecordingStage.Erased());

    assertThat(stages)
        .allSatisfy(
            (json, stage) -> {
              var event = new RecordingEvent.Closed(recording(stage), EVENT.at());
              var stored =
                  "{\"kind\":\"closed\",\"after\":{\"id\":103,\"revision\":2,\"origin\":{"
                      + "\"session\":\"K\",\"account\":7,\"user\":8,\"company\":9,"
                      + "\"startedAt\":1795262400000},\"stage\":"
                      + json
                      + ",\"isArchived\":true},\"at\":1795262460000}";
              assertThat(StoredForm.of(event)).isEqualTo(stored);
              assertThat(StoredForm.recordingEvent(stored)).isEqualTo(event);
            });
  }

  @Test
  void keepsEverythingThatHappensToRecordings() {
    var after = recording(new RecordingStage.Transcoding(0));
    var at = EVENT.at();

    assertThat(
            Map.of(
                "started", new RecordingEvent.Started(after, at),
                "closed", new RecordingEvent.Closed(after, at),
                "transcodeRequested", new RecordingEvent.TranscodeRequested(after, at),
                "transcodeBegun", new RecordingEvent.TranscodeBegun(after, at),
                "transcodeStopped", new RecordingEvent.TranscodeStopped(after, at),
                "transcodeFailed", new RecordingEvent.TranscodeFailed(after, "No room.", at),
                "transcoded", new RecordingEvent.Transcoded(after, at),
                "archived", new RecordingEvent.Archived(after, at),
                "erased", new RecordingEvent.Erased(after, at)))
        .allSatisfy(
            (kind, event) -> {
              var stored = StoredForm.of(event);
              assertThat(stored).startsWith("{\"kind\":\"" + kind + "\",");
              assertThat(StoredForm.recordingEvent(stored)).isEqualTo(event);
            });
  }

  private static RecordingState recording(RecordingStage stage) {
    return new RecordingState(
        new RecordingId(103),
        2,
        new RecordingOrigin(
            new SessionKey("K"),
            new AccountKey(7),
            new UserKey(8),
            new CompanyId(9),
            Instant.parse("2026-11-21T12:00:00Z")),
        stage,
        true);
  }

  @Test
  void keepsWhichTicketsASessionHasLeft() {
    var stored =
        "{\"reference\":\"r1\",\"ticketId\":\"4712\",\"leftTickets\":[\"4711\"],\"revision\":2,"
            + "\"requestedAt\":1795262400000,\"history\":[],\"deliveries\":[]}";
    var earlier = stored.replace("\"leftTickets\":[\"4711\"],", "");

    assertThat(StoredForm.ticketSession(stored).leftTickets()).containsExactly("4711");
    assertThat(StoredForm.of(StoredForm.ticketSession(stored))).isEqualTo(stored);
    assertThat(StoredForm.ticketSession(earlier).leftTickets()).isEmpty();
    assertThat(StoredForm.of(StoredForm.ticketSession(earlier))).isEqualTo(earlier);
  }

  @Test
  void ignoresWhatALaterVersionAdded() {
    var later =
        STORED
            .replace("\"revision\":3", "\"revision\":3,\"mood\":{\"a\":[1]}")
            .replace("\"side\":", "\"language\":\"de\",\"side\":");

    assertThat(StoredForm.event(later)).isEqualTo(EVENT);
  }

  @Test
  void saysThatItCannotReadAKindOfALaterVersion() {
    assertThatThrownBy(() -> StoredForm.event(STORED.replace("\"said\"", "\"sung\"")))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("What is on record cannot be read.");
  }
}

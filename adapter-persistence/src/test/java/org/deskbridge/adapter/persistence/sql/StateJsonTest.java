package org.deskbridge.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deskbridge.account.Account;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.RecordingMode;
import org.deskbridge.account.UserKey;
import org.deskbridge.company.CompanyId;
import org.deskbridge.company.MachineUuid;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.RecordingEvent;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingOrigin;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.Video;
import org.deskbridge.session.Collaborator;
import org.deskbridge.session.Customer;
import org.deskbridge.session.CustomerSeat;
import org.deskbridge.session.EndReason;
import org.deskbridge.session.Owner;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.RecordingConsent;
import org.deskbridge.session.RecordingPermission;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionOrigin;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.SessionTimes;
import org.deskbridge.session.TextEdit;
import org.deskbridge.session.TicketRef;
import org.deskbridge.session.UnattendedMachine;
import org.deskbridge.session.id.OpenJoinCode;
import org.deskbridge.session.id.SessionId;
import org.deskbridge.session.id.SessionKey;
import org.junit.jupiter.api.Test;

/** What is written here stands in databases: it has to stay readable for good. */
class StateJsonTest {

  private static final Instant AT = Instant.parse("2026-11-21T12:01:00Z");

  private static final String STORED =
      "{\"kind\":\"said\",\"session\":\"K\",\"revision\":3,\"side\":\"CUSTOMER\","
          + "\"name\":\"Zoë\",\"text\":\"hi\",\"at\":1795262460000}";

  private static final SessionEvent EVENT =
      new SessionEvent.Said(new SessionKey("K"), 3, ParticipantRole.CUSTOMER, "Zoë", "hi", AT);

  private static final String ORIGIN_JSON =
      "\"origin\":{\"requestedAt\":1795262400000,\"digest\":\"d\","
          + "\"startMark\":-9223372036854775808,"
          + "\"callbackUrl\":\"https://helpdesk.example/callbacks?a=b%20c\","
          + "\"machine\":{\"uuid\":\"c0ffee\",\"name\":\"Front desk\"}}";

  private static final SessionOrigin ORIGIN =
      new SessionOrigin(
          Instant.parse("2026-11-21T12:00:00Z"),
          "d",
          Long.MIN_VALUE,
          URI.create("https://helpdesk.example/callbacks?a=b%20c"),
          new UnattendedMachine(new MachineUuid("c0ffee"), "Front desk"));

  private static final String OWNER_JSON =
      "\"owner\":{\"account\":{\"key\":7000000000000000001,\"name\":\"Example Support\"},"
          + "\"user\":7000000000000000002,\"name\":\"Erika Expert\","
          + "\"email\":\"erika@example.com\"}";

  private static final Owner OWNER =
      new Owner(
          new Account(new AccountKey(7_000_000_000_000_000_001L), "Example Support"),
          new UserKey(7_000_000_000_000_000_002L),
          "Erika Expert",
          "erika@example.com");

  private static final String INVITATION_JSON =
      "\"invitation\":{\"generation\":2,\"mark\":\"m\",\"validUntil\":1795264200000}";

  private static final OpenJoinCode INVITATION =
      new OpenJoinCode(2, "m", Instant.parse("2026-11-21T12:30:00Z"));

  private static final String RECORDING_JSON =
      "\"recording\":{\"mode\":\"ASK\",\"consent\":\"AGREED\",\"isRecorded\":true,\"isRunning\":true}";

  private static final RecordingPermission RECORDING =
      new RecordingPermission(RecordingMode.ASK, RecordingConsent.AGREED, true, true);

  private static final String KIM_JSON =
      "{\"user\":7000000000000000003,\"name\":\"Kim Colleague\",\"email\":\"kim@example.com\"}";

  private static final Collaborator KIM =
      new Collaborator(new UserKey(7_000_000_000_000_000_003L), "Kim Colleague", "kim@example.com");

  private static final String STATE_JSON =
      "{\"key\":\"K\",\"status\":\"WAITING\","
          + ORIGIN_JSON
          + ","
          + OWNER_JSON
          + ",\"id\":\"s123\",\"times\":{\"startedAt\":\"2026-11-21T12:00:00.000000001Z\"},"
          + "\"ticket\":{\"id\":\"4711\"},\"customer\":{\"name\":\"Zoë\"},"
          + INVITATION_JSON
          + ",\"notes\":\"n\",\"notesRevision\":2,"
          + RECORDING_JSON
          + ",\"collaborators\":["
          + KIM_JSON
          + "],\"away\":[7000000000000000003],\"seat\":{\"mark\":\"seat\",\"takenAt\":1795262430000},\"declinedAt\":1795262420000,\"endReason\":\"CONNECTION_LOST\"}";

  private static final SessionState STATE =
      new SessionState(
          new SessionKey("K"),
          3,
          SessionStatus.WAITING,
          ORIGIN,
          OWNER,
          new SessionId("s123"),
          new SessionTimes(Instant.parse("2026-11-21T12:00:00.000000001Z"), null, null),
          new TicketRef("4711", null),
          new Customer("Zoë", null),
          INVITATION,
          "n",
          2,
          RECORDING,
          List.of(KIM),
          List.of(KIM.user()),
          new CustomerSeat("seat", Instant.parse("2026-11-21T12:00:30Z"), null),
          Instant.parse("2026-11-21T12:00:20Z"),
          EndReason.CONNECTION_LOST);

  @Test
  void keepsAStateWithoutItsRevision() {
    assertThat(StateJson.of(STATE)).isEqualTo(STATE_JSON);
    assertThat(StateJson.state(STATE_JSON).at(3)).isEqualTo(STATE);
    assertThat(StateJson.state(STATE_JSON + "   ").at(3)).isEqualTo(STATE);
  }

  @Test
  void readsAStateWithoutWhatMostSessionsDoNotHave() {
    var earlier =
        STATE_JSON
            .replace("," + RECORDING_JSON, "")
            .replace(",\"collaborators\":[" + KIM_JSON + "]", "")
            .replace(",\"away\":[7000000000000000003]", "")
            .replace(",\"declinedAt\":1795262420000,\"endReason\":\"CONNECTION_LOST\"", "");

    var read = StateJson.state(earlier);

    assertThat(read.recording()).isNull();
    assertThat(read.collaborators()).isEmpty();
    assertThat(read.away()).isEmpty();
    assertThat(read.endReason()).isNull();
    assertThat(StateJson.of(read)).isEqualTo(earlier);
  }

  @Test
  void keepsEverythingThatHappensToSessions() {
    var key = new SessionKey("K");
    var place = "\"session\":\"K\",\"revision\":3,";
    var at = ",\"at\":1795262460000}";
    var customer = new Customer("Zoë", null);

    var stored = new LinkedHashMap<String, SessionEvent>();
    stored.put(
        "{\"kind\":\"requested\",\"session\":\"K\","
            + ORIGIN_JSON
            + ","
            + OWNER_JSON
            + ",\"ticket\":{\"id\":\"4711\"},\"customer\":{\"name\":\"Zoë\"}}",
        new SessionEvent.Requested(key, ORIGIN, OWNER, new TicketRef("4711", null), customer));
    stored.put(
        "{\"kind\":\"started\","
            + place
            + "\"status\":\"WAITING\","
            + OWNER_JSON
            + ",\"id\":\"s123\","
            + INVITATION_JSON
            + ","
            + RECORDING_JSON
            + at,
        new SessionEvent.Started(
            key,
            3,
            SessionStatus.WAITING,
            OWNER,
            new SessionId("s123"),
            INVITATION,
            RECORDING,
            AT));
    stored.put(
        "{\"kind\":\"joined\","
            + place
            + "\"status\":\"ACTIVE\",\"customer\":{\"name\":\"Zoë\"}"
            + at,
        new SessionEvent.Joined(key, 3, SessionStatus.ACTIVE, customer, null, AT));
    stored.put(
        "{\"kind\":\"ended\"," + place + "\"status\":\"COMPLETE\"" + at,
        new SessionEvent.Ended(key, 3, SessionStatus.COMPLETE, null, AT));
    stored.put(
        "{\"kind\":\"ended\","
            + place
            + "\"status\":\"ABANDONED\",\"reason\":\"NOBODY_JOINED\""
            + at,
        new SessionEvent.Ended(key, 3, SessionStatus.ABANDONED, EndReason.NOBODY_JOINED, AT));
    stored.put(
        "{\"kind\":\"invited\"," + place + INVITATION_JSON + at,
        new SessionEvent.Invited(key, 3, INVITATION, AT));
    stored.put(
        "{\"kind\":\"handedOver\"," + place + OWNER_JSON + at,
        new SessionEvent.HandedOver(key, 3, OWNER, AT));
    stored.put(
        "{\"kind\":\"declined\",\"session\":\"K\",\"revision\":3" + at,
        new SessionEvent.Declined(key, 3, AT));
    stored.put(
        "{\"kind\":\"invitationSpent\",\"session\":\"K\",\"revision\":3" + at,
        new SessionEvent.InvitationSpent(key, 3, AT));
    stored.put(
        "{\"kind\":\"collaboratorJoined\"," + place + "\"collaborator\":" + KIM_JSON + at,
        new SessionEvent.CollaboratorJoined(key, 3, KIM, AT));
    stored.put(
        "{\"kind\":\"attendanceChanged\","
            + place
            + "\"expert\":7000000000000000003,\"name\":\"Kim Colleague\",\"isPresent\":true"
            + at,
        new SessionEvent.AttendanceChanged(key, 3, KIM.user(), KIM.name(), true, AT));
    stored.put(
        "{\"kind\":\"notesWritten\","
            + place
            + "\"edit\":{\"keptAtStart\":4,\"keptAtEnd\":0,\"inserted\":\" more\"}"
            + at,
        new SessionEvent.NotesWritten(key, 3, new TextEdit(4, 0, " more"), AT));
    stored.put(
        "{\"kind\":\"linked\"," + place + "\"ticket\":{\"id\":\"4711\"}" + at,
        new SessionEvent.Linked(key, 3, new TicketRef("4711", null), AT));
    stored.put(
        "{\"kind\":\"consentAsked\",\"session\":\"K\",\"revision\":3" + at,
        new SessionEvent.ConsentAsked(key, 3, AT));
    stored.put(
        "{\"kind\":\"consentAnswered\"," + place + "\"consent\":\"DECLINED\"" + at,
        new SessionEvent.ConsentAnswered(key, 3, RecordingConsent.DECLINED, AT));
    stored.put(
        "{\"kind\":\"recorded\",\"session\":\"K\",\"revision\":3" + at,
        new SessionEvent.Recorded(key, 3, AT));
    stored.put(
        "{\"kind\":\"customerErased\",\"session\":\"K\",\"revision\":3" + at,
        new SessionEvent.CustomerErased(key, 3, AT));
    stored.put(STORED, EVENT);

    assertThat(stored)
        .allSatisfy(
            (json, event) -> {
              assertThat(StateJson.of(event)).isEqualTo(json);
              assertThat(StateJson.event(json)).isEqualTo(event);
            });
  }

  /** Or the rows of an erasure would outgrow their places, and move. */
  @Test
  void isNoLongerOnceTheCustomerIsErased() {
    var edit = new TextEdit(0, 0, "");
    var key = new SessionKey("K");
    for (var event :
        List.of(
            EVENT,
            new SessionEvent.Said(key, 3, ParticipantRole.EXPERT, "x", "y", AT),
            new SessionEvent.NotesWritten(key, 3, edit, AT),
            new SessionEvent.Joined(key, 3, SessionStatus.ACTIVE, new Customer("", null), null, AT),
            new SessionEvent.Requested(key, ORIGIN, null, null, new Customer(null, "")))) {
      assertThat(StateJson.of(event.withoutCustomer()).length())
          .isLessThan(StateJson.of(event).length());
    }
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
              assertThat(StateJson.of(event)).isEqualTo(stored);
              assertThat(StateJson.recordingEvent(stored)).isEqualTo(event);
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
              var stored = StateJson.of(event);
              assertThat(stored).startsWith("{\"kind\":\"" + kind + "\",");
              assertThat(StateJson.recordingEvent(stored)).isEqualTo(event);
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

    assertThat(StateJson.ticketSession(stored).leftTickets()).containsExactly("4711");
    assertThat(StateJson.of(StateJson.ticketSession(stored))).isEqualTo(stored);
    assertThat(StateJson.ticketSession(earlier).leftTickets()).isEmpty();
    assertThat(StateJson.of(StateJson.ticketSession(earlier))).isEqualTo(earlier);
  }

  @Test
  void ignoresWhatALaterVersionAdded() {
    assertThat(StateJson.event(STORED.replace("\"side\":", "\"mood\":{\"a\":[1]},\"side\":")))
        .isEqualTo(EVENT);
  }

  @Test
  void saysThatItCannotReadAKindOfALaterVersion() {
    assertThatThrownBy(() -> StateJson.event(STORED.replace("\"said\"", "\"sung\"")))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("Stored data cannot be read.");
  }

  /** Any text was taken for the address of a ticket, and a login stayed in that for callbacks. */
  @Test
  void readsAddressesThatWereStoredBeforeTheyWereLookedAt() {
    var login =
        STATE_JSON.replace("https://helpdesk.example", "https://robin:secret@helpdesk.example");

    assertThat(ticket("{\"id\":\"4711\",\"url\":\"javascript:alert(1)\"}"))
        .isEqualTo(new TicketRef("4711", null));
    assertThat(ticket("{\"url\":\"javascript:alert(1)\"}")).isNull();
    assertThat(ticket("{\"id\":\"4711\",\"url\":\"tickets/4711\"}"))
        .isEqualTo(new TicketRef("4711", null));
    assertThat(ticket("{\"url\":\"https://x/t?q={id}\"}").url())
        .isEqualTo("https://x/t?q=%7Bid%7D");
    assertThat(StateJson.state(login).at(3).origin().callbackUrl()).hasUserInfo("robin:secret");
  }

  private static TicketRef ticket(String stored) {
    return StateJson.state(STATE_JSON.replace("{\"id\":\"4711\"}", stored)).at(3).ticket();
  }

  @Test
  void keepsTheSealedLoginOfAReceiver() {
    var origin =
        new SessionOrigin(
            Instant.parse("2026-11-21T12:00:00Z"),
            null,
            7,
            URI.create("https://helpdesk.example/cb"),
            null,
            "c2VhbGVk");
    var event = new SessionEvent.Requested(new SessionKey("K"), origin, null, null, null);

    assertThat(StateJson.of(event)).contains("\"callbackLogin\":\"c2VhbGVk\"");
    assertThat(StateJson.event(StateJson.of(event))).isEqualTo(event);
  }
}

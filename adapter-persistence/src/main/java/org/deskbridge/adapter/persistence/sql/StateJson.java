package org.deskbridge.adapter.persistence.sql;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.UserKey;
import org.deskbridge.company.CompanyId;
import org.deskbridge.company.MachineUuid;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.StatusReport;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.recording.RecordingEvent;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.session.Collaborator;
import org.deskbridge.session.CustomerSeat;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionOrigin;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.TicketRef;
import org.deskbridge.session.id.OpenJoinCode;
import org.deskbridge.session.id.SessionId;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.url.HttpUrls;
import org.jspecify.annotations.Nullable;

/**
 * Serializes the records of the core as JSON for storage.
 *
 * <p>Members that are absent are left out, and unknown ones ignored, so that an older version can
 * read what a newer one added a member to.
 */
public final class StateJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          // Other methods of a record than its components are not stored.
          .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
          .addMixIn(SessionEvent.class, EventMixIn.class)
          .addMixIn(SessionState.class, StateMixIn.class)
          .addMixIn(SessionOrigin.class, HashMixIn.class)
          .addMixIn(OpenJoinCode.class, HashMixIn.class)
          .addMixIn(CustomerSeat.class, HashMixIn.class)
          .addMixIn(SessionEvent.Joined.class, HashMixIn.class)
          .addMixIn(TicketSession.class, TicketSessionMixIn.class)
          .addMixIn(StatusReport.class, StatusReportMixIn.class)
          .addMixIn(RecordingEvent.class, RecordingEventMixIn.class)
          .addMixIn(RecordingStage.class, StageMixIn.class)
          .addMixIn(SessionKey.class, TextMixIn.class)
          .addMixIn(SessionId.class, TextMixIn.class)
          .addMixIn(MachineUuid.class, TextMixIn.class)
          .addMixIn(AccountKey.class, NumberMixIn.class)
          .addMixIn(UserKey.class, NumberMixIn.class)
          .addMixIn(CompanyId.class, NumberMixIn.class)
          .addMixIn(RecordingId.class, NumberMixIn.class)
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, new InstantSerializer())
                  .addDeserializer(Instant.class, new InstantDeserializer())
                  .addSerializer(Duration.class, new DurationSerializer())
                  .addDeserializer(Duration.class, new DurationDeserializer())
                  .addDeserializer(TicketRef.class, new TicketRefDeserializer()))
          .build();

  private static final ObjectWriter EVENT_WRITER = MAPPER.writerFor(SessionEvent.class);
  private static final ObjectReader EVENT_READER = MAPPER.readerFor(SessionEvent.class);
  private static final ObjectWriter STATE_WRITER = MAPPER.writerFor(SessionState.class);
  private static final ObjectReader STATE_READER = MAPPER.readerFor(SessionState.class);
  private static final ObjectWriter RECORDING_WRITER = MAPPER.writerFor(RecordingEvent.class);
  private static final ObjectReader RECORDING_READER = MAPPER.readerFor(RecordingEvent.class);
  private static final ObjectWriter TICKET_WRITER = MAPPER.writerFor(TicketSession.class);
  private static final ObjectReader TICKET_READER = MAPPER.readerFor(TicketSession.class);

  private static final ObjectWriter TEXTS_WRITER = MAPPER.writerFor(String[].class);
  private static final ObjectReader TEXTS_READER = MAPPER.readerFor(String[].class);

  private StateJson() {}

  /** Returns a session event as JSON. */
  public static String of(SessionEvent event) {
    return write(EVENT_WRITER, event);
  }

  /** Reads a session event. */
  public static SessionEvent event(String json) {
    return read(EVENT_READER, SessionEvent.class, json);
  }

  /** Leaves out the revision, which is stored by itself. */
  public static String of(SessionState state) {
    return write(STATE_WRITER, state);
  }

  /** Returns the state as if it were the first of its session. */
  static SessionState state(String json) {
    return read(STATE_READER, SessionState.class, json);
  }

  /** Reads JSON of earlier versions into a record that is no longer stored. */
  public static <T extends Record> T former(Class<T> type, String json) {
    return read(MAPPER.readerFor(type), type, json);
  }

  /** Returns a recording event as JSON. */
  public static String of(RecordingEvent event) {
    return write(RECORDING_WRITER, event);
  }

  /** Returns the event of a recording that was stored as JSON. */
  public static RecordingEvent recordingEvent(String json) {
    return read(RECORDING_READER, RecordingEvent.class, json);
  }

  /** Returns the session of a ticket as JSON. */
  public static String of(TicketSession session) {
    return write(TICKET_WRITER, session);
  }

  static TicketSession ticketSession(String json) {
    return read(TICKET_READER, TicketSession.class, json);
  }

  /** Returns texts as a JSON array. */
  public static String of(List<String> texts) {
    return write(TEXTS_WRITER, texts.toArray(String[]::new));
  }

  static List<String> texts(String json) {
    return List.of(read(TEXTS_READER, String[].class, json));
  }

  private static String write(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("record: cannot be written as JSON", e);
    }
  }

  private static <T> T read(ObjectReader reader, Class<T> type, String json) {
    try {
      return type.cast(reader.readValue(json));
    } catch (JsonProcessingException e) {
      throw new UnavailableException("Stored data cannot be read.", e);
    }
  }

  /** The kind comes first, so that a parser need not buffer the rest. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = SessionEvent.Requested.class, name = "requested"),
    @JsonSubTypes.Type(value = SessionEvent.Started.class, name = "started"),
    @JsonSubTypes.Type(value = SessionEvent.Joined.class, name = "joined"),
    @JsonSubTypes.Type(value = SessionEvent.Ended.class, name = "ended"),
    @JsonSubTypes.Type(value = SessionEvent.Invited.class, name = "invited"),
    @JsonSubTypes.Type(value = SessionEvent.Declined.class, name = "declined"),
    @JsonSubTypes.Type(value = SessionEvent.InvitationSpent.class, name = "invitationSpent"),
    @JsonSubTypes.Type(value = SessionEvent.CollaboratorJoined.class, name = "collaboratorJoined"),
    @JsonSubTypes.Type(value = SessionEvent.HandedOver.class, name = "handedOver"),
    @JsonSubTypes.Type(value = SessionEvent.NotesWritten.class, name = "notesWritten"),
    @JsonSubTypes.Type(value = SessionEvent.Linked.class, name = "linked"),
    @JsonSubTypes.Type(value = SessionEvent.ConsentAsked.class, name = "consentAsked"),
    @JsonSubTypes.Type(value = SessionEvent.ConsentAnswered.class, name = "consentAnswered"),
    @JsonSubTypes.Type(value = SessionEvent.Recorded.class, name = "recorded"),
    @JsonSubTypes.Type(value = SessionEvent.RecordingStopped.class, name = "recordingStopped"),
    @JsonSubTypes.Type(value = SessionEvent.CustomerErased.class, name = "customerErased"),
    @JsonSubTypes.Type(value = SessionEvent.AttendanceChanged.class, name = "attendanceChanged"),
    @JsonSubTypes.Type(value = SessionEvent.Said.class, name = "said")
  })
  private interface EventMixIn {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = RecordingEvent.Started.class, name = "started"),
    @JsonSubTypes.Type(value = RecordingEvent.Closed.class, name = "closed"),
    @JsonSubTypes.Type(
        value = RecordingEvent.TranscodeRequested.class,
        name = "transcodeRequested"),
    @JsonSubTypes.Type(value = RecordingEvent.TranscodeBegun.class, name = "transcodeBegun"),
    @JsonSubTypes.Type(value = RecordingEvent.TranscodeStopped.class, name = "transcodeStopped"),
    @JsonSubTypes.Type(value = RecordingEvent.TranscodeFailed.class, name = "transcodeFailed"),
    @JsonSubTypes.Type(value = RecordingEvent.Transcoded.class, name = "transcoded"),
    @JsonSubTypes.Type(value = RecordingEvent.Archived.class, name = "archived"),
    @JsonSubTypes.Type(value = RecordingEvent.Erased.class, name = "erased")
  })
  private interface RecordingEventMixIn {}

  /**
   * The revision is read from states of earlier versions, and not written. Most sessions have no
   * collaborators or notes, and the first stored ones lack the members.
   */
  @SuppressWarnings("unused") // read by the mapper
  private interface StateMixIn {
    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
    int revision();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<Collaborator> collaborators();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<UserKey> away();

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    int notesRevision();
  }

  /** Most sessions stay on their ticket, and the first stored ones lack the members. */
  @SuppressWarnings("unused") // read by the mapper
  private interface TicketSessionMixIn {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<String> leftTickets();
  }

  /** Most sessions have one technician, and the first stored reports lack the member. */
  @SuppressWarnings("unused") // read by the mapper
  private interface StatusReportMixIn {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<String> collaborators();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = RecordingStage.Capturing.class, name = "capturing"),
    @JsonSubTypes.Type(value = RecordingStage.ReadyForTranscode.class, name = "readyForTranscode"),
    @JsonSubTypes.Type(value = RecordingStage.Transcoding.class, name = "transcoding"),
    @JsonSubTypes.Type(value = RecordingStage.ReadyForDownload.class, name = "readyForDownload"),
    @JsonSubTypes.Type(value = RecordingStage.Failed.class, name = "failed"),
    @JsonSubTypes.Type(value = RecordingStage.Erased.class, name = "erased")
  })
  private interface StageMixIn {}

  /** Keeps the member names under which hashes were first stored. */
  @SuppressWarnings("unused") // read by the mapper
  private interface HashMixIn {
    @JsonProperty("startMark")
    long startTokenHash();

    @JsonProperty("mark")
    String codeHash();

    @JsonProperty("mark")
    String tokenHash();
  }

  /** A name is stored as its bare value. */
  @SuppressWarnings("unused") // read by the mapper
  private abstract static class TextMixIn {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    TextMixIn(String value) {}

    @JsonValue
    abstract String value();
  }

  /** A key is stored as its bare value. */
  @SuppressWarnings("unused") // read by the mapper
  private abstract static class NumberMixIn {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    NumberMixIn(long value) {}

    @JsonValue
    abstract long value();
  }

  /** Times are whole milliseconds as a rule; any other is stored as text, without loss. */
  private static final class InstantSerializer extends StdSerializer<Instant> {

    private static final long serialVersionUID = 1L;

    InstantSerializer() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (value.truncatedTo(ChronoUnit.MILLIS).equals(value)) {
        json.writeNumber(value.toEpochMilli());
      } else {
        json.writeString(value.toString());
      }
    }
  }

  private static final class InstantDeserializer extends StdDeserializer<Instant> {

    private static final long serialVersionUID = 1L;

    InstantDeserializer() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
      return json.currentToken() == JsonToken.VALUE_NUMBER_INT
          ? Instant.ofEpochMilli(json.getLongValue())
          : Instant.parse(json.getText());
    }
  }

  /** As times are: whole milliseconds as a rule, any other as text. */
  private static final class DurationSerializer extends StdSerializer<Duration> {

    private static final long serialVersionUID = 1L;

    DurationSerializer() {
      super(Duration.class);
    }

    @Override
    public void serialize(Duration value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (value.truncatedTo(ChronoUnit.MILLIS).equals(value)) {
        json.writeNumber(value.toMillis());
      } else {
        json.writeString(value.toString());
      }
    }
  }

  private static final class DurationDeserializer extends StdDeserializer<Duration> {

    private static final long serialVersionUID = 1L;

    DurationDeserializer() {
      super(Duration.class);
    }

    @Override
    public Duration deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      return json.currentToken() == JsonToken.VALUE_NUMBER_INT
          ? Duration.ofMillis(json.getLongValue())
          : Duration.parse(json.getText());
    }
  }

  /**
   * Earlier versions stored tickets with any text as their address. One that no browser may open,
   * such as {@code javascript:}, counts as absent.
   */
  private static final class TicketRefDeserializer extends StdDeserializer<TicketRef> {

    private static final long serialVersionUID = 1L;

    TicketRefDeserializer() {
      super(TicketRef.class);
    }

    @Override
    public @Nullable TicketRef deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      var stored = json.readValueAs(StoredTicket.class);
      var url = HttpUrls.shown(stored.url()).orElse(null);
      return TicketRef.of(stored.id(), url).orElse(null);
    }
  }

  private record StoredTicket(@Nullable String id, @Nullable String url) {}
}

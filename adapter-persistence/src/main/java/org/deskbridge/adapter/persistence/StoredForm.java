package org.deskbridge.adapter.persistence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.deskbridge.company.MachineUuid;
import org.deskbridge.directory.AccountKey;
import org.deskbridge.directory.UserKey;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionId;
import org.deskbridge.session.SessionKey;

/**
 * Writes and reads what is stored as JSON: the records of the core as they are.
 *
 * <p>Members that are absent are left out, and unknown ones ignored, so that an older version can
 * read what a newer one added a member to.
 */
final class StoredForm {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .addMixIn(SessionEvent.class, EventMixIn.class)
          .addMixIn(SessionKey.class, TextMixIn.class)
          .addMixIn(SessionId.class, TextMixIn.class)
          .addMixIn(MachineUuid.class, TextMixIn.class)
          .addMixIn(AccountKey.class, NumberMixIn.class)
          .addMixIn(UserKey.class, NumberMixIn.class)
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, new InstantSerializer())
                  .addDeserializer(Instant.class, new InstantDeserializer()))
          .build();

  private static final ObjectWriter EVENT_WRITER = MAPPER.writerFor(SessionEvent.class);
  private static final ObjectReader EVENT_READER = MAPPER.readerFor(SessionEvent.class);
  private static final ObjectWriter TICKET_WRITER = MAPPER.writerFor(TicketSession.class);
  private static final ObjectReader TICKET_READER = MAPPER.readerFor(TicketSession.class);

  private static final ObjectWriter TEXTS_WRITER = MAPPER.writerFor(String[].class);
  private static final ObjectReader TEXTS_READER = MAPPER.readerFor(String[].class);

  private StoredForm() {}

  static String of(SessionEvent event) {
    return write(EVENT_WRITER, event);
  }

  static SessionEvent event(String json) {
    return read(EVENT_READER, SessionEvent.class, json);
  }

  static String of(TicketSession session) {
    return write(TICKET_WRITER, session);
  }

  static TicketSession ticketSession(String json) {
    return read(TICKET_READER, TicketSession.class, json);
  }

  static String of(List<String> texts) {
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
      throw new UnavailableException("What is on record cannot be read.", e);
    }
  }

  /** The kind comes first, so that a reader knows at once what follows. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = SessionEvent.Requested.class, name = "requested"),
    @JsonSubTypes.Type(value = SessionEvent.Moved.class, name = "moved"),
    @JsonSubTypes.Type(value = SessionEvent.Invited.class, name = "invited"),
    @JsonSubTypes.Type(value = SessionEvent.InvitationSpent.class, name = "invitationSpent"),
    @JsonSubTypes.Type(value = SessionEvent.NotesWritten.class, name = "notesWritten"),
    @JsonSubTypes.Type(value = SessionEvent.Linked.class, name = "linked"),
    @JsonSubTypes.Type(value = SessionEvent.Said.class, name = "said")
  })
  @SuppressWarnings("unused") // read by the mapper
  private interface EventMixIn {
    @JsonIgnore
    boolean isReported();
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

  /** Times are whole milliseconds as a rule; any other is stored as text, to lose nothing. */
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
}

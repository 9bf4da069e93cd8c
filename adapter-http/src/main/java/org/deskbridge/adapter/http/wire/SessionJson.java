package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.deskbridge.session.Collaborator;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionView;
import org.jspecify.annotations.Nullable;

/**
 * A session (contract 2, GET /sessions/{sessionId}).
 *
 * @param partnerObject a Long or a String; when read always text, a number as written
 * @param sessionStartToken in lists only
 */
public record SessionJson(
    @Nullable String sessionId,
    @Nullable String sessionType,
    @Nullable String status,
    @Nullable Long accountKey,
    @Nullable String accountKeyText,
    @Nullable String expertName,
    @Nullable String expertEmail,
    @Nullable String expertUserKey,
    @JsonDeserialize(as = String.class) @Nullable Object partnerObject,
    @Nullable String partnerObjectUrl,
    @Nullable String customerJoinUrl,
    @Nullable Long sessionStartToken,
    @Nullable String startedAt,
    @Nullable String customerJoinedAt,
    @Nullable String endedAt,
    @Nullable String endReason,
    @Nullable String unattendedMachineName,
    @Nullable String unattendedMachineUuid,
    @Nullable String accountName,
    @Nullable String customerName,
    @Nullable String customerEmail,
    @Nullable String notes,
    @Nullable List<CollaboratorJson> collaborators,
    @Nullable String sessionRecordingUrl) {

  public static final ObjectWriter WRITER = Json.writer(SessionJson.class);
  public static final String SCREEN_SHARING = "screen_sharing";

  private static final Pattern CANONICAL_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,18}");

  /** The variants of a session on the wire. */
  public enum Form {
    /** For a single session and callbacks: all members but the start token. */
    SINGLE,
    /** For the list: without notes, collaborators and machine. */
    LISTED,
    /** For the extended list: all members. */
    EXTENDED
  }

  /** Returns a session in one of its forms. */
  public static SessionJson from(SessionView view, Form form, URI publicUrl) {
    var state = view.state();
    var owner = state.owner();
    var ticket = state.ticket();
    var customer = state.customer();
    var machine = state.origin().machine();
    var times = state.times();
    var isWhole = form != Form.LISTED;
    return new SessionJson(
        state.id() == null ? null : state.id().value(),
        SCREEN_SHARING,
        StatusWord.of(state.status()),
        owner == null ? null : owner.account().key().value(),
        owner == null ? null : owner.account().key().toString(),
        owner == null ? null : owner.name(),
        owner == null ? null : owner.email(),
        owner == null ? null : owner.user().toString(),
        ticket == null || ticket.id() == null ? null : numberOrText(ticket.id()),
        ticket == null ? null : ticket.url(),
        publicUrl + "/join/" + view.joinToken().value(),
        form == Form.SINGLE ? null : (Long) view.startToken().value(),
        Times.seconds(times.startedAt()),
        Times.seconds(times.joinedAt()),
        Times.seconds(times.endedAt()),
        EndReasonWord.of(state.endReason()),
        isWhole && machine != null ? machine.name() : null,
        isWhole && machine != null ? machine.uuid().value() : null,
        machine != null && owner != null ? owner.account().name() : null,
        customer == null ? null : customer.name(),
        customer == null ? null : customer.email(),
        isWhole ? state.notes() : null,
        isWhole ? collaborators(state) : null,
        recordingUrl(state, publicUrl));
  }

  private static @Nullable List<CollaboratorJson> collaborators(SessionState state) {
    return state.collaborators().isEmpty()
        ? null
        : state.collaborators().stream().map(CollaboratorJson::from).toList();
  }

  private static @Nullable String recordingUrl(SessionState state, URI publicUrl) {
    var recording = state.recording();
    var id = state.id();
    return recording == null || !recording.isRecorded() || id == null
        ? null
        : publicUrl + "/recordings/" + id.value();
  }

  /** Returns a Long for a canonical 64-bit integer, else the text. */
  private static Object numberOrText(String ticketId) {
    if (CANONICAL_NUMBER.matcher(ticketId).matches()) {
      try {
        return Long.valueOf(ticketId);
      } catch (NumberFormatException e) {
        return ticketId;
      }
    }
    return ticketId;
  }

  /** A collaborator (contract 2, collaborators). */
  public record CollaboratorJson(
      @Nullable String name, @Nullable String email, @Nullable String userKey) {

    /** Returns a collaborator. */
    public static CollaboratorJson from(Collaborator collaborator) {
      return new CollaboratorJson(
          collaborator.name(), collaborator.email(), collaborator.user().toString());
    }
  }
}

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
 * A session as partners see it (contract 2, GET /sessions/{sessionId}).
 *
 * @param partnerObject a Long or a String; one that was read is text, a number as it was written
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

  /** Where a session is shown. */
  public enum Form {
    /** The single call and the callbacks: all there is, but no start token. */
    SINGLE,
    /** The list, which leaves out notes, collaborators and machine. */
    LISTED,
    /** The extended list: all there is. */
    EXTENDED
  }

  /** Returns a session in one of its two forms. */
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

  /** A canonical 64-bit integer is a number on the wire, everything else text. */
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

  /** An expert who came in (contract 2, collaborators). */
  public record CollaboratorJson(
      @Nullable String name, @Nullable String email, @Nullable String userKey) {

    /** Returns a collaborator as the API shows one. */
    public static CollaboratorJson from(Collaborator collaborator) {
      return new CollaboratorJson(
          collaborator.name(), collaborator.email(), collaborator.user().toString());
    }
  }
}

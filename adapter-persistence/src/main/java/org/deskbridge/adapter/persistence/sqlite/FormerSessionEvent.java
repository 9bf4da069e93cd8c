package org.deskbridge.adapter.persistence.sqlite;

import java.time.Instant;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.RecordingPermission;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionTransition;
import org.deskbridge.session.TextEdit;
import org.jspecify.annotations.Nullable;

/**
 * An event in the former format, which held the whole state after the event.
 *
 * @param step only of a change of status
 * @param side as name and text, only of a line of the chat
 */
record FormerSessionEvent(
    String kind,
    SessionState after,
    @Nullable SessionTransition step,
    @Nullable ParticipantRole side,
    @Nullable String name,
    @Nullable String text,
    Instant at) {

  /** Returns the event as it is stored today. */
  SessionEvent toEvent() {
    var key = after.key();
    var revision = after.revision();
    return switch (kind) {
      case "requested" ->
          new SessionEvent.Requested(
              key, after.origin(), after.owner(), after.ticket(), after.customer());
      case "moved" -> moved();
      case "invited" ->
          new SessionEvent.Invited(key, revision, needed(after.invitation(), "invitation"), at);
      case "invitationSpent" -> new SessionEvent.InvitationSpent(key, revision, at);
      case "collaboratorJoined" ->
          new SessionEvent.CollaboratorJoined(
              key, revision, after.collaborators().get(after.collaborators().size() - 1), at);
      case "notesWritten" -> new SessionEvent.NotesWritten(key, revision, edit(), at);
      case "linked" -> new SessionEvent.Linked(key, revision, after.ticket(), at);
      case "consentAsked" -> new SessionEvent.ConsentAsked(key, revision, at);
      case "consentAnswered" ->
          new SessionEvent.ConsentAnswered(key, revision, recording().consent(), at);
      case "recorded" -> new SessionEvent.Recorded(key, revision, at);
      case "customerErased" -> new SessionEvent.CustomerErased(key, revision, at);
      case "said" ->
          new SessionEvent.Said(
              key, revision, needed(side, "side"), needed(name, "name"), needed(text, "text"), at);
      default -> throw unreadable("kind");
    };
  }

  private SessionEvent moved() {
    var key = after.key();
    var revision = after.revision();
    var status = after.status();
    return switch (needed(step, "step")) {
      case START ->
          new SessionEvent.Started(
              key,
              revision,
              status,
              needed(after.owner(), "owner"),
              needed(after.id(), "id"),
              needed(after.invitation(), "invitation"),
              after.recording(),
              at);
      case JOIN, CONNECT ->
          new SessionEvent.Joined(key, revision, status, after.customer(), null, at);
      case END -> new SessionEvent.Ended(key, revision, status, null, at);
    };
  }

  /** The notes before the event are not known, and not needed. */
  private @Nullable TextEdit edit() {
    var notes = after.notes();
    return notes == null ? null : TextEdit.replacingAll(notes);
  }

  private RecordingPermission recording() {
    return needed(after.recording(), "recording");
  }

  private static <T> T needed(@Nullable T member, String name) {
    if (member == null) {
      throw unreadable(name);
    }
    return member;
  }

  private static UnavailableException unreadable(String member) {
    return new UnavailableException("%s: missing or unknown".formatted(member), null);
  }

  @Override
  public String toString() {
    return "FormerSessionEvent[%s, %s]".formatted(kind, after.key());
  }
}

package org.deskbridge.error;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The reasons of failed requests: {@link DeskbridgeException#code()} returns one of them, and over
 * HTTP its {@link #text()} is the member {@code reason}.
 *
 * <p>A code keeps its text and its kind from release to release. Releases add codes, so a client
 * must expect texts that are not listed here: let it decide by the status then.
 */
public enum ErrorCode {

  /** A value is missing, malformed or out of its range. */
  REQUEST_INVALID("request.invalid", Kind.INVALID),
  /** The request exceeds the size limit. */
  REQUEST_TOO_LARGE("request.too-large", Kind.INVALID),
  /** The media type or encoding of the body is not supported. */
  REQUEST_UNSUPPORTED_MEDIA_TYPE("request.unsupported-media-type", Kind.INVALID),
  /** The requested range lies outside the content. */
  REQUEST_RANGE_NOT_SATISFIABLE("request.range-not-satisfiable", Kind.INVALID),
  /** The path exists, but not with this method. */
  REQUEST_METHOD_NOT_ALLOWED("request.method-not-allowed", Kind.INVALID),
  /** The idempotency key was used within 24 h for another request. */
  REQUEST_REPEATED_DIFFERENTLY("request.repeated-differently", Kind.MISMATCH),
  /** A page of another origin made the browser send the request. */
  REQUEST_FOREIGN_ORIGIN("request.foreign-origin", Kind.DENIED),
  /** The caller may not do this; there is no more specific code. */
  REQUEST_DENIED("request.denied", Kind.DENIED),
  /** The addressed object does not exist; there is no more specific code. */
  REQUEST_NOT_FOUND("request.not-found", Kind.NOT_FOUND),
  /** The request conflicts with the state; there is no more specific code. */
  REQUEST_CONFLICT("request.conflict", Kind.CONFLICT),
  /** The rate limit is reached. */
  REQUEST_TOO_MANY("request.too-many", Kind.UNAVAILABLE),

  /** The token is missing, unknown, revoked or expired. */
  TOKEN_INVALID("token.invalid", Kind.UNAUTHENTICATED),
  /** The signature of a webhook does not match its message. */
  WEBHOOK_SIGNATURE_INVALID("webhook.signature-invalid", Kind.UNAUTHENTICATED),
  /** The e-mail address or the password is wrong. */
  SIGN_IN_REFUSED("sign-in.refused", Kind.DENIED),
  /** No application is registered under the id, or its secret is wrong. */
  CLIENT_INVALID("client.invalid", Kind.DENIED),
  /** The caller lacks the required role. */
  ROLE_MISSING("role.missing", Kind.DENIED),
  /** A named object is unknown, or belongs to another account. */
  OUT_OF_REACH("access.out-of-reach", Kind.DENIED),
  /** No expert signs in with the address. */
  EXPERT_NOT_FOUND("expert.not-found", Kind.NOT_FOUND),
  /** Another expert already signs in with the address. */
  EXPERT_EMAIL_TAKEN("expert.email-taken", Kind.CONFLICT),

  /** No company matches. */
  COMPANY_NONE_FOUND("company.none-found", Kind.NOT_FOUND),
  /** The account already has a company of that name. */
  COMPANY_NAME_TAKEN("company.name-taken", Kind.CONFLICT),
  /** The company has no machines, or is outside the caller's scope. */
  MACHINE_NONE_FOUND("machine.none-found", Kind.NOT_FOUND),
  /** There is no such machine in the caller's scope. */
  MACHINE_NOT_FOUND("machine.not-found", Kind.NOT_FOUND),

  /** The place in the event feed is not one of this service, or was not reached yet. */
  EVENT_CURSOR_UNKNOWN("event.cursor-unknown", Kind.INVALID),

  /** There is no such session in the caller's scope. */
  SESSION_NOT_FOUND("session.not-found", Kind.NOT_FOUND),
  /** The session changed since it was read. */
  SESSION_STALE("session.stale", Kind.CONFLICT),
  /** Another session has the id or the open join code. */
  SESSION_ID_TAKEN("session.id-taken", Kind.CONFLICT),
  /** The session's status does not allow the transition. */
  SESSION_TRANSITION_REFUSED("session.transition-refused", Kind.CONFLICT),
  /** The session is not live. */
  SESSION_NOT_LIVE("session.not-live", Kind.CONFLICT),
  /** The notes were changed since the writer read them. */
  SESSION_NOTES_CHANGED("session.notes-changed", Kind.CONFLICT),
  /** The session has reached its maximum of changes. */
  SESSION_FULL("session.full", Kind.CONFLICT),
  /** The session is unattended: it has no customer. */
  SESSION_UNATTENDED("session.unattended", Kind.CONFLICT),
  /** A customer has joined in another browser. */
  SESSION_ALREADY_JOINED("session.already-joined", Kind.CONFLICT),
  /** Only the owner of the session may do this. */
  SESSION_NOT_OWNER("session.not-owner", Kind.DENIED),
  /** The colleague has no page of the session open. */
  SESSION_COLLEAGUE_AWAY("session.colleague-away", Kind.CONFLICT),
  /** The session has no chat messages. */
  SESSION_NO_TRANSCRIPT("session.no-transcript", Kind.NOT_FOUND),
  /** The join code is wrong, used or expired. */
  JOIN_CODE_REFUSED("join-code.refused", Kind.NOT_FOUND),

  /** There is no such callback in the caller's scope. */
  CALLBACK_NOT_FOUND("callback.not-found", Kind.NOT_FOUND),

  /** The account does not record its sessions. */
  RECORDING_OFF("recording.off", Kind.DENIED),
  /** The customer was not asked for consent to recording, or did not agree. */
  RECORDING_CONSENT_MISSING("recording.consent-missing", Kind.CONFLICT),
  /** There is no such recording in the caller's scope. */
  RECORDING_NOT_FOUND("recording.not-found", Kind.NOT_FOUND),
  /** The recording changed since it was read. */
  RECORDING_STALE("recording.stale", Kind.CONFLICT),
  /** The recording is closed and accepts no more chunks. */
  RECORDING_NOT_CAPTURING("recording.not-capturing", Kind.CONFLICT),
  /** An earlier chunk is missing. */
  RECORDING_CHUNK_OUT_OF_ORDER("recording.chunk-out-of-order", Kind.CONFLICT),
  /** A chunk with that number but other content was received before. */
  RECORDING_CHUNK_DIFFERS("recording.chunk-differs", Kind.CONFLICT),
  /** The content was changed on the way. */
  RECORDING_UPLOAD_CORRUPT("recording.upload-corrupt", Kind.INVALID),
  /** The storage for media is full. */
  RECORDING_STORAGE_FULL("recording.storage-full", Kind.UNAVAILABLE),
  /** No video can be made of the recording. */
  RECORDING_UNPLAYABLE("recording.unplayable", Kind.INVALID),
  /** The transcoder crashed, hung or gave up. */
  RECORDING_TRANSCODER_CRASHED("recording.transcoder-crashed", Kind.UNAVAILABLE),
  /** The transcoding was stopped; it is resumed later. */
  RECORDING_TRANSCODING_STOPPED("recording.transcoding-stopped", Kind.UNAVAILABLE),
  /** The media URL was altered or made up, or is expired. */
  RECORDING_LINK_REFUSED("recording.link-refused", Kind.DENIED),

  /** No helpdesk of that name offers the operation to the technician. */
  HELPDESK_NOT_OFFERED("helpdesk.not-offered", Kind.DENIED),
  /** The helpdesk did not answer in time. */
  HELPDESK_SLOW("helpdesk.slow", Kind.UNAVAILABLE),
  /** The helpdesk cannot be reached or is out of order. */
  HELPDESK_DOWN("helpdesk.down", Kind.UNAVAILABLE),
  /** The response of the helpdesk cannot be read. */
  HELPDESK_UNREADABLE("helpdesk.unreadable", Kind.UNAVAILABLE),
  /** The helpdesk may have opened a ticket, but did not identify it. */
  HELPDESK_UNNAMED("helpdesk.unnamed", Kind.UNAVAILABLE),
  /** The helpdesk refused the request. */
  HELPDESK_REFUSED("helpdesk.refused", Kind.UNAVAILABLE),
  /** The helpdesk has no such ticket, or none that the technician may see. */
  TICKET_NOT_FOUND("ticket.not-found", Kind.NOT_FOUND),
  /** The helpdesk never requested a session under the reference. */
  TICKET_REFERENCE_UNKNOWN("ticket.reference-unknown", Kind.NOT_FOUND),
  /** The session of the ticket changed since it was read. */
  TICKET_STALE("ticket.stale", Kind.CONFLICT),

  /** A dependency of the service cannot be reached. */
  SERVICE_UNAVAILABLE("service.unavailable", Kind.UNAVAILABLE),
  /** The response of the service cannot be read. */
  SERVICE_UNREADABLE("service.unreadable", Kind.UNAVAILABLE),
  /** The service failed unexpectedly. */
  SERVICE_FAULT("service.fault", Kind.UNAVAILABLE);

  private static final Map<String, ErrorCode> BY_TEXT =
      Arrays.stream(values()).collect(Collectors.toMap(ErrorCode::text, Function.identity()));

  private final String text;
  private final Kind kind;

  ErrorCode(String text, Kind kind) {
    this.text = requireNonNull(text, "text");
    this.kind = requireNonNull(kind, "kind");
  }

  /** Returns the code of a text, empty if it is unknown. */
  public static Optional<ErrorCode> ofText(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }

  /** Returns the code on the wire, such as {@code session.not-live}. */
  public String text() {
    return text;
  }

  /** Returns the kind, which names what the caller can do. */
  public Kind kind() {
    return kind;
  }

  @Override
  public String toString() {
    return text;
  }

  /**
   * What the caller of a failed request can do: the families, with separate kinds of rejections.
   */
  public enum Kind {
    /** Rejected: correct the request. */
    INVALID,
    /** Rejected: the request contradicts an earlier one that it claims to repeat. */
    MISMATCH,
    /** Rejected: get a valid credential. */
    UNAUTHENTICATED,
    /** Rejected: the caller is authenticated but may not do this. */
    DENIED,
    /** Rejected: the object does not exist, or is outside the caller's scope. */
    NOT_FOUND,
    /** Conflict: read again, decide again. */
    CONFLICT,
    /** Unavailable: retry later. */
    UNAVAILABLE;

    /** Returns whether it is one of {@link RejectedException}. */
    public boolean isRejection() {
      return this != CONFLICT && this != UNAVAILABLE;
    }
  }
}

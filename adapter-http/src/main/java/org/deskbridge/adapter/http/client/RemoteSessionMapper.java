package org.deskbridge.adapter.http.client;

import java.util.List;
import java.util.Optional;
import org.deskbridge.adapter.http.wire.EndReasonWord;
import org.deskbridge.adapter.http.wire.SessionJson;
import org.deskbridge.adapter.http.wire.SessionJson.CollaboratorJson;
import org.deskbridge.adapter.http.wire.SessionListJson;
import org.deskbridge.adapter.http.wire.SessionRequestJson;
import org.deskbridge.adapter.http.wire.StartJson;
import org.deskbridge.adapter.http.wire.StatusWord;
import org.deskbridge.adapter.http.wire.TranscriptJson;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.helpdesk.RemoteSession;
import org.deskbridge.helpdesk.RemoteSession.Person;
import org.deskbridge.helpdesk.RemoteSession.UnattendedMachine;
import org.deskbridge.helpdesk.RemoteSessionPage;
import org.deskbridge.helpdesk.RemoteSessions.LaunchRequest;
import org.deskbridge.helpdesk.RemoteSessions.Requested;
import org.deskbridge.helpdesk.RemoteTranscript;
import org.deskbridge.helpdesk.StatusReport;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.TicketRef;
import org.jspecify.annotations.Nullable;

/** Maps the requests of a helpdesk to wire records, and responses back. */
final class RemoteSessionMapper {

  private RemoteSessionMapper() {}

  static SessionRequestJson request(LaunchRequest request) {
    var callbackUrl = request.callbackUrl();
    return new SessionRequestJson(
        SessionJson.SCREEN_SHARING,
        callbackUrl == null ? null : callbackUrl.toString(),
        request.ticketId(),
        request.ticketUrl(),
        request.customerName(),
        request.customerEmail(),
        request.machineUuid());
  }

  static Requested requested(StartJson answer) {
    var launch = ResponseFields.required("startScreenSharing", answer.startScreenSharing());
    return new Requested(
        ResponseFields.required("sessionToken", answer.sessionToken()),
        ResponseFields.requiredUrl("launchUrl", launch.launchUrl()));
  }

  static RemoteSessionPage page(SessionListJson answer, ListReader lists) {
    return new RemoteSessionPage(
        lists.required("sessions", answer.sessions(), each -> session(each, lists)),
        ResponseFields.present(answer.nextCursor()));
  }

  static RemoteSession session(SessionJson session, ListReader lists) {
    var collaborators =
        lists.optional("collaborators", session.collaborators(), RemoteSessionMapper::collaborator);
    return new RemoteSession(
        report(session, collaborators),
        session.accountKey(),
        expert(session),
        ResponseFields.present(session.customerName()),
        ResponseFields.present(session.customerEmail()),
        ResponseFields.url(session.customerJoinUrl()),
        machine(session),
        collaborators,
        session.sessionStartToken());
  }

  private static StatusReport report(SessionJson session, List<Person> collaborators) {
    return new StatusReport(
        ResponseFields.present(session.sessionId()),
        status(ResponseFields.required("status", session.status())),
        ResponseFields.time(session.startedAt()),
        ResponseFields.time(session.customerJoinedAt()),
        ResponseFields.time(session.endedAt()),
        TicketRef.usable((String) session.partnerObject(), session.partnerObjectUrl()).orElse(null),
        ResponseFields.present(session.expertName()),
        ResponseFields.present(session.notes()),
        ResponseFields.url(session.sessionRecordingUrl()),
        EndReasonWord.parse(session.endReason()).orElse(null),
        collaborators.stream().flatMap(each -> name(each).stream()).toList());
  }

  private static Optional<String> name(Person person) {
    return Optional.ofNullable(person.name()).or(() -> Optional.ofNullable(person.email()));
  }

  private static @Nullable Person expert(SessionJson session) {
    var person = person(session.expertName(), session.expertEmail(), session.expertUserKey());
    return person.name() == null && person.email() == null && person.userKey() == null
        ? null
        : person;
  }

  private static Person collaborator(CollaboratorJson collaborator) {
    return person(collaborator.name(), collaborator.email(), collaborator.userKey());
  }

  private static Person person(
      @Nullable String name, @Nullable String email, @Nullable String userKey) {
    return new Person(
        ResponseFields.present(name),
        ResponseFields.present(email),
        ResponseFields.present(userKey));
  }

  private static @Nullable UnattendedMachine machine(SessionJson session) {
    var uuid = ResponseFields.present(session.unattendedMachineUuid());
    return uuid == null
        ? null
        : new UnattendedMachine(
            uuid,
            ResponseFields.present(session.unattendedMachineName()),
            ResponseFields.present(session.accountName()));
  }

  private static SessionStatus status(String word) {
    return StatusWord.parse(word)
        .orElseThrow(
            () -> new InvalidValueException("status", "unknown", "a status of the contract"));
  }

  static RemoteTranscript transcript(TranscriptJson answer, ListReader lists) {
    return new RemoteTranscript(
        ResponseFields.required("sessionId", answer.sessionId()),
        ResponseFields.requiredTime("startTime", answer.startTime()),
        ResponseFields.time(answer.endTime()),
        lists.required("events", answer.events(), RemoteSessionMapper::line));
  }

  private static RemoteTranscript.Line line(TranscriptJson.LineJson line) {
    return new RemoteTranscript.Line(
        ResponseFields.requiredTime("timeStamp", line.timeStamp()),
        ResponseFields.required("participantName", line.participantName()),
        ResponseFields.required("content", line.content()));
  }
}

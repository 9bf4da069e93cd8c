package org.deskbridge.adapter.http.client;

import java.util.List;
import org.deskbridge.adapter.http.wire.StatusWord;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.helpdesk.RemoteSession;
import org.deskbridge.helpdesk.RemoteSession.Person;
import org.deskbridge.helpdesk.RemoteSession.UnattendedMachine;
import org.deskbridge.helpdesk.StatusReport;
import org.deskbridge.helpdesk.SupportStatus;
import org.deskbridge.session.TicketRef;
import org.jspecify.annotations.Nullable;

/**
 * A session as the service shows it (contract 2, GET /sessions/{sessionId}).
 *
 * @param partnerObject a number of the wire stands here as it was written
 */
record RemoteSessionJson(
    @Nullable String sessionId,
    @Nullable String status,
    @Nullable Long accountKey,
    @Nullable String expertName,
    @Nullable String expertEmail,
    @Nullable String expertUserKey,
    @Nullable String partnerObject,
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
    @Nullable String sessionRecordingUrl,
    @Nullable List<PersonJson> collaborators) {

  RemoteSession toSession(ListReader lists) {
    return new RemoteSession(
        report(),
        accountKey,
        expert(),
        ResponseFields.present(customerName),
        ResponseFields.present(customerEmail),
        ResponseFields.url(customerJoinUrl),
        machine(),
        lists.optional("collaborators", collaborators, PersonJson::toPerson),
        sessionStartToken);
  }

  private StatusReport report() {
    return new StatusReport(
        ResponseFields.present(sessionId),
        status(ResponseFields.required("status", status)),
        ResponseFields.time(startedAt),
        ResponseFields.time(customerJoinedAt),
        ResponseFields.time(endedAt),
        TicketRef.usable(partnerObject, partnerObjectUrl).orElse(null),
        ResponseFields.present(expertName),
        ResponseFields.present(notes),
        ResponseFields.url(sessionRecordingUrl));
  }

  private @Nullable Person expert() {
    var person = new PersonJson(expertName, expertEmail, expertUserKey).toPerson();
    return person.name() == null && person.email() == null && person.userKey() == null
        ? null
        : person;
  }

  private @Nullable UnattendedMachine machine() {
    var uuid = ResponseFields.present(unattendedMachineUuid);
    return uuid == null
        ? null
        : new UnattendedMachine(
            uuid,
            ResponseFields.present(unattendedMachineName),
            ResponseFields.present(accountName));
  }

  /** Reads what {@link StatusWord} writes. */
  private static SupportStatus status(String word) {
    return switch (word) {
      case "notStarted" -> SupportStatus.NOT_STARTED;
      case "waiting" -> SupportStatus.WAITING;
      case "active" -> SupportStatus.ACTIVE;
      case "complete" -> SupportStatus.COMPLETE;
      case "abandoned" -> SupportStatus.ABANDONED;
      default -> throw new InvalidValueException("status", "unknown", "a status of the contract");
    };
  }

  @Override
  public String toString() {
    return "ServiceSessionJson[%s]".formatted(sessionId);
  }

  /** A technician (contract 2, collaborators). */
  record PersonJson(@Nullable String name, @Nullable String email, @Nullable String userKey) {

    Person toPerson() {
      return new Person(
          ResponseFields.present(name),
          ResponseFields.present(email),
          ResponseFields.present(userKey));
    }
  }
}

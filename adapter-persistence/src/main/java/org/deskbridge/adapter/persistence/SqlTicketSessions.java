package org.deskbridge.adapter.persistence;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.deskbridge.access.Secrets;
import org.deskbridge.helpdesk.StaleTicketSessionException;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.helpdesk.TicketSessions;

/** The support sessions of a helpdesk's tickets in their table. */
final class SqlTicketSessions implements TicketSessions {

  private static final int REFERENCE_BYTES = 16;

  private static final String BY_REFERENCE = "select state from ticket_session where reference = ?";
  private static final String BY_TICKET =
      """
      select state from ticket_session
      where ticket_id = ?
      order by requested_at desc, number desc
      """;
  private static final String INSERT =
      """
      insert into ticket_session (reference, ticket_id, revision, requested_at, state)
      values (?, ?, 0, ?, ?)
      on conflict (reference) do nothing
      """;
  private static final String UPDATE =
      "update ticket_session set revision = ?, state = ? where reference = ? and revision = ?";

  private final Readers readers;
  private final GroupCommitWriter writer;
  private final Secrets secrets;

  SqlTicketSessions(Readers readers, GroupCommitWriter writer, Secrets secrets) {
    this.readers = readers;
    this.writer = writer;
    this.secrets = secrets;
  }

  @Override
  public String newReference() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.random(REFERENCE_BYTES));
  }

  @Override
  public Optional<TicketSession> session(String reference) {
    return readers
        .read(on -> on.first(BY_REFERENCE, SqlSessions::json, reference))
        .map(StoredForm::ticketSession);
  }

  @Override
  public List<TicketSession> ofTicket(String ticketId) {
    return readers.read(on -> on.all(BY_TICKET, SqlSessions::json, ticketId)).stream()
        .map(StoredForm::ticketSession)
        .toList();
  }

  @Override
  public void save(TicketSession session) {
    var json = StoredForm.of(session);
    writer.write(
        on -> {
          var changed =
              session.revision() == 0
                  ? on.update(
                      INSERT,
                      session.reference(),
                      session.ticketId(),
                      Times.floor(session.requestedAt()),
                      json)
                  : on.update(
                      UPDATE,
                      session.revision(),
                      json,
                      session.reference(),
                      session.revision() - 1);
          if (changed == 0) {
            throw new StaleTicketSessionException(session);
          }
          return changed;
        });
  }
}

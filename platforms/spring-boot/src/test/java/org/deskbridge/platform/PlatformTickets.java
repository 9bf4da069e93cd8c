package org.deskbridge.platform;

import java.util.List;
import java.util.function.BiConsumer;
import org.deskbridge.helpdesk.TicketSystem;
import org.deskbridge.helpdesk.UnknownTicketException;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.TicketHit;
import org.deskbridge.ticket.TicketSearch;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tickets of a platform, in its own database. */
public class PlatformTickets implements TicketSystem {

  private final JdbcTemplate database;
  private final BiConsumer<String, String> linked;

  /** Takes what keeps the session of an id on the ticket of an id. */
  public PlatformTickets(JdbcTemplate database, BiConsumer<String, String> linked) {
    this.database = database;
    this.linked = linked;
    database.execute("create sequence if not exists ticket_number");
    database.execute(
        "create table if not exists ticket (number bigint primary key, title varchar,"
            + " body varchar, request_id varchar unique)");
  }

  /** Opens a ticket. */
  public TicketRef open(String title) {
    return open(null, title, "");
  }

  /** Returns the ticket of an id. */
  public TicketRef ticket(String id) {
    return database.query("select number from ticket where 'T-' || number = ?", row(), id).stream()
        .findFirst()
        .orElseThrow(UnknownTicketException::new);
  }

  @Override
  public List<TicketHit> search(String userEmail, TicketSearch search) {
    return database.query(
        "select number, title from ticket where locate(lower(?), lower('T-' || number || ' '"
            + " || title || ' ' || body)) > 0 order by number limit ? offset ?",
        (row, number) -> new TicketHit(row().mapRow(row, number), row.getString("title")),
        search.text(),
        search.limit(),
        search.offset());
  }

  @Override
  public TicketRef create(String userEmail, String sessionId, NewTicket wanted) {
    var opened = open(wanted.requestId(), wanted.title(), wanted.body());
    linked.accept(sessionId, opened.id());
    return opened;
  }

  @Override
  public TicketRef associate(String userEmail, String sessionId, String ticketId) {
    var found = ticket(ticketId);
    linked.accept(sessionId, ticketId);
    return found;
  }

  private TicketRef open(String requestId, String title, String body) {
    var number = database.queryForObject("select next value for ticket_number", Long.class);
    try {
      database.update("insert into ticket values (?, ?, ?, ?)", number, title, body, requestId);
      return ref(number);
    } catch (DuplicateKeyException e) {
      return database
          .query("select number from ticket where request_id = ?", row(), requestId)
          .get(0);
    }
  }

  private static org.springframework.jdbc.core.RowMapper<TicketRef> row() {
    return (row, number) -> ref(row.getLong("number"));
  }

  private static TicketRef ref(long number) {
    return new TicketRef("T-" + number, "https://desk.example/tickets/T-" + number);
  }
}

package org.deskbridge.adapter.persistence.sql;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.deskbridge.adapter.persistence.crypto.SecretEncryptor;
import org.deskbridge.auth.Secrets;
import org.deskbridge.helpdesk.StaleTicketSessionException;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.helpdesk.TicketSessions;
import org.jspecify.annotations.Nullable;

/** The support sessions of a helpdesk's tickets in their table, with encrypted secrets. */
public final class SqlTicketSessions implements TicketSessions {

  private static final int REFERENCE_BYTES = 16;

  private static final String SESSIONS = "select state, sealed_token from ticket_session ";
  private static final String BY_REFERENCE = SESSIONS + "where reference = ?";
  private static final String BY_SESSION_ID = SESSIONS + "where session_id = ?";
  private static final String BY_TICKET =
      SESSIONS + "where ticket_id = ? order by requested_at desc, number desc";
  private static final String UNFINISHED =
      SESSIONS + "where is_over = 0 and requested_at >= ? order by requested_at, number";

  private static final String ENDED =
      SESSIONS + "where ended_at >= ? order by requested_at, number";

  private static final String INSERT =
      """
      insert into ticket_session
        (ticket_id, session_id, is_over, ended_at, state, sealed_token, revision, requested_at,
        reference)
      values (?, ?, ?, ?, ?, ?, 0, ?, ?)
      on conflict (reference) do nothing
      """;
  private static final String UPDATE =
      """
      update ticket_session
      set ticket_id = ?, session_id = ?, is_over = ?, ended_at = ?, state = ?, sealed_token = ?,
        revision = ?
      where reference = ? and revision = ?
      """;

  private final ReadConnectionPool readers;
  private final GroupCommitWriter writer;
  private final Secrets secrets;
  private final SecretEncryptor encryptor;

  public SqlTicketSessions(ReadConnectionPool readers, GroupCommitWriter writer, Secrets secrets) {
    this.readers = readers;
    this.writer = writer;
    this.secrets = secrets;
    this.encryptor = new SecretEncryptor(secrets, "ticket sessions");
  }

  @Override
  public String newReference() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.random(REFERENCE_BYTES));
  }

  @Override
  public Optional<TicketSession> session(String reference) {
    return readers
        .read(on -> on.first(BY_REFERENCE, TicketSessionRow::from, reference))
        .map(row -> row.opened(encryptor));
  }

  @Override
  public Optional<TicketSession> bySessionId(String sessionId) {
    return readers
        .read(on -> on.first(BY_SESSION_ID, TicketSessionRow::from, sessionId))
        .map(row -> row.opened(encryptor));
  }

  @Override
  public List<TicketSession> ofTicket(String ticketId) {
    return all(BY_TICKET, ticketId);
  }

  @Override
  public List<TicketSession> unfinished(Instant requestedSince) {
    return all(UNFINISHED, SqlTimes.ceiling(requestedSince));
  }

  @Override
  public List<TicketSession> ended(Instant since) {
    return all(ENDED, SqlTimes.ceiling(since));
  }

  private List<TicketSession> all(String sql, Object argument) {
    return readers.read(on -> on.all(sql, TicketSessionRow::from, argument)).stream()
        .map(row -> row.opened(encryptor))
        .toList();
  }

  @Override
  public void save(TicketSession session) {
    var row = TicketSessionRow.of(session, encryptor);
    writer.write(
        on -> {
          var changed =
              session.revision() == 0
                  ? on.update(
                      INSERT,
                      session.ticketId(),
                      session.sessionId(),
                      session.status().isFinal(),
                      endedAt(session),
                      row.state(),
                      row.sealedToken(),
                      SqlTimes.floor(session.requestedAt()),
                      session.reference())
                  : on.update(
                      UPDATE,
                      session.ticketId(),
                      session.sessionId(),
                      session.status().isFinal(),
                      endedAt(session),
                      row.state(),
                      row.sealedToken(),
                      session.revision(),
                      session.reference(),
                      session.revision() - 1);
          if (changed == 0) {
            throw new StaleTicketSessionException();
          }
          return changed;
        });
  }

  private static @Nullable Long endedAt(TicketSession session) {
    var endedAt = session.endedAt();
    return endedAt == null ? null : SqlTimes.floor(endedAt);
  }

  /**
   * A session as it is stored.
   *
   * @param state the session as JSON, without its token and with its launch URL encrypted
   */
  private record TicketSessionRow(String state, @Nullable String sealedToken) {

    /** Begins the launch URL in the state, where versions that know none leave it unread. */
    private static final String SEALED = "sealed:";

    static TicketSessionRow from(ResultSet row) throws SQLException {
      return new TicketSessionRow(row.getString("state"), row.getString("sealed_token"));
    }

    static TicketSessionRow of(TicketSession session, SecretEncryptor encryptor) {
      var token = session.sessionToken();
      return new TicketSessionRow(
          StateJson.of(with(null, sealed(session, encryptor), session)),
          token == null ? null : encryptor.encrypt(token, session.reference()));
    }

    TicketSession opened(SecretEncryptor encryptor) {
      var session = StateJson.ticketSession(state);
      var token = sealedToken == null ? null : encryptor.decrypt(sealedToken, session.reference());
      return with(token, launchUrl(session, encryptor), session);
    }

    private static @Nullable URI sealed(TicketSession session, SecretEncryptor encryptor) {
      var launchUrl = session.launchUrl();
      return launchUrl == null
          ? null
          : URI.create(SEALED + encryptor.encrypt(launchUrl.toString(), launchOf(session)));
    }

    private static @Nullable URI launchUrl(TicketSession session, SecretEncryptor encryptor) {
      var stored = session.launchUrl();
      return stored == null
          ? null
          : URI.create(
              encryptor.decrypt(stored.toString().substring(SEALED.length()), launchOf(session)));
    }

    /** Returns what binds an encrypted launch URL to its session, and sets it off from a token. */
    private static String launchOf(TicketSession session) {
      return session.reference() + " launch";
    }

    private static TicketSession with(
        @Nullable String token, @Nullable URI launchUrl, TicketSession session) {
      return new TicketSession(
          session.reference(),
          session.ticketId(),
          session.leftTickets(),
          session.revision(),
          session.requestedAt(),
          token,
          launchUrl,
          session.history(),
          session.report(),
          session.deliveries());
    }
  }
}

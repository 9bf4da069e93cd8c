package org.deskbridge.adapter.persistence.sql;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskbridge.account.AccountKey;
import org.deskbridge.adapter.persistence.crypto.SecretEncryptor;
import org.deskbridge.auth.Secrets;
import org.deskbridge.ticket.HelpdeskLink;
import org.deskbridge.ticket.HelpdeskLinks;
import org.deskbridge.ticket.HelpdeskSystem;
import org.deskbridge.ticket.HelpdeskUser;
import org.deskbridge.ticket.HelpdeskUserToken;
import org.deskbridge.ticket.TicketOperation;

/**
 * The links to helpdesks in their table.
 *
 * <p>The token is encrypted together with the address, which may hold a key of its own. Both can be
 * decrypted only in the row of their user and system.
 */
public final class SqlHelpdeskLinks implements HelpdeskLinks {

  private static final String REMOVE =
      """
      delete from partner_link
      where account_key = ? and user_email = ? and system_name = ? and caseless_domain = ?
      """;
  private static final String INSERT =
      """
      insert into partner_link
        (account_key, user_email, system_name, caseless_domain, system_domain, calls, sealed)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String LINKS =
      """
      select account_key, user_email, system_name, caseless_domain, system_domain, calls, sealed
      from partner_link
      """;
  private static final String OF_USER =
      LINKS + "where account_key = ? and user_email = ? order by number desc";
  private static final String OF_DOMAIN =
      LINKS + "where account_key = ? and caseless_domain = ? order by number desc";

  private final ReadConnectionPool readers;
  private final GroupCommitWriter writer;
  private final SecretEncryptor encryptor;

  public SqlHelpdeskLinks(ReadConnectionPool readers, GroupCommitWriter writer, Secrets secrets) {
    this.readers = readers;
    this.writer = writer;
    this.encryptor = new SecretEncryptor(secrets, "partner links");
  }

  /** Replaces the row of the link, which becomes the latest one. */
  @Override
  public void put(AccountKey account, HelpdeskLink link) {
    var whose = Whose.of(account, link);
    var sealed =
        encryptor.encrypt(
            StateJson.of(List.of(link.userToken().value(), link.callbackUrl().toString())),
            whose.place());
    writer.write(
        on -> {
          on.update(REMOVE, whose.account(), whose.email(), whose.system(), whose.caselessDomain());
          return on.update(
              INSERT,
              whose.account(),
              whose.email(),
              whose.system(),
              whose.caselessDomain(),
              link.system().domain(),
              words(link.calls()),
              sealed);
        });
  }

  @Override
  public List<HelpdeskLink> ofUser(HelpdeskUser user) {
    return links(OF_USER, user.account(), user.email());
  }

  @Override
  public List<HelpdeskLink> ofDomain(AccountKey account, String systemDomain) {
    return links(OF_DOMAIN, account, CaseFolding.fold(systemDomain));
  }

  private List<HelpdeskLink> links(String sql, AccountKey account, String which) {
    return readers.read(on -> on.all(sql, LinkRow::from, account.value(), which)).stream()
        .map(row -> row.opened(encryptor))
        .toList();
  }

  private static String words(Set<TicketOperation> calls) {
    return calls.stream().sorted().map(TicketOperation::name).collect(Collectors.joining(" "));
  }

  private static Set<TicketOperation> calls(String words) {
    return Arrays.stream(words.split(" "))
        .filter(word -> !word.isEmpty())
        .map(TicketOperation::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The key of a row: owner and system of the link. */
  private record Whose(long account, String email, String system, String caselessDomain) {

    static Whose of(AccountKey account, HelpdeskLink link) {
      var system = link.system();
      return new Whose(
          account.value(), link.userEmail(), system.name(), CaseFolding.fold(system.domain()));
    }

    String[] place() {
      return new String[] {Long.toString(account), email, system, caselessDomain};
    }
  }

  /** A link as it is stored. */
  private record LinkRow(Whose whose, String domain, String calls, String sealed) {

    static LinkRow from(ResultSet row) throws SQLException {
      return new LinkRow(
          new Whose(
              row.getLong("account_key"),
              row.getString("user_email"),
              row.getString("system_name"),
              row.getString("caseless_domain")),
          row.getString("system_domain"),
          row.getString("calls"),
          row.getString("sealed"));
    }

    HelpdeskLink opened(SecretEncryptor encryptor) {
      var secrets = StateJson.texts(encryptor.decrypt(sealed, whose.place()));
      return new HelpdeskLink(
          new HelpdeskSystem(whose.system(), domain),
          whose.email(),
          new HelpdeskUserToken(secrets.get(0)),
          URI.create(secrets.get(1)),
          SqlHelpdeskLinks.calls(calls));
    }
  }
}

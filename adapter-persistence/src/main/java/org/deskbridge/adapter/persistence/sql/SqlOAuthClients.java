package org.deskbridge.adapter.persistence.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.deskbridge.auth.ClientId;
import org.deskbridge.auth.OAuthClient;
import org.deskbridge.auth.OAuthClients;
import org.deskbridge.auth.TokenHash;

/** The registered applications in their table. */
public final class SqlOAuthClients implements OAuthClients {

  private static final String PUT =
      """
      insert into client (client_id, name, secret_hash) values (?, ?, ?)
      on conflict (client_id) do update
      set name = excluded.name, secret_hash = excluded.secret_hash
      """;
  private static final String CLIENT =
      "select client_id, name, secret_hash from client where client_id = ?";

  private final ReadConnectionPool readers;
  private final GroupCommitWriter writer;

  public SqlOAuthClients(ReadConnectionPool readers, GroupCommitWriter writer) {
    this.readers = readers;
    this.writer = writer;
  }

  @Override
  public void put(OAuthClient client) {
    var secret = client.secret();
    writer.write(
        on ->
            on.update(
                PUT, client.id().value(), client.name(), secret == null ? null : secret.value()));
  }

  @Override
  public Optional<OAuthClient> client(ClientId id) {
    return readers.read(on -> on.first(CLIENT, SqlOAuthClients::client, id.value()));
  }

  private static OAuthClient client(ResultSet row) throws SQLException {
    var secret = row.getString("secret_hash");
    return new OAuthClient(
        new ClientId(row.getString("client_id")),
        row.getString("name"),
        secret == null ? null : new TokenHash(secret));
  }
}

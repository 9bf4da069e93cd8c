package org.deskbridge.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.deskbridge.access.ClientApp;
import org.deskbridge.access.ClientId;
import org.deskbridge.access.Clients;
import org.deskbridge.access.TokenHash;

/** The registered applications in their table. */
final class SqlClients implements Clients {

  private static final String PUT =
      """
      insert into client (client_id, name, secret_hash) values (?, ?, ?)
      on conflict (client_id) do update
      set name = excluded.name, secret_hash = excluded.secret_hash
      """;
  private static final String CLIENT =
      "select client_id, name, secret_hash from client where client_id = ?";

  private final Readers readers;
  private final GroupCommitWriter writer;

  SqlClients(Readers readers, GroupCommitWriter writer) {
    this.readers = readers;
    this.writer = writer;
  }

  @Override
  public void put(ClientApp client) {
    var secret = client.secret();
    writer.write(
        on ->
            on.update(
                PUT, client.id().value(), client.name(), secret == null ? null : secret.value()));
  }

  @Override
  public Optional<ClientApp> client(ClientId id) {
    return readers.read(on -> on.first(CLIENT, SqlClients::client, id.value()));
  }

  private static ClientApp client(ResultSet row) throws SQLException {
    var secret = row.getString(3);
    return new ClientApp(
        new ClientId(row.getString(1)),
        row.getString(2),
        secret == null ? null : new TokenHash(secret));
  }
}

package org.deskbridge.adapter.persistence.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbridge.account.UserKey;
import org.deskbridge.auth.ClientId;
import org.deskbridge.auth.Grant;
import org.deskbridge.auth.Grants;
import org.deskbridge.auth.TokenHash;

/**
 * The grants in their table, by the hash of the token.
 *
 * <p>A grant that another process revoked may still be returned for a second.
 */
public final class SqlGrants implements Grants {

  private static final String PUT =
      """
      insert into grant_token (token_hash, kind, user_key, client_id, expires_at)
      values (?, ?, ?, ?, ?)
      on conflict (token_hash) do update
      set kind = excluded.kind, user_key = excluded.user_key, client_id = excluded.client_id,
        expires_at = excluded.expires_at
      """;
  private static final String GRANT =
      """
      select token_hash, kind, user_key, client_id, expires_at
      from grant_token
      where token_hash = ?
      """;
  private static final String REVOKE = "delete from grant_token where token_hash = ?";
  private static final String REVOKE_ALL = "delete from grant_token where user_key = ?";
  private static final String REMOVE_EXPIRED = "delete from grant_token where expires_at < ?";

  private final ReadConnectionPool readers;
  private final GroupCommitWriter writer;
  private final ReadThroughCache<TokenHash, Grant> recall =
      new ReadThroughCache<>(this::lookUp, System::nanoTime);

  public SqlGrants(ReadConnectionPool readers, GroupCommitWriter writer) {
    this.readers = readers;
    this.writer = writer;
  }

  @Override
  public void put(Grant grant) {
    writer.write(on -> put(on, grant), recall::forget);
  }

  private static int put(PreparedConnection on, Grant grant) throws SQLException {
    var client = grant.client();
    return on.update(
        PUT,
        grant.token().value(),
        grant.kind().name(),
        grant.user().value(),
        client == null ? null : client.value(),
        SqlTimes.floor(grant.expiresAt()));
  }

  @Override
  public Optional<Grant> grant(TokenHash token) {
    return recall.find(token);
  }

  private Optional<Grant> lookUp(TokenHash token) {
    return readers.read(on -> on.first(GRANT, SqlGrants::grant, token.value()));
  }

  private static Grant grant(ResultSet row) throws SQLException {
    var client = row.getString("client_id");
    return new Grant(
        new TokenHash(row.getString("token_hash")),
        Grant.Kind.valueOf(row.getString("kind")),
        new UserKey(row.getLong("user_key")),
        client == null ? null : new ClientId(client),
        SqlTimes.of(row.getLong("expires_at")));
  }

  @Override
  public boolean revoke(TokenHash token) {
    return writer.write(on -> on.update(REVOKE, token.value()), recall::forget) > 0;
  }

  @Override
  public int revokeAll(UserKey user) {
    return writer.write(on -> on.update(REVOKE_ALL, user.value()), recall::forget);
  }

  @Override
  public boolean replace(TokenHash token, List<Grant> successors) {
    return writer.write(
        on -> {
          var wasThere = on.update(REVOKE, token.value()) > 0;
          if (wasThere) {
            for (var each : successors) {
              put(on, each);
            }
          }
          return wasThere;
        },
        recall::forget);
  }

  @Override
  public int removeExpired(Instant before) {
    return writer.write(on -> on.update(REMOVE_EXPIRED, SqlTimes.ceiling(before)), recall::forget);
  }
}

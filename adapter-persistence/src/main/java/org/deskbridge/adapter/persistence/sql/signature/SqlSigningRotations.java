package org.deskbridge.adapter.persistence.sql.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.deskbridge.account.AccountKey;
import org.deskbridge.adapter.persistence.sql.GroupCommitWriter;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.deskbridge.adapter.persistence.sql.ReadConnectionPool;
import org.deskbridge.adapter.persistence.sql.SqlTimes;
import org.deskbridge.callback.signature.SigningRotation;
import org.deskbridge.callback.signature.SigningRotations;

/** The rotations of signing secrets in their table. */
public final class SqlSigningRotations implements SigningRotations {

  private static final String OF_ACCOUNT =
      "select generation, previous_until from signing_rotation where account_key = ?";
  private static final String ROTATE =
      """
      insert into signing_rotation (account_key, generation, previous_until) values (?, 1, ?)
      on conflict (account_key) do update
      set generation = signing_rotation.generation + 1, previous_until = excluded.previous_until
      """;

  private final ReadConnectionPool readers;
  private final GroupCommitWriter writer;

  public SqlSigningRotations(ReadConnectionPool readers, GroupCommitWriter writer) {
    this.readers = readers;
    this.writer = writer;
  }

  @Override
  public SigningRotation of(AccountKey account) {
    return readers.read(on -> stored(on, account));
  }

  @Override
  public SigningRotation rotate(AccountKey account, Instant previousUntil) {
    return writer.write(
        on -> {
          on.update(ROTATE, account.value(), SqlTimes.ceiling(previousUntil));
          return stored(on, account);
        });
  }

  private static SigningRotation stored(PreparedConnection on, AccountKey account)
      throws SQLException {
    return on.first(OF_ACCOUNT, SqlSigningRotations::rotation, account.value())
        .orElse(SigningRotation.NONE);
  }

  private static SigningRotation rotation(ResultSet row) throws SQLException {
    return new SigningRotation(
        row.getInt("generation"), SqlTimes.of(row.getLong("previous_until")));
  }
}

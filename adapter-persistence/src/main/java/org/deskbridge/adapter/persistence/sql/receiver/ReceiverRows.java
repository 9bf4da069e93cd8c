package org.deskbridge.adapter.persistence.sql.receiver;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.deskbridge.account.AccountKey;
import org.deskbridge.adapter.persistence.sql.SqlTimes;
import org.deskbridge.callback.receiver.FailingReceiver;
import org.deskbridge.callback.receiver.ReceiverAddress;
import org.deskbridge.callback.receiver.ReceiverEvent;

/** Reads receivers and their events from the columns of their tables, by their names. */
public final class ReceiverRows {

  private ReceiverRows() {}

  /** Returns an event of a receiver. */
  public static ReceiverEvent event(ResultSet row) throws SQLException {
    return new ReceiverEvent(
        ReceiverEvent.Kind.valueOf(row.getString("kind")),
        receiver(row),
        row.getInt("sequence"),
        SqlTimes.of(row.getLong("happened_at")));
  }

  static FailingReceiver receiver(ResultSet row) throws SQLException {
    var disabledAt = row.getLong("disabled_at");
    var isDisabled = !row.wasNull();
    return new FailingReceiver(
        new AccountKey(row.getLong("account_key")),
        new ReceiverAddress(row.getString("address")),
        SqlTimes.of(row.getLong("failing_since")),
        SqlTimes.of(row.getLong("last_failed_at")),
        isDisabled ? SqlTimes.of(disabledAt) : null);
  }
}

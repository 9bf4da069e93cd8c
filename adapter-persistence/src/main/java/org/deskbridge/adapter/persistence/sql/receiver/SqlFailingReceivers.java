package org.deskbridge.adapter.persistence.sql.receiver;

import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbridge.account.AccountKey;
import org.deskbridge.adapter.persistence.sql.GroupCommitWriter;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.deskbridge.adapter.persistence.sql.ReadConnectionPool;
import org.deskbridge.adapter.persistence.sql.SqlSessionEvents;
import org.deskbridge.adapter.persistence.sql.SqlTimes;
import org.deskbridge.callback.ReceiverHost;
import org.deskbridge.callback.receiver.FailingReceiver;
import org.deskbridge.callback.receiver.FailingReceivers;
import org.deskbridge.callback.receiver.ReceiverAddress;
import org.deskbridge.callback.receiver.ReceiverEvent.Kind;

/** The receivers that fail, in their table. */
public final class SqlFailingReceivers implements FailingReceivers {

  private static final String OF_ACCOUNT =
      """
      select account_key, address, failing_since, last_failed_at, disabled_at
      from failing_receiver
      where account_key = ?
      """;

  private static final String ONE = OF_ACCOUNT + " and address = ?";
  private static final String ALL = OF_ACCOUNT + " order by address";

  private static final String FORGET =
      "delete from failing_receiver where disabled_at is null and last_failed_at < ?";

  private static final String FAILED =
      """
      insert into failing_receiver (account_key, address, failing_since, last_failed_at)
      values (?1, ?2, ?3, ?3)
      on conflict (account_key, address) do update set last_failed_at = excluded.last_failed_at
      """;

  private static final String DISABLE =
      """
      update failing_receiver set disabled_at = ?3
      where account_key = ?1 and address = ?2 and disabled_at is null
      """;

  private static final String END =
      "delete from failing_receiver where account_key = ? and address = ?";

  private static final String RESUME =
      """
      update callback set due_at = ?3, is_held = 0
      where account_key = ?1 and receiver = ?2 and is_held = 1 and settled_as is null
      """;

  private static final String INSERT_EVENT =
      """
      insert into receiver_event (cursor, account_key, address, sequence, kind, happened_at,
        failing_since, last_failed_at, disabled_at)
      values (?1, ?2, ?3,
        (select count(*) from receiver_event where account_key = ?2 and address = ?3),
        ?4, ?5, ?6, ?7, ?8)
      """;

  private static final String INSERT_INTO_FEED =
      "insert into feed_event (cursor, account_key) values (?, ?)";

  private static final String DISABLED =
      "select count(*) as receivers from failing_receiver where disabled_at is not null";

  private final ReadConnectionPool readers;
  private final GroupCommitWriter writer;
  private final SqlSessionEvents feed;

  /**
   * @param feed is told that there is an event
   */
  public SqlFailingReceivers(
      ReadConnectionPool readers, GroupCommitWriter writer, SqlSessionEvents feed) {
    this.readers = readers;
    this.writer = writer;
    this.feed = feed;
  }

  @Override
  public Optional<FailingReceiver> find(AccountKey account, ReceiverAddress address) {
    return readers.read(on -> stored(on, account, address));
  }

  @Override
  public FailingReceiver failed(
      AccountKey account, ReceiverAddress address, Instant at, Instant unbrokenSince) {
    return writer.write(
        on -> {
          on.update(FORGET, SqlTimes.floor(unbrokenSince));
          on.update(FAILED, account.value(), address.value(), SqlTimes.floor(at));
          return stored(on, account, address).orElseThrow();
        });
  }

  @Override
  public boolean disable(AccountKey account, ReceiverAddress address, Instant at) {
    return writer.write(
        on -> {
          if (on.update(DISABLE, account.value(), address.value(), SqlTimes.floor(at)) == 0) {
            return false;
          }
          happened(on, Kind.DISABLED, stored(on, account, address).orElseThrow(), at);
          return true;
        },
        feed::committed);
  }

  @Override
  public Optional<FailingReceiver> end(AccountKey account, ReceiverAddress address, Instant at) {
    return writer.write(
        on -> {
          var ended = stored(on, account, address);
          on.update(END, account.value(), address.value());
          on.update(RESUME, account.value(), host(address), SqlTimes.floor(at));
          if (ended.isPresent() && ended.get().isDisabled()) {
            happened(on, Kind.ENABLED, ended.get(), at);
          }
          return ended;
        },
        feed::committed);
  }

  private static String host(ReceiverAddress address) {
    return ReceiverHost.of(URI.create(address.value())).value();
  }

  /** Puts an event into the feed of the account. */
  private static void happened(
      PreparedConnection on, Kind kind, FailingReceiver receiver, Instant at) throws SQLException {
    var cursor = SqlSessionEvents.takePlace(on);
    var disabledAt = receiver.disabledAt();
    on.update(
        INSERT_EVENT,
        cursor,
        receiver.account().value(),
        receiver.address().value(),
        kind.name(),
        SqlTimes.floor(at),
        SqlTimes.floor(receiver.failingSince()),
        SqlTimes.floor(receiver.lastFailedAt()),
        disabledAt == null ? null : SqlTimes.floor(disabledAt));
    on.update(INSERT_INTO_FEED, cursor, receiver.account().value());
  }

  @Override
  public List<FailingReceiver> of(AccountKey account) {
    return readers.read(on -> on.all(ALL, ReceiverRows::receiver, account.value()));
  }

  @Override
  public long countDisabled() {
    return readers.read(on -> on.first(DISABLED, row -> row.getLong("receivers"))).orElseThrow();
  }

  private static Optional<FailingReceiver> stored(
      PreparedConnection on, AccountKey account, ReceiverAddress address) throws SQLException {
    return on.first(ONE, ReceiverRows::receiver, account.value(), address.value());
  }
}

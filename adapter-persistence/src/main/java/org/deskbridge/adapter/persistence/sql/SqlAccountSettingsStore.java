package org.deskbridge.adapter.persistence.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.AccountSettings;
import org.deskbridge.account.AccountSettingsStore;
import org.deskbridge.account.RecordingMode;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/** The settings of the accounts in their table. */
public final class SqlAccountSettingsStore implements AccountSettingsStore {

  private static final String PUT =
      """
      insert into account_rules (account_key, recording, keep_sessions, keep_recordings)
      values (?, ?, ?, ?)
      on conflict (account_key) do update
      set recording = excluded.recording, keep_sessions = excluded.keep_sessions,
        keep_recordings = excluded.keep_recordings
      """;
  private static final String ALL =
      "select account_key, recording, keep_sessions, keep_recordings from account_rules\n";
  private static final String OF_ACCOUNT = ALL + "where account_key = ?";

  private final ReadConnectionPool readers;
  private final GroupCommitWriter writer;

  public SqlAccountSettingsStore(ReadConnectionPool readers, GroupCommitWriter writer) {
    this.readers = readers;
    this.writer = writer;
  }

  @Override
  public AccountSettings of(AccountKey account) {
    return readers
        .read(on -> on.first(OF_ACCOUNT, SqlAccountSettingsStore::rules, account.value()))
        .orElse(AccountSettings.DEFAULT);
  }

  @Override
  public void set(AccountKey account, AccountSettings rules) {
    writer.write(
        on ->
            on.update(
                PUT,
                account.value(),
                rules.recording().name(),
                text(rules.keepSessions()),
                text(rules.keepRecordings())));
  }

  @Override
  public Map<AccountKey, AccountSettings> all() {
    return readers.read(
        on -> {
          var all = new HashMap<AccountKey, AccountSettings>();
          on.all(ALL, row -> all.put(new AccountKey(row.getLong("account_key")), rules(row)));
          return all;
        });
  }

  private static AccountSettings rules(ResultSet row) throws SQLException {
    try {
      return new AccountSettings(
          RecordingMode.valueOf(row.getString("recording")),
          duration(row.getString("keep_sessions")),
          duration(row.getString("keep_recordings")));
    } catch (IllegalArgumentException | DateTimeParseException | InvalidValueException e) {
      // Written by a newer version, or by hand.
      throw new UnavailableException("The settings of an account cannot be read.", e);
    }
  }

  private static @Nullable String text(@Nullable Duration duration) {
    return duration == null ? null : duration.toString();
  }

  private static @Nullable Duration duration(@Nullable String text) {
    return text == null ? null : Duration.parse(text);
  }
}

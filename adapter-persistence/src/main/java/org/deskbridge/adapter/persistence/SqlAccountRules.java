package org.deskbridge.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.deskbridge.directory.AccountKey;
import org.deskbridge.directory.AccountRules;
import org.deskbridge.directory.RecordingMode;
import org.deskbridge.directory.Rules;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/** What accounts have decided, in its table. */
final class SqlAccountRules implements AccountRules {

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

  private final Readers readers;
  private final GroupCommitWriter writer;

  SqlAccountRules(Readers readers, GroupCommitWriter writer) {
    this.readers = readers;
    this.writer = writer;
  }

  @Override
  public Rules of(AccountKey account) {
    return readers
        .read(on -> on.first(OF_ACCOUNT, SqlAccountRules::rules, account.value()))
        .orElse(Rules.DEFAULT);
  }

  @Override
  public void set(AccountKey account, Rules rules) {
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
  public Map<AccountKey, Rules> all() {
    return readers.read(
        on -> {
          var all = new HashMap<AccountKey, Rules>();
          on.all(ALL, row -> all.put(new AccountKey(row.getLong(1)), rules(row)));
          return all;
        });
  }

  private static Rules rules(ResultSet row) throws SQLException {
    try {
      return new Rules(
          RecordingMode.valueOf(row.getString(2)),
          duration(row.getString(3)),
          duration(row.getString(4)));
    } catch (IllegalArgumentException | DateTimeParseException | InvalidValueException e) {
      // Written by a newer version, or by hand.
      throw new UnavailableException("The rules of an account cannot be read.", e);
    }
  }

  private static @Nullable String text(@Nullable Duration duration) {
    return duration == null ? null : duration.toString();
  }

  private static @Nullable Duration duration(@Nullable String text) {
    return text == null ? null : Duration.parse(text);
  }
}

package org.deskbridge.adapter.persistence.sql;

import static org.deskbridge.recording.RecordingStage.ReadyForTranscode.PAUSE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.deskbridge.recording.Recording;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.video.TranscodeQueue;

/**
 * The recordings that wait for their video, for each account in the order of their waiting times,
 * and those being transcoded, in the order of their last progress.
 *
 * <p>Progress is stored, as other processes take a missing update for a crash.
 */
public final class SqlTranscodeQueue implements TranscodeQueue {

  static final String SILENT =
      SqlRecordings.CURRENT
          + """
          where r.stage = 'TRANSCODING' and r.waiting_since <= ?
          order by r.waiting_since, r.id
          limit 1
          """;

  /** Skips from account to account, however many recordings wait in each. */
  static final String QUEUED =
      """
      with recursive waiting (account_key) as (
        select min(account_key) from recording
        where stage = 'READY_FOR_TRANSCODE' and waiting_since is not null
        union all
        select (
          select min(r.account_key) from recording r
          where r.stage = 'READY_FOR_TRANSCODE' and r.waiting_since is not null
            and r.account_key > waiting.account_key)
        from waiting where waiting.account_key is not null
      ),
      head (account_key, id) as (
        select account_key, (
          select r.id from recording r
          where r.account_key = waiting.account_key and r.stage = 'READY_FOR_TRANSCODE'
            and r.waiting_since is not null and r.waiting_since not between ?1 + 1 and ?2
          order by r.waiting_since, r.id
          limit 1)
        from waiting where account_key is not null
      )
      select e.event
      from head
      join recording r on r.id = head.id
      join recording_event e on e.recording_id = r.id and e.revision = r.revision
      left join transcode_turn t on t.account_key = head.account_key
      order by coalesce(t.turn, 0), r.waiting_since, r.id
      limit 1
      """;

  private static final String NOTE =
      """
      update recording
      set waiting_since = ?, progress = ?
      where id = ? and stage = 'TRANSCODING'
      """;

  private static final String PROGRESS = "select progress from recording where id = ?";

  private final ReadConnectionPool readers;
  private final GroupCommitWriter writer;

  public SqlTranscodeQueue(ReadConnectionPool readers, GroupCommitWriter writer) {
    this.readers = readers;
    this.writer = writer;
  }

  @Override
  public Optional<Recording> next(Instant now, Instant silentSince) {
    return first(SILENT, SqlTimes.floor(silentSince))
        .or(() -> first(QUEUED, SqlTimes.floor(now), SqlTimes.ceiling(now.plus(PAUSE))))
        .map(SqlRecordings::restored);
  }

  private Optional<String> first(String sql, Object... times) {
    return readers.read(on -> on.first(sql, row -> row.getString("event"), times));
  }

  @Override
  public void note(RecordingId id, double fraction, Instant at) {
    writer.write(on -> on.update(NOTE, SqlTimes.floor(at), fraction, id.value()));
  }

  @Override
  public Optional<Double> progress(RecordingId id) {
    return readers
        .read(on -> on.first(PROGRESS, SqlTranscodeQueue::progress, id.value()))
        .flatMap(noted -> noted);
  }

  private static Optional<Double> progress(ResultSet row) throws SQLException {
    var noted = row.getDouble("progress");
    return row.wasNull() ? Optional.empty() : Optional.of(noted);
  }
}

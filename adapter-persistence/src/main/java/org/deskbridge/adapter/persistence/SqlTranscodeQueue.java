package org.deskbridge.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.deskbridge.recording.Recording;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.TranscodeQueue;

/**
 * The recordings that wait for their video, along the index of the times they have waited since.
 *
 * <p>A sign of life moves that time, so one order holds those that are queued and those that are
 * being made. Notes are on record, for other processes take silence for a crash.
 */
final class SqlTranscodeQueue implements TranscodeQueue {

  static final String NEXT =
      SqlRecordings.CURRENT
          + """
          where r.waiting_since is not null
            and (r.stage = 'READY_FOR_TRANSCODE' or r.waiting_since <= ?)
          order by r.waiting_since, r.id
          limit 1
          """;

  private static final String NOTE =
      """
      update recording
      set waiting_since = ?, progress = ?
      where id = ? and stage = 'TRANSCODING'
      """;

  private static final String PROGRESS = "select progress from recording where id = ?";

  private final Readers readers;
  private final GroupCommitWriter writer;

  SqlTranscodeQueue(Readers readers, GroupCommitWriter writer) {
    this.readers = readers;
    this.writer = writer;
  }

  @Override
  public Optional<Recording> next(Instant silentSince) {
    return readers
        .read(on -> on.first(NEXT, row -> row.getString(1), Times.floor(silentSince)))
        .map(SqlRecordings::restored);
  }

  @Override
  public void note(RecordingId id, double fraction, Instant at) {
    writer.write(on -> on.update(NOTE, Times.floor(at), fraction, id.value()));
  }

  @Override
  public Optional<Double> progress(RecordingId id) {
    return readers
        .read(on -> on.first(PROGRESS, SqlTranscodeQueue::progress, id.value()))
        .flatMap(noted -> noted);
  }

  private static Optional<Double> progress(ResultSet row) throws SQLException {
    var noted = row.getDouble(1);
    return row.wasNull() ? Optional.empty() : Optional.of(noted);
  }
}

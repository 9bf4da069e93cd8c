package org.deskbridge.adapter.persistence.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.deskbridge.recording.CaptureProgress;
import org.deskbridge.recording.Chunk;
import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.RecordingConflicts;
import org.deskbridge.recording.RecordingId;

/** The chunks in their table; the last one of a recording shows the progress of its upload. */
public final class SqlChunks implements Chunks {

  private static final String CAPTURE =
      """
      select number + 1 as chunks, total_bytes, arrived_at
      from recording_chunk
      where recording_id = ?
      order by number desc
      limit 1
      """;
  private static final String INSERT =
      """
      insert into recording_chunk (recording_id, number, bytes, total_bytes, sha256, arrived_at)
      values (?, ?, ?, ?, ?, ?)
      """;
  private static final String CHUNK =
      "select number, bytes, sha256 from recording_chunk where recording_id = ? and number = ?";
  private static final String REMOVE = "delete from recording_chunk where recording_id = ?";

  private final ReadConnectionPool readers;
  private final GroupCommitWriter writer;

  public SqlChunks(ReadConnectionPool readers, GroupCommitWriter writer) {
    this.readers = readers;
    this.writer = writer;
  }

  @Override
  public void add(RecordingId id, Chunk chunk, Instant at) {
    writer.write(
        on -> {
          var arrived = capture(on, id);
          if (chunk.number() != arrived.chunks()) {
            throw RecordingConflicts.chunkOutOfOrder(chunk.number(), arrived.chunks());
          }
          return on.update(
              INSERT,
              id.value(),
              chunk.number(),
              chunk.bytes(),
              arrived.bytes() + chunk.bytes(),
              chunk.sha256(),
              SqlTimes.floor(at));
        });
  }

  @Override
  public CaptureProgress capture(RecordingId id) {
    return readers.read(on -> capture(on, id));
  }

  private static CaptureProgress capture(PreparedConnection on, RecordingId id)
      throws SQLException {
    return on.first(CAPTURE, SqlChunks::capture, id.value()).orElse(CaptureProgress.NONE);
  }

  private static CaptureProgress capture(ResultSet row) throws SQLException {
    return new CaptureProgress(
        row.getInt("chunks"), row.getLong("total_bytes"), SqlTimes.of(row.getLong("arrived_at")));
  }

  @Override
  public Optional<Chunk> chunk(RecordingId id, int number) {
    return readers.read(on -> on.first(CHUNK, SqlChunks::chunk, id.value(), number));
  }

  private static Chunk chunk(ResultSet row) throws SQLException {
    return new Chunk(row.getInt("number"), row.getLong("bytes"), row.getString("sha256"));
  }

  @Override
  public void remove(RecordingId id) {
    writer.write(on -> on.update(REMOVE, id.value()));
  }
}

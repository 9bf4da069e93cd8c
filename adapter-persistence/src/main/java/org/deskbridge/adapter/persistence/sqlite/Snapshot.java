package org.deskbridge.adapter.persistence.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.deskbridge.adapter.persistence.crypto.HmacSecrets;
import org.deskbridge.adapter.persistence.files.OwnerOnly;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.deskbridge.adapter.persistence.sql.SqlFailures;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.MediaKey.Kind;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.RecordingId;

/** A copy of the database as of one moment. */
final class Snapshot {

  private static final int MOST_NAMED = 100;

  /** Lists the media that the database refers to; a video is chunk -1. */
  private static final String KNOWN_MEDIA =
      """
      select c.recording_id, c.number
      from recording r
      join recording_chunk c on c.recording_id = r.id
      where r.stage not in ('READY_FOR_DOWNLOAD', 'FAILED', 'ERASED')
      union all
      select id, -1 from recording where stage = 'READY_FOR_DOWNLOAD'
      """;

  private static final String ERASED = "select id from recording where stage = 'ERASED'";

  private final Path file;

  Snapshot(Path file) {
    this.file = file;
  }

  /** Returns the file of the snapshot. */
  Path file() {
    return file;
  }

  /**
   * Copies the database, replacing the copy before.
   *
   * <p>{@code vacuum into} reads everything in one transaction, so no writer can disturb it,
   * whereas SQLite's online backup would begin anew with each commit of another process. It also
   * leaves out free pages, which may hold erased data.
   */
  void take(Path database) throws IOException {
    Files.deleteIfExists(file);
    OwnerOnly.open(file).close();
    try (var on = new SqliteDatabase(database).openToCopy()) {
      on.update("vacuum into ?", file.toString());
    } catch (SQLException e) {
      throw SqlFailures.unavailable(e);
    }
    try (var copy = FileChannel.open(file, StandardOpenOption.WRITE)) {
      copy.force(true);
    }
  }

  /** Returns the media of this snapshot that a copy lacks. */
  List<MediaKey> missingIn(MediaStore copy) {
    var missing = new ArrayList<MediaKey>();
    read(
        KNOWN_MEDIA,
        row -> {
          var name = name(new RecordingId(row.getLong("recording_id")), row.getInt("number"));
          if (missing.size() < MOST_NAMED && copy.find(name).isEmpty()) {
            missing.add(name);
          }
        });
    return missing;
  }

  private static MediaKey name(RecordingId recording, int chunk) {
    return chunk < 0 ? MediaKey.of(recording, Kind.VIDEO) : MediaKey.chunk(recording, chunk);
  }

  /** Removes from a copy the media that were erased meanwhile. */
  void removeWhatIsErased(MediaStore copy) {
    read(ERASED, row -> copy.removeAll(new RecordingId(row.getLong("id"))));
  }

  /**
   * Opens the snapshot, checks every page, and checks the key against the one it was made with.
   *
   * @throws UnavailableException if it is damaged or the key is another one
   */
  void verify(Path key) throws IOException {
    var secrets = new HmacSecrets(Files.readAllBytes(key));
    var check = Base64.getEncoder().encodeToString(secrets.derive("key check", ""));
    var found = new ArrayList<String>();
    read("pragma quick_check", row -> found.add(row.getString("quick_check")));
    read(
        SqliteStore.KEY_CHECK, row -> found.add(row.getString("value").equals(check) ? "key" : ""));
    if (!found.equals(List.of("ok", "key"))) {
      throw new UnavailableException(
          "The copy of the database is damaged, or it was made with another key than %s: no backup"
              .formatted(DataDirectory.KEY),
          null);
    }
  }

  private void read(String sql, PreparedConnection.Visitor visitor) {
    try (var on = new SqliteDatabase(file).openUnchanged()) {
      on.each(sql, visitor);
    } catch (SQLException e) {
      throw SqlFailures.unavailable(e);
    }
  }
}

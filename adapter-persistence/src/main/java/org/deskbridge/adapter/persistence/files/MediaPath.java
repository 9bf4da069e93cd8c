package org.deskbridge.adapter.persistence.files;

import java.util.Locale;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.RecordingId;

/** Names files and objects by numbers alone, so that no text from outside gets into a path. */
public final class MediaPath {

  /** Prefix of the names of chunks, and of no other names. */
  public static final String CHUNK = "chunk-";

  private static final long THOUSAND = 1000;

  private MediaPath() {}

  /**
   * Returns a path such as {@code 000/000/103}; no folder of many recordings gets too many entries.
   */
  public static String folder(RecordingId recording) {
    var id = recording.value();
    return "%03d/%03d/%03d"
        .formatted(id / (THOUSAND * THOUSAND), id / THOUSAND % THOUSAND, id % THOUSAND);
  }

  /** Returns a path such as {@code 000/000/103/chunk-000005}. */
  public static String of(MediaKey name) {
    return folder(name.recording()) + "/" + file(name);
  }

  /** Returns the name for people, such as {@code chunk 5 of recording 103}. */
  public static String subject(MediaKey name) {
    var kind = name.kind().name().toLowerCase(Locale.ROOT);
    return name.kind() == MediaKey.Kind.CHUNK
        ? "%s %d of recording %s".formatted(kind, name.number(), name.recording())
        : "%s of recording %s".formatted(kind, name.recording());
  }

  private static String file(MediaKey name) {
    return switch (name.kind()) {
      case CHUNK -> CHUNK + "%06d".formatted(name.number());
      case VIDEO -> "video.mp4";
      case THUMBNAIL -> "thumbnail.jpg";
      case EVENTS -> "events.jsonl";
    };
  }
}

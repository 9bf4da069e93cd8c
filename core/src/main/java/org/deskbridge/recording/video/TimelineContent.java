package org.deskbridge.recording.video;

import java.io.InputStream;
import java.util.Iterator;
import java.util.Objects;

/** The content of an events file, written entry by entry as it is read. */
final class TimelineContent extends InputStream {

  private final Iterator<TimelineEntry> entries;
  private final TimelineFormat format;
  private byte[] line = {};
  private int position;

  private TimelineContent(Iterator<TimelineEntry> entries, TimelineFormat format) {
    this.entries = entries;
    this.format = format;
  }

  static InputStream of(Timeline timeline, TimelineFormat format) {
    return new TimelineContent(timeline.iterator(), format);
  }

  /** Returns the length of the content, which is written once to measure it. */
  static long bytes(Timeline timeline, TimelineFormat format) {
    var bytes = 0L;
    for (var entry : timeline) {
      bytes += format.line(entry).length;
    }
    return bytes;
  }

  @Override
  public int read() {
    return isAtEnd() ? -1 : line[position++] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    var count = Math.min(length, line.length - position);
    System.arraycopy(line, position, buffer, offset, count);
    position += count;
    return count;
  }

  private boolean isAtEnd() {
    while (position == line.length && entries.hasNext()) {
      line = format.line(entries.next());
      position = 0;
    }
    return position == line.length;
  }
}

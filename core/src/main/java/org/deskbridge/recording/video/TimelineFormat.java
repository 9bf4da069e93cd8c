package org.deskbridge.recording.video;

import org.deskbridge.annotation.Port;

/**
 * Writes what happened during a recording as others read it.
 *
 * <p>Safe for use by several threads at once. Implementations must pass {@code
 * TimelineFormatContract}.
 */
@Port
public interface TimelineFormat {

  /** Returns an entry as a line of an events file, the end of the line included. */
  byte[] line(TimelineEntry entry);
}

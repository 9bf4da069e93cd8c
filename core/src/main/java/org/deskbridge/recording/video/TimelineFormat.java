package org.deskbridge.recording.video;

import org.deskbridge.annotation.Port;

/**
 * Writes the events file of a recording.
 *
 * <p>Safe for use by several threads at once. Implementations must pass {@code
 * TimelineFormatContract}.
 */
@Port
public interface TimelineFormat {

  /** Returns an entry as a line of an events file, including the line end. */
  byte[] line(TimelineEntry entry);
}

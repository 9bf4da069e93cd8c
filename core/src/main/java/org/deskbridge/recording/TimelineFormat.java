package org.deskbridge.recording;

import org.deskbridge.meta.DrivenPort;

/**
 * Writes what happened during a recording as others read it.
 *
 * <p>Safe for use by several threads at once. Implementations prove themselves by passing {@code
 * TimelineFormatContract}.
 */
@DrivenPort
public interface TimelineFormat {

  /** Returns an entry as a line of an events file, the end of the line included. */
  byte[] line(TimelineEntry entry);
}

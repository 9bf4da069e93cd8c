package org.deskbridge.recording;

import java.util.List;
import org.deskbridge.meta.DrivenPort;

/**
 * Writes what happened during a recording as others read it.
 *
 * <p>Safe for use by several threads at once. Implementations prove themselves by passing {@code
 * TimelineFormatContract}.
 */
@DrivenPort
public interface TimelineFormat {

  /** Returns the content of an events file: a line each, in the given order. */
  byte[] write(List<TimelineEntry> entries);
}

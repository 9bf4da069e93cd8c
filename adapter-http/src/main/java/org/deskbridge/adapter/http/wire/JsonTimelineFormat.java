package org.deskbridge.adapter.http.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.deskbridge.recording.video.TimelineEntry;
import org.deskbridge.recording.video.TimelineFormat;

/** Writes the events of a recording as lines of JSON. */
public final class JsonTimelineFormat implements TimelineFormat {

  @Override
  public byte[] line(TimelineEntry entry) {
    var line = Json.text(TimelineEntryJson.WRITER, TimelineEntryJson.from(entry));
    return (line + '\n').getBytes(UTF_8);
  }
}

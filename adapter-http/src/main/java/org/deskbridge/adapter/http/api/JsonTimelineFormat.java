package org.deskbridge.adapter.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.deskbridge.adapter.http.internal.Json;
import org.deskbridge.recording.TimelineEntry;
import org.deskbridge.recording.TimelineFormat;

/** Writes the events of a recording as lines of JSON. */
final class JsonTimelineFormat implements TimelineFormat {

  @Override
  public byte[] line(TimelineEntry entry) {
    var line = Json.text(TimelineEntryJson.WRITER, TimelineEntryJson.from(entry));
    return (line + '\n').getBytes(UTF_8);
  }
}

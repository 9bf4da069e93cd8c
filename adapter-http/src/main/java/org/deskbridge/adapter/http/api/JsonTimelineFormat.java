package org.deskbridge.adapter.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.deskbridge.adapter.http.internal.Json;
import org.deskbridge.recording.TimelineEntry;
import org.deskbridge.recording.TimelineFormat;

/** Writes the events of a recording as lines of JSON. */
final class JsonTimelineFormat implements TimelineFormat {

  @Override
  public byte[] write(List<TimelineEntry> entries) {
    var lines = new StringBuilder();
    for (var entry : entries) {
      var line = Json.text(TimelineEntryJson.WRITER, TimelineEntryJson.from(entry));
      lines.append(line).append('\n');
    }
    return lines.toString().getBytes(UTF_8);
  }
}

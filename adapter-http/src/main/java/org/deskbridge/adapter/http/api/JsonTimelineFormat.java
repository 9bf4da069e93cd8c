package org.deskbridge.adapter.http.api;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.deskbridge.adapter.http.internal.Json;
import org.deskbridge.recording.TimelineEntry;
import org.deskbridge.recording.TimelineFormat;

/** Writes the events of a recording as lines of JSON. */
final class JsonTimelineFormat implements TimelineFormat {

  @Override
  public byte[] write(List<TimelineEntry> entries) {
    var out = new ByteArrayOutputStream();
    for (var entry : entries) {
      out.writeBytes(Json.bytes(TimelineEntryJson.WRITER, TimelineEntryJson.from(entry)));
      out.write('\n');
    }
    return out.toByteArray();
  }
}

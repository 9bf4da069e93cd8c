package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.math.BigDecimal;
import java.time.Duration;
import org.deskbridge.recording.video.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * A line in the events of a recording.
 *
 * @param time in seconds from the start of the recording, to the millisecond
 */
record TimelineEntryJson(
    BigDecimal time,
    String type,
    @Nullable String status,
    @Nullable String participantName,
    @Nullable String content) {

  static final ObjectWriter WRITER = Json.writer(TimelineEntryJson.class);

  static TimelineEntryJson from(TimelineEntry entry) {
    if (entry instanceof TimelineEntry.Status at) {
      return new TimelineEntryJson(
          seconds(at.at()), "status", StatusWord.of(at.status()), null, null);
    }
    if (entry instanceof TimelineEntry.Joined joined) {
      return new TimelineEntryJson(seconds(joined.at()), "joined", null, joined.name(), null);
    }
    if (entry instanceof TimelineEntry.Said said) {
      return new TimelineEntryJson(seconds(said.at()), "chat", null, said.name(), said.text());
    }
    if (entry instanceof TimelineEntry.Noted noted) {
      return new TimelineEntryJson(seconds(noted.at()), "notes", null, null, noted.notes());
    }
    throw new IllegalStateException("every kind of entry has its line");
  }

  private static BigDecimal seconds(Duration at) {
    return BigDecimal.valueOf(at.toMillis(), 3);
  }
}

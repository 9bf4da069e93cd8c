package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;
import org.deskbridge.recording.ListRecordings;
import org.deskbridge.recording.RecordingId;
import org.jspecify.annotations.Nullable;

/** The ids of recordings by state (contract 2, GET /archive/recordings). */
public record RecordingListJson(
    @Nullable List<Long> readyForTranscode,
    @Nullable List<Long> readyForDownload,
    @Nullable List<Long> unplayable) {

  public static final ObjectWriter WRITER = Json.writer(RecordingListJson.class);

  /** Returns the ids of recordings by their state. */
  public static RecordingListJson from(ListRecordings.Listed listed) {
    return new RecordingListJson(
        ids(listed.readyForTranscode()), ids(listed.readyForDownload()), ids(listed.unplayable()));
  }

  private static List<Long> ids(List<RecordingId> recordings) {
    return recordings.stream().map(RecordingId::value).toList();
  }
}

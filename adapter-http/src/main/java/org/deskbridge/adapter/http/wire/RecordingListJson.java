package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.deskbridge.recording.ListRecordings;
import org.deskbridge.recording.RecordingId;

/** Recordings by what can be done with them (contract 2, GET /archive/recordings). */
@Schema(
    name = "RecordingList",
    description = "Recordings by their ids, in the order of their starts, at most 500 in a list.",
    requiredProperties = {"readyForTranscode", "readyForDownload", "unplayable"})
public record RecordingListJson(
    @Schema(description = "No video was made of these yet.") List<Long> readyForTranscode,
    @Schema(description = "The videos of these can be downloaded.") List<Long> readyForDownload,
    @Schema(
            description =
                "No video can be made of these: only sound was captured, nothing was, or it is"
                    + " damaged. There is nothing to wait for.")
        List<Long> unplayable) {

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

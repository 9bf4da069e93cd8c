package org.deskbridge.adapter.http.api;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.deskbridge.adapter.http.internal.Json;
import org.deskbridge.adapter.http.internal.MediaUrls;
import org.deskbridge.adapter.http.internal.Times;
import org.deskbridge.recording.RecordingLinks;

/** Where a recording can be downloaded (contract 2, GET /archive/recordings/urls). */
@Schema(
    name = "RecordingUrls",
    description =
        "Where a recording can be downloaded. The URLs are secrets: whoever has one needs no token.",
    requiredProperties = {
      "recordingId",
      "recordingUrl",
      "recordingStartTime",
      "eventsUrl",
      "thumbnailUrl",
      "recordingSize"
    })
record RecordingUrlsJson(
    long recordingId,
    @Schema(format = "uri", description = "The video: MP4.") String recordingUrl,
    @Schema(format = "date-time") String recordingStartTime,
    @Schema(format = "uri", description = "What happened meanwhile: a line of JSON each.")
        String eventsUrl,
    @Schema(format = "uri", description = "A picture: JPEG.") String thumbnailUrl,
    @Schema(description = "The bytes of the video, as text.") String recordingSize) {

  static final ObjectWriter LIST_WRITER = Json.writer(List.class);

  static RecordingUrlsJson from(RecordingLinks links, URI publicUrl) {
    return new RecordingUrlsJson(
        links.state().id().value(),
        MediaUrls.url(publicUrl, links.recording()),
        requireNonNull(Times.seconds(links.state().origin().startedAt())),
        MediaUrls.url(publicUrl, links.events()),
        MediaUrls.url(publicUrl, links.thumbnail()),
        Long.toString(links.video().bytes()));
  }

  @Override
  public String toString() {
    return "RecordingUrlsJson[%d]".formatted(recordingId);
  }
}

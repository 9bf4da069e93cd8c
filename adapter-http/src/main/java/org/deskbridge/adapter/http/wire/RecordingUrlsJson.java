package org.deskbridge.adapter.http.wire;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.deskbridge.recording.download.DownloadLinks;

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
public record RecordingUrlsJson(
    long recordingId,
    @Schema(format = "uri", description = "The video: MP4.") String recordingUrl,
    @Schema(format = "date-time") String recordingStartTime,
    @Schema(format = "uri", description = "What happened meanwhile: a line of JSON each.")
        String eventsUrl,
    @Schema(format = "uri", description = "A picture: JPEG.") String thumbnailUrl,
    @Schema(description = "The bytes of the video, as text.") String recordingSize) {

  public static final ObjectWriter LIST_WRITER = Json.writer(List.class);

  /** Returns the links to the files of a recording. */
  public static RecordingUrlsJson from(DownloadLinks links, URI publicUrl) {
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

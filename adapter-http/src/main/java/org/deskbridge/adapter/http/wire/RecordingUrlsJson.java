package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.net.URI;
import java.util.List;
import org.deskbridge.recording.download.DownloadLinks;
import org.jspecify.annotations.Nullable;

/** The download links of a recording (contract 2, GET /archive/recordings/urls). */
public record RecordingUrlsJson(
    @Nullable Long recordingId,
    @Nullable String recordingUrl,
    @Nullable String recordingStartTime,
    @Nullable String eventsUrl,
    @Nullable String thumbnailUrl,
    @Nullable String recordingSize) {

  public static final ObjectWriter LIST_WRITER = Json.writer(List.class);

  /** Returns the links to the files of a recording. */
  public static RecordingUrlsJson from(DownloadLinks links, URI publicUrl) {
    return new RecordingUrlsJson(
        links.state().id().value(),
        MediaUrls.url(publicUrl, links.recording()),
        Times.seconds(links.state().origin().startedAt()),
        MediaUrls.url(publicUrl, links.events()),
        MediaUrls.url(publicUrl, links.thumbnail()),
        Long.toString(links.video().bytes()));
  }

  @Override
  public String toString() {
    return "RecordingUrlsJson[%s]".formatted(recordingId);
  }
}

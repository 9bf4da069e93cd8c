package org.deskbridge.adapter.http.pages.recording;

import java.net.URI;
import org.deskbridge.adapter.http.wire.MediaUrls;
import org.deskbridge.adapter.http.wire.Times;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.download.GetRecordingsOfSession;

/** Maps a recording to its view on the page of recordings. */
public final class RecordingViews {

  private static final double MILLIS_IN_A_SECOND = 1000;

  private final URI publicUrl;

  public RecordingViews(URI publicUrl) {
    this.publicUrl = publicUrl;
  }

  PlayedRecordingJson recording(GetRecordingsOfSession.Shown shown) {
    var state = shown.state();
    var stage = state.stage();
    var links = shown.links();
    var video = links == null ? null : links.video();
    return new PlayedRecordingJson(
        state.id().value(),
        Times.millis(state.origin().startedAt()),
        word(stage),
        shown.progress(),
        stage instanceof RecordingStage.Failed failed ? failed.reason() : null,
        state.canTranscode(),
        state.isArchived(),
        video == null ? null : video.duration().toMillis() / MILLIS_IN_A_SECOND,
        video == null ? null : video.bytes(),
        links == null ? null : MediaUrls.url(publicUrl, links.recording()),
        links == null ? null : MediaUrls.url(publicUrl, links.events()),
        links == null ? null : MediaUrls.url(publicUrl, links.thumbnail()));
  }

  private static String word(RecordingStage stage) {
    return switch (stage.name()) {
      case CAPTURING -> "capturing";
      case READY_FOR_TRANSCODE -> isQueued(stage) ? "queued" : "readyForTranscode";
      case TRANSCODING -> "transcoding";
      case READY_FOR_DOWNLOAD -> "readyForDownload";
      case FAILED -> "failed";
      case ERASED -> "erased";
    };
  }

  private static boolean isQueued(RecordingStage stage) {
    return stage instanceof RecordingStage.ReadyForTranscode ready && ready.isQueued();
  }
}

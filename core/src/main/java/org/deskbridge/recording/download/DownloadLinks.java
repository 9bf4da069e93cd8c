package org.deskbridge.recording.download;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.Video;

/** A recording with its download links, which are secrets. */
public record DownloadLinks(
    RecordingState state,
    Video video,
    SignedMediaUrl recording,
    SignedMediaUrl events,
    SignedMediaUrl thumbnail) {

  public DownloadLinks {
    requireNonNull(state, "state");
    requireNonNull(video, "video");
    requireNonNull(recording, "recording");
    requireNonNull(events, "events");
    requireNonNull(thumbnail, "thumbnail");
  }

  static DownloadLinks of(RecordingState state, Video video, MediaUrlSigner signer, Instant until) {
    return new DownloadLinks(
        state,
        video,
        signer.sign(state.id(), MediaKey.Kind.VIDEO, until),
        signer.sign(state.id(), MediaKey.Kind.EVENTS, until),
        signer.sign(state.id(), MediaKey.Kind.THUMBNAIL, until));
  }
}

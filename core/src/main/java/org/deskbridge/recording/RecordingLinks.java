package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** A recording whose video can be downloaded, and where; the links are secrets. */
public record RecordingLinks(
    RecordingState state, Video video, MediaLink recording, MediaLink events, MediaLink thumbnail) {

  /** Creates the links. */
  public RecordingLinks {
    requireNonNull(state, "state");
    requireNonNull(video, "video");
    requireNonNull(recording, "recording");
    requireNonNull(events, "events");
    requireNonNull(thumbnail, "thumbnail");
  }

  static RecordingLinks of(RecordingState state, Video video, LinkSigner signer, Instant until) {
    return new RecordingLinks(
        state,
        video,
        signer.sign(state.id(), MediaName.Kind.VIDEO, until),
        signer.sign(state.id(), MediaName.Kind.EVENTS, until),
        signer.sign(state.id(), MediaName.Kind.THUMBNAIL, until));
  }
}

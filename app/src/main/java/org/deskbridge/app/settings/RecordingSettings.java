package org.deskbridge.app.settings;

import org.deskbridge.adapter.persistence.media.MediaSettings;
import org.deskbridge.recording.RecordingPolicy;

/**
 * How the server treats recordings.
 *
 * @param transcoders how many videos are made at once
 * @param transcodeAutomatically whether a video is made as soon as a recording ends
 */
public record RecordingSettings(
    MediaSettings media, int transcoders, boolean transcodeAutomatically) {

  /** Returns how the core treats recordings. */
  public RecordingPolicy policy() {
    var byDefault = RecordingPolicy.DEFAULT;
    return new RecordingPolicy(
        transcodeAutomatically, byDefault.closeAfter(), byDefault.linkValidity());
  }
}

package org.deskbridge.app.settings;

import org.deskbridge.adapter.persistence.media.MediaSettings;
import org.deskbridge.recording.RecordingPolicy;

/**
 * The settings of recordings.
 *
 * @param transcoders the number of videos made at once
 * @param transcodeAutomatically whether a video is made as soon as a recording ends
 */
public record RecordingSettings(
    MediaSettings media, int transcoders, boolean transcodeAutomatically) {

  /** Returns the policy for the core. */
  public RecordingPolicy policy() {
    var byDefault = RecordingPolicy.DEFAULT;
    return new RecordingPolicy(
        transcodeAutomatically, byDefault.closeAfter(), byDefault.linkValidity());
  }
}

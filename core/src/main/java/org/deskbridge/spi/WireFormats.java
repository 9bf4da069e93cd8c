package org.deskbridge.spi;

import static java.util.Objects.requireNonNull;

import org.deskbridge.callback.CallbackFormat;
import org.deskbridge.recording.video.TimelineFormat;

/**
 * How the service writes what leaves it otherwise than as an answer of the API.
 *
 * @param callbacks the bodies of callbacks
 * @param timelines the events files of recordings
 */
public record WireFormats(CallbackFormat callbacks, TimelineFormat timelines) {

  /** Bundles the formats. */
  public WireFormats {
    requireNonNull(callbacks, "callbacks");
    requireNonNull(timelines, "timelines");
  }
}

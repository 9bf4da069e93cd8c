package org.deskbridge.adapter.persistence.media.ffmpeg;

/** The metrics of this package, as docs/metrics.md shows them. */
enum MediaMeter {
  /** Duration of each transcoding. */
  TRANSCODE("deskbridge.transcode", "timer", "outcome"),
  /** Transcodings under way. */
  RUNNING("deskbridge.transcodes.running", "gauge", "-"),
  /** Progress of all transcodings together. */
  PROGRESS("deskbridge.transcodes.progress", "gauge", "-");

  private final String meterName;
  private final String type;
  private final String tag;

  MediaMeter(String meterName, String type, String tag) {
    this.meterName = meterName;
    this.type = type;
    this.tag = tag;
  }

  String meterName() {
    return meterName;
  }

  String type() {
    return type;
  }

  /** Returns the name of the one tag, a dash if there is none. */
  String tag() {
    return tag;
  }
}

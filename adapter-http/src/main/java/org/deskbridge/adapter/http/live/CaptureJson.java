package org.deskbridge.adapter.http.live;

import com.fasterxml.jackson.databind.ObjectWriter;
import org.deskbridge.adapter.http.internal.Json;
import org.deskbridge.recording.Capture;

/**
 * What has arrived of a recording.
 *
 * @param next the number of the first chunk that is missing
 */
record CaptureJson(int next, long bytes) {

  static final ObjectWriter WRITER = Json.writer(CaptureJson.class);

  static CaptureJson from(Capture capture) {
    return new CaptureJson(capture.chunks(), capture.bytes());
  }
}

package org.deskbridge.adapter.http.pages.recording;

import com.fasterxml.jackson.databind.ObjectWriter;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.recording.CaptureProgress;

/**
 * The upload progress of a recording.
 *
 * @param next the number of the first chunk that is missing
 */
record CaptureJson(int next, long bytes) {

  static final ObjectWriter WRITER = Json.writer(CaptureJson.class);

  static CaptureJson from(CaptureProgress capture) {
    return new CaptureJson(capture.chunks(), capture.bytes());
  }
}

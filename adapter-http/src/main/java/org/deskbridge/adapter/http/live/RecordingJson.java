package org.deskbridge.adapter.http.live;

import org.deskbridge.directory.RecordingMode;
import org.deskbridge.session.RecordingConsent;
import org.deskbridge.session.SessionRecording;
import org.jspecify.annotations.Nullable;

/** Whether a session may be recorded and is, as both pages see it. */
record RecordingJson(String mode, String consent, boolean isRecorded) {

  /** Returns nothing for a session whose account records none. */
  static @Nullable RecordingJson of(@Nullable SessionRecording recording) {
    if (recording == null || recording.mode() == RecordingMode.OFF) {
      return null;
    }
    return new RecordingJson(
        recording.mode() == RecordingMode.ALWAYS ? "always" : "ask",
        word(recording.consent()),
        recording.isRecorded());
  }

  private static String word(RecordingConsent consent) {
    return switch (consent) {
      case NOT_ASKED -> "notAsked";
      case ASKED -> "asked";
      case AGREED -> "agreed";
      case DECLINED -> "declined";
    };
  }
}

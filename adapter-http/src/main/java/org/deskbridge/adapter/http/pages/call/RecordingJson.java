package org.deskbridge.adapter.http.pages.call;

import org.deskbridge.account.RecordingMode;
import org.deskbridge.session.RecordingConsent;
import org.deskbridge.session.RecordingPermission;
import org.jspecify.annotations.Nullable;

/** The recording status of a session, for both pages. */
record RecordingJson(String mode, String consent, boolean isRecorded, boolean isRunning) {

  /** Returns the status, absent for a session of an account without recording. */
  static @Nullable RecordingJson of(@Nullable RecordingPermission recording) {
    if (recording == null || recording.mode() == RecordingMode.OFF) {
      return null;
    }
    return new RecordingJson(
        recording.mode() == RecordingMode.ALWAYS ? "always" : "ask",
        word(recording.consent()),
        recording.isRecorded(),
        recording.isRunning());
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

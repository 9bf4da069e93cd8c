package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.deskbridge.directory.RecordingMode;

/**
 * Whether a session may be recorded, and is.
 *
 * @param mode what the account had decided when the session was started; never {@link
 *     RecordingMode#OFF}
 * @param isRecorded whether there is a recording, or was one
 */
public record SessionRecording(RecordingMode mode, RecordingConsent consent, boolean isRecorded) {

  /** Creates it as it is on record. */
  public SessionRecording {
    requireNonNull(mode, "mode");
    requireNonNull(consent, "consent");
  }

  static Optional<SessionRecording> of(RecordingMode mode) {
    return mode == RecordingMode.OFF
        ? Optional.empty()
        : Optional.of(new SessionRecording(mode, RecordingConsent.NOT_ASKED, false));
  }

  SessionRecording consent(RecordingConsent answer) {
    return new SessionRecording(mode, answer, isRecorded);
  }

  SessionRecording recorded() {
    return new SessionRecording(mode, consent, true);
  }
}

package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.deskbridge.account.RecordingMode;

/**
 * Whether a session may be recorded, and is.
 *
 * @param mode the setting of the account when the session was started; never {@link
 *     RecordingMode#OFF}
 * @param isRecorded whether there is a recording, or was one
 */
public record RecordingPermission(
    RecordingMode mode, RecordingConsent consent, boolean isRecorded) {

  public RecordingPermission {
    requireNonNull(mode, "mode");
    requireNonNull(consent, "consent");
  }

  static Optional<RecordingPermission> of(RecordingMode mode) {
    return mode == RecordingMode.OFF
        ? Optional.empty()
        : Optional.of(new RecordingPermission(mode, RecordingConsent.NOT_ASKED, false));
  }

  RecordingPermission consent(RecordingConsent answer) {
    return new RecordingPermission(mode, answer, isRecorded);
  }

  RecordingPermission recorded() {
    return new RecordingPermission(mode, consent, true);
  }
}

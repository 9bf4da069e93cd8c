package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.deskbridge.account.RecordingMode;

/**
 * Whether a session may be recorded, was, and is at the moment.
 *
 * @param mode the setting of the account when the session was started; never {@link
 *     RecordingMode#OFF}
 * @param isRecorded whether there is a recording, or was one
 * @param isRunning whether the technician records now: from the first start until they stop, or
 *     until the customer declines; a picture that is missing for a while changes nothing
 */
public record RecordingPermission(
    RecordingMode mode, RecordingConsent consent, boolean isRecorded, boolean isRunning) {

  public RecordingPermission {
    requireNonNull(mode, "mode");
    requireNonNull(consent, "consent");
  }

  static Optional<RecordingPermission> of(RecordingMode mode) {
    return mode == RecordingMode.OFF
        ? Optional.empty()
        : Optional.of(new RecordingPermission(mode, RecordingConsent.NOT_ASKED, false, false));
  }

  RecordingPermission consent(RecordingConsent answer) {
    return new RecordingPermission(
        mode, answer, isRecorded, isRunning && answer == RecordingConsent.AGREED);
  }

  RecordingPermission recorded() {
    return new RecordingPermission(mode, consent, true, true);
  }

  RecordingPermission stopped() {
    return new RecordingPermission(mode, consent, isRecorded, false);
  }
}

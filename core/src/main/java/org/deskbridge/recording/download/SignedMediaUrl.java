package org.deskbridge.recording.download;

import static java.util.Objects.requireNonNull;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.RecordingId;

/**
 * A right to read one thing that a recording consists of, which is all in its text: whoever has the
 * link can read it, until its time is over.
 *
 * @param expiresAt in seconds since 1970
 * @param signature proves the rest, Base64url without padding, 43 characters
 */
public record SignedMediaUrl(
    RecordingId recording, MediaKey.Kind kind, long expiresAt, String signature) {

  /** Takes the link as somebody brings it; says nothing about whether it is good. */
  public SignedMediaUrl {
    requireNonNull(recording, "recording");
    requireNonNull(kind, "kind");
    requireNonNull(signature, "signature");
  }

  /** Returns what is read by the link. */
  public MediaKey media() {
    return MediaKey.of(recording, kind);
  }

  /** Returns the failure of a link that was altered or made up, or is expired. */
  public static RejectedException refused() {
    return new RejectedException(
        ErrorCode.RECORDING_LINK_REFUSED,
        "This link is not good, or not any more. Ask for a new one.");
  }

  /** Leaves the signature out. */
  @Override
  public String toString() {
    return "link to the %s of recording %s".formatted(kind, recording);
  }
}

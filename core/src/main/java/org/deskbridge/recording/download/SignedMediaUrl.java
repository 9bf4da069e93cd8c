package org.deskbridge.recording.download;

import static java.util.Objects.requireNonNull;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.RecordingId;

/**
 * The right to read one media object, contained in its URL: any client with the link can read the
 * object until the link expires.
 *
 * @param expiresAt in seconds since 1970
 * @param signature over the other components, Base64url without padding, 43 characters
 */
public record SignedMediaUrl(
    RecordingId recording, MediaKey.Kind kind, long expiresAt, String signature) {

  /** Takes the link of a request; it is not verified. */
  public SignedMediaUrl {
    requireNonNull(recording, "recording");
    requireNonNull(kind, "kind");
    requireNonNull(signature, "signature");
  }

  /** Returns the key of the media object. */
  public MediaKey media() {
    return MediaKey.of(recording, kind);
  }

  /** Returns the failure of a forged, altered or expired link. */
  public static RejectedException refused() {
    return new RejectedException(
        ErrorCode.RECORDING_LINK_REFUSED, "This link is invalid or expired. Ask for a new one.");
  }

  /** Leaves the signature out. */
  @Override
  public String toString() {
    return "link to the %s of recording %s".formatted(kind, recording);
  }
}

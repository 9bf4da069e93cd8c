package org.deskbridge.recording.download;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import org.deskbridge.auth.Secrets;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.RecordingId;

/** Signs and verifies media URLs. */
final class MediaUrlSigner {

  private static final String PURPOSE = "media link";

  private final Secrets secrets;

  MediaUrlSigner(Secrets secrets) {
    this.secrets = requireNonNull(secrets, "secrets");
  }

  SignedMediaUrl sign(RecordingId recording, MediaKey.Kind kind, Instant expiresAt) {
    var seconds = expiresAt.getEpochSecond();
    return new SignedMediaUrl(recording, kind, seconds, signature(recording, kind, seconds));
  }

  boolean isGood(SignedMediaUrl link, Instant now) {
    var expected = signature(link.recording(), link.kind(), link.expiresAt());
    return MessageDigest.isEqual(expected.getBytes(US_ASCII), link.signature().getBytes(US_ASCII))
        && now.isBefore(Instant.ofEpochSecond(link.expiresAt()));
  }

  private String signature(RecordingId recording, MediaKey.Kind kind, long expiresAt) {
    var subject = "%d/%s/%d".formatted(recording.value(), kind, expiresAt);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.derive(PURPOSE, subject));
  }
}

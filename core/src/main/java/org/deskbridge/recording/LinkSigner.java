package org.deskbridge.recording;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import org.deskbridge.access.Secrets;

/** Makes links to media and knows its own again. */
final class LinkSigner {

  private static final String PURPOSE = "media link";

  private final Secrets secrets;

  LinkSigner(Secrets secrets) {
    this.secrets = requireNonNull(secrets, "secrets");
  }

  MediaLink sign(RecordingId recording, MediaName.Kind kind, Instant expiresAt) {
    var seconds = expiresAt.getEpochSecond();
    return new MediaLink(recording, kind, seconds, signature(recording, kind, seconds));
  }

  boolean isGood(MediaLink link, Instant now) {
    var expected = signature(link.recording(), link.kind(), link.expiresAt());
    return MessageDigest.isEqual(expected.getBytes(US_ASCII), link.signature().getBytes(US_ASCII))
        && now.isBefore(Instant.ofEpochSecond(link.expiresAt()));
  }

  private String signature(RecordingId recording, MediaName.Kind kind, long expiresAt) {
    var subject = "%d/%s/%d".formatted(recording.value(), kind, expiresAt);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.derive(PURPOSE, subject));
  }
}

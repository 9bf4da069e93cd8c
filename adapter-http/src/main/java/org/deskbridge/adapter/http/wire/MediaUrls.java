package org.deskbridge.adapter.http.wire;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.download.SignedMediaUrl;

/**
 * Formats and parses URLs of media.
 *
 * <p>Each URL has one spelling: one that differs in a single character is invalid.
 */
public final class MediaUrls {

  /** The digits of a time until the year 33658. */
  private static final Pattern PATH =
      Pattern.compile(
          "/media/([1-9][0-9]{0,17})/([1-9][0-9]{0,11})/([A-Za-z0-9_-]{43})"
              + "/recording-\\1\\.(mp4|events|jpg)");

  private MediaUrls() {}

  /** Returns the address of a link. */
  public static String url(URI publicUrl, SignedMediaUrl link) {
    return "%s/media/%s/%d/%s/%s"
        .formatted(
            publicUrl,
            link.recording(),
            link.expiresAt(),
            link.signature(),
            fileName(link.media()));
  }

  /** Returns the link in a path, empty if it is malformed; its signature is not checked. */
  public static Optional<SignedMediaUrl> parse(String rawPath) {
    var matcher = PATH.matcher(rawPath);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new SignedMediaUrl(
            new RecordingId(Long.parseLong(matcher.group(1))),
            kind(matcher.group(4)),
            Long.parseLong(matcher.group(2)),
            matcher.group(3)));
  }

  /** Returns the name under which a browser saves what it downloads. */
  public static String fileName(MediaKey media) {
    return "recording-%s.%s".formatted(media.recording(), extension(media.kind()));
  }

  private static String extension(MediaKey.Kind kind) {
    return switch (kind) {
      case VIDEO -> "mp4";
      case EVENTS -> "events";
      case THUMBNAIL -> "jpg";
      case CHUNK -> throw new IllegalArgumentException("chunks are never downloaded");
    };
  }

  private static MediaKey.Kind kind(String extension) {
    return switch (extension) {
      case "mp4" -> MediaKey.Kind.VIDEO;
      case "events" -> MediaKey.Kind.EVENTS;
      default -> MediaKey.Kind.THUMBNAIL;
    };
  }
}

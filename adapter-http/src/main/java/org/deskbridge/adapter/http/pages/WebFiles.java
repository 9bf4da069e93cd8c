package org.deskbridge.adapter.http.pages;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/** The files of the pages, out of the jar; each is read once. */
final class WebFiles {

  /** Plain names only, so that no path leaves the folder. */
  private static final Pattern PATH =
      Pattern.compile("[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*\\.(?<kind>html|css|js|svg|json)");

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html;charset=UTF-8",
          "css", "text/css;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "svg", "image/svg+xml",
          "json", "application/json");

  private static final int HASH_BYTES = 12;

  private final ConcurrentMap<String, WebFile> known = new ConcurrentHashMap<>();

  Optional<WebFile> file(String path) {
    var matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var kind = matcher.group("kind");
    return Optional.ofNullable(known.computeIfAbsent(path, each -> read(each, kind)));
  }

  private static @Nullable WebFile read(String path, String kind) {
    try (var in = WebFiles.class.getResourceAsStream("/org/deskbridge/adapter/http/web/" + path)) {
      if (in == null) {
        return null;
      }
      var content = in.readAllBytes();
      return new WebFile(content, String.valueOf(MEDIA_TYPES.get(kind)), hash(content));
    } catch (IOException e) {
      throw new UnavailableException("page %s: not readable".formatted(path), e);
    }
  }

  private static String hash(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(Arrays.copyOf(digest, HASH_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** A file with its media type and the hash of its content. */
  @SuppressWarnings("ArrayRecordComponent")
  record WebFile(byte[] content, String mediaType, String hash) {}
}

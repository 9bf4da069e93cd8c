package org.deskbridge.adapter.http.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deskbridge.error.UnavailableException;

/**
 * The files of the pages, out of the jar; each is read, joined and compressed once.
 *
 * <p>A script that a page names is joined with all that it imports, and so is each language. What a
 * page or such a script names carries the hash of its content, so that a browser may keep it.
 */
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

  /** The scripts that pages name, and the languages, of which each reader loads one more. */
  private static final Pattern JOINED = Pattern.compile(".*-page\\.js|texts/[a-z]{2}\\.js");

  /** The address of a file of ours, in the quotes of HTML or of JavaScript. */
  private static final Pattern REFERENCE = Pattern.compile("([\"'])(/web/([^\"'?#]+))\\1");

  private final ConcurrentMap<String, Optional<WebFile>> known = new ConcurrentHashMap<>();

  /** Returns a file, as browsers get it. */
  Optional<WebFile> file(String path) {
    var matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var loaded = known.get(path);
    if (loaded == null) {
      // Not computed inside of the map: a page needs the hashes of other files.
      loaded = load(path, String.valueOf(MEDIA_TYPES.get(matcher.group("kind"))));
      if (loaded.isPresent()) {
        known.put(path, loaded);
      }
    }
    return loaded;
  }

  private Optional<WebFile> load(String path, String mediaType) {
    if (JOINED.matcher(path).matches() && source(path).isPresent()) {
      return Optional.of(text(ScriptBundle.of(path, WebFiles::source), mediaType));
    }
    return path.endsWith(".html")
        ? source(path).map(page -> text(page, mediaType))
        : bytes(path).map(content -> WebFile.of(content, mediaType));
  }

  private WebFile text(String content, String mediaType) {
    return WebFile.of(
        REFERENCE.matcher(content).replaceAll(this::versioned).getBytes(UTF_8), mediaType);
  }

  private String versioned(MatchResult reference) {
    var quote = reference.group(1);
    return file(reference.group(3))
        .map(file -> quote + reference.group(2) + "?v=" + file.hash() + quote)
        .map(Matcher::quoteReplacement)
        .orElseThrow(() -> new IllegalStateException(reference.group() + ": not there"));
  }

  private static Optional<String> source(String path) {
    return bytes(path).map(content -> new String(content, UTF_8));
  }

  private static Optional<byte[]> bytes(String path) {
    try (var in = WebFiles.class.getResourceAsStream("/org/deskbridge/adapter/http/web/" + path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UnavailableException("page %s: not readable".formatted(path), e);
    }
  }
}

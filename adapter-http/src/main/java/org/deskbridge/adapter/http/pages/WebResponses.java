package org.deskbridge.adapter.http.pages;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Responses with files of the pages, which load nothing from other origins (strict CSP). */
final class WebResponses {

  /** A year, the longest that caches promise. */
  private static final String KEPT = "public, max-age=31536000, immutable";

  private static final String REVALIDATED = "no-cache";

  /** A coding of {@code Accept-Encoding}; a quality of zero refuses it. */
  private static final Pattern GZIP =
      Pattern.compile("(?:gzip|x-gzip|\\*)(?!\\s*;\\s*q\\s*=\\s*0(?:\\.0*)?\\s*$)(?:\\s*;.*)?");

  private final WebFiles files = new WebFiles();
  private final Map<String, String> pageHeaders;

  WebResponses(List<String> allowedOrigins) {
    this.pageHeaders =
        Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " media-src 'self' blob:; connect-src 'self'; base-uri 'none';"
                + " form-action 'self'; frame-ancestors "
                + String.join(" ", "'self'", String.join(" ", allowedOrigins)).strip(),
            "Referrer-Policy",
            "no-referrer",
            "X-Content-Type-Options",
            "nosniff",
            "Permissions-Policy",
            "display-capture=(self)");
  }

  /** Returns the headers of every page. */
  Map<String, String> pageHeaders() {
    return pageHeaders;
  }

  /** Returns the file, which must be there. */
  WebFile file(String path) {
    return files.file(path).orElseThrow(NotFoundException::new);
  }

  /**
   * Returns a response with the file, or none of its content if the browser has it.
   *
   * @param version the hash in the address; only the right one may be kept, since the next version
   *     of a server may be asked for the files of this one
   */
  Response of(String path, @Nullable String version, Request request, HttpHeaders headers) {
    var file = file(path);
    var compressed = acceptsGzip(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
    var tag = new EntityTag(compressed ? file.hash() + "-gzip" : file.hash());
    var unchanged = request.evaluatePreconditions(tag);
    var answer = unchanged == null ? content(file, compressed) : unchanged;
    pageHeaders.forEach(answer::header);
    return answer
        .tag(tag)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
        .header(HttpHeaders.CACHE_CONTROL, file.hash().equals(version) ? KEPT : REVALIDATED)
        .build();
  }

  private static Response.ResponseBuilder content(WebFile file, boolean compressed) {
    return compressed
        ? Response.ok(file.compressed(), file.mediaType())
            .header(HttpHeaders.CONTENT_ENCODING, "gzip")
        : Response.ok(file.content(), file.mediaType());
  }

  private static boolean acceptsGzip(@Nullable String accepted) {
    return accepted != null
        && Stream.of(accepted.toLowerCase(Locale.ROOT).split(","))
            .anyMatch(each -> GZIP.matcher(each.strip()).matches());
  }
}

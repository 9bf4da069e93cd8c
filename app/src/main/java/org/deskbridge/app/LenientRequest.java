package org.deskbridge.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request whose query, media types and languages can be read, whatever the client wrote.
 *
 * <p>"A missing or odd Accept still gets JSON" (contract 1), and RESTEasy refuses what it cannot
 * parse before any filter of ours is asked. No address has more than one representation, so nothing
 * depends on what a client says it accepts. Nor does RESTEasy hand on a query that is none to
 * {@link java.net.URI}, and clients write parameters into it as they are (contract 4).
 */
final class LenientRequest extends HttpServletRequestWrapper {

  private static final String ANY_LANGUAGE = "*";

  /** A percent sign that escapes nothing, and every character that has to be escaped. */
  private static final Pattern UNESCAPED =
      Pattern.compile("%(?!\\p{XDigit}{2})|[^!$-;=?-\\[\\]_a-z~]");

  LenientRequest(HttpServletRequest request) {
    super(request);
  }

  @Override
  public @Nullable String getQueryString() {
    var query = super.getQueryString();
    return query == null
        ? null
        : UNESCAPED.matcher(query).replaceAll(each -> URLEncoder.encode(each.group(), UTF_8));
  }

  @Override
  public @Nullable String getHeader(String name) {
    if (HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)) {
      return getContentType();
    }
    var wish = wish(name);
    return wish == null ? super.getHeader(name) : wish;
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    var value = HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name) ? getContentType() : wish(name);
    return value == null ? super.getHeaders(name) : Collections.enumeration(List.of(value));
  }

  /** One that cannot be read is one that we do not support; the server's own getter may throw. */
  @Override
  public @Nullable String getContentType() {
    var type = super.getHeader(HttpHeaders.CONTENT_TYPE);
    return type == null || canBeRead(type) ? type : MediaType.APPLICATION_OCTET_STREAM;
  }

  private static @Nullable String wish(String header) {
    if (HttpHeaders.ACCEPT.equalsIgnoreCase(header)) {
      return MediaType.WILDCARD;
    }
    return HttpHeaders.ACCEPT_LANGUAGE.equalsIgnoreCase(header) ? ANY_LANGUAGE : null;
  }

  private static boolean canBeRead(String mediaType) {
    try {
      var charset = MediaType.valueOf(mediaType).getParameters().get(MediaType.CHARSET_PARAMETER);
      return charset == null || Charset.isSupported(charset);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

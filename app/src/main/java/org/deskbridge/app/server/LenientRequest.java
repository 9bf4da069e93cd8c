package org.deskbridge.app.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request whose path, query, media types and languages can always be parsed, whatever the client
 * sent.
 *
 * <p>"A missing or odd Accept still gets JSON" (contract 1), but RESTEasy refuses headers that it
 * cannot parse before any of our filters runs. Few addresses have more than one representation, so
 * nothing depends on the accepted types of a client, except that a person gets a page where an
 * address is unknown, and that the event feed is also a stream. RESTEasy also refuses an address
 * that {@link java.net.URI} cannot parse, and clients send unescaped parameters (contract 4).
 */
final class LenientRequest extends HttpServletRequestWrapper {

  private static final String PAGE_OR_ANYTHING = "text/html, */*";

  private static final String STREAM_OR_ANYTHING = "text/event-stream, */*";

  private static final String ANY_LANGUAGE = "*";

  /** RESTEasy drops an empty query, but a media link must have none. */
  private static final String NO_PARAMETERS = "&";

  /** A percent sign without an escape, and every character that has to be escaped. */
  private static final Pattern UNESCAPED =
      Pattern.compile("%(?!\\p{XDigit}{2})|[^!$-;=?-\\[\\]_a-z~]");

  private static final int ASCII = 128;

  /** The characters that stand for themselves wherever they are. */
  private static final BitSet PLAIN = plain();

  LenientRequest(HttpServletRequest request) {
    super(request);
  }

  private static BitSet plain() {
    var plain = new BitSet(ASCII);
    for (int i = 0; i < ASCII; i++) {
      plain.set(i, i != '%' && !UNESCAPED.matcher(Character.toString(i)).matches());
    }
    return plain;
  }

  @Override
  public @Nullable String getQueryString() {
    var query = super.getQueryString();
    if (query == null) {
      return null;
    }
    return query.isEmpty() ? NO_PARAMETERS : escaped(query);
  }

  @Override
  public String getRequestURI() {
    return readable(super.getRequestURI());
  }

  @Override
  public StringBuffer getRequestURL() {
    return new StringBuffer(readable(super.getRequestURL().toString()));
  }

  /** Escapes that are no UTF-8 match no path, but RESTEasy would refuse them. */
  private static String readable(String address) {
    var text = escaped(address);
    return text.indexOf('%') < 0 || isText(text) ? text : text.replace("%", "%25");
  }

  private static boolean isText(String escaped) {
    var bytes = URLDecoder.decode(escaped, ISO_8859_1).getBytes(ISO_8859_1);
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).hasRemaining();
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static String escaped(String text) {
    if (isPlain(text)) {
      return text;
    }
    var matcher = UNESCAPED.matcher(text);
    return matcher.find()
        ? matcher.replaceAll(each -> URLEncoder.encode(each.group(), UTF_8))
        : text;
  }

  /** Nearly every address is plain, and asking the pattern takes longer than all else here. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= ASCII || !PLAIN.get(text.charAt(i))) {
        return false;
      }
    }
    return true;
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

  /** A malformed one counts as unsupported; the server's own getter may throw. */
  @Override
  public @Nullable String getContentType() {
    var type = super.getHeader(HttpHeaders.CONTENT_TYPE);
    return type == null || canBeRead(type) ? type : MediaType.APPLICATION_OCTET_STREAM;
  }

  private @Nullable String wish(String header) {
    if (HttpHeaders.ACCEPT.equalsIgnoreCase(header)) {
      return accepted(super.getHeader(header));
    }
    return HttpHeaders.ACCEPT_LANGUAGE.equalsIgnoreCase(header) ? ANY_LANGUAGE : null;
  }

  private static String accepted(@Nullable String sent) {
    if (sent == null) {
      return MediaType.WILDCARD;
    }
    if (sent.contains(MediaType.TEXT_HTML)) {
      return PAGE_OR_ANYTHING;
    }
    return sent.contains(MediaType.SERVER_SENT_EVENTS) ? STREAM_OR_ANYTHING : MediaType.WILDCARD;
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

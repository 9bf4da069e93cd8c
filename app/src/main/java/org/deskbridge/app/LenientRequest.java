package org.deskbridge.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request whose media types can be read, whatever the client wrote.
 *
 * <p>"A missing or odd Accept still gets JSON" (contract 1), and RESTEasy refuses what it cannot
 * parse before any filter of ours is asked. No address has more than one representation, so nothing
 * depends on what a client says it accepts.
 */
final class LenientRequest extends HttpServletRequestWrapper {

  LenientRequest(HttpServletRequest request) {
    super(request);
  }

  @Override
  public @Nullable String getHeader(String name) {
    if (HttpHeaders.ACCEPT.equalsIgnoreCase(name)) {
      return MediaType.WILDCARD;
    }
    return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)
        ? getContentType()
        : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    if (HttpHeaders.ACCEPT.equalsIgnoreCase(name)) {
      return Collections.enumeration(List.of(MediaType.WILDCARD));
    }
    var contentType = HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name) ? getContentType() : null;
    return contentType == null
        ? super.getHeaders(name)
        : Collections.enumeration(List.of(contentType));
  }

  /** One that cannot be read is one that we do not support. */
  @Override
  public @Nullable String getContentType() {
    var type = super.getContentType();
    return type == null || canBeRead(type) ? type : MediaType.APPLICATION_OCTET_STREAM;
  }

  private static boolean canBeRead(String mediaType) {
    try {
      return MediaType.valueOf(mediaType) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

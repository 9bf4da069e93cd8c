package org.deskbridge.adapter.http.internal;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.deskbridge.adapter.http.HttpSettings;
import org.jspecify.annotations.Nullable;

/**
 * What every request to this adapter passes: tells whom it is from, forgives what the contract
 * forgives, and answers for foreign origins (contract 1).
 */
@PreMatching
public final class Gate implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String ADDRESS = "X-Deskbridge-Address";
  private static final String ORIGIN = "Origin";

  /** As the template was published: an ampersand where the question mark should be. */
  private static final String GARBLED_QUERY = "G2A/rest/v1/archive/recordings/urls&";

  private final Set<String> allowedOrigins;
  private final boolean behindProxy;
  private final String addressProperty;

  /**
   * Creates the gate.
   *
   * @param addressProperty the request property that holds the address of the other end
   */
  public Gate(HttpSettings settings, String addressProperty) {
    this.allowedOrigins = Set.copyOf(settings.allowedOrigins());
    this.behindProxy = settings.behindProxy();
    this.addressProperty = addressProperty;
  }

  /** Returns whom a request is from, as far as limits go: an address, or the network of one. */
  public static String address(HttpHeaders headers) {
    var address = headers.getHeaderString(ADDRESS);
    return address == null ? "unknown" : address;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    var headers = request.getHeaders();
    headers.putSingle(ADDRESS, network(addressOf(request)));
    var path = path(request);
    if (!isOurs(path)) {
      return;
    }
    if (path.startsWith(GARBLED_QUERY)) {
      request.setRequestUri(mended(request.getUriInfo(), path));
    }
    if (isApi(path)) {
      headers.putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
      if (request.getMethod().equals(HttpMethod.GET)
          || request.getMethod().equals(HttpMethod.HEAD)) {
        headers.remove(HttpHeaders.CONTENT_TYPE);
      }
    }
    if (request.getLength() > JsonBody.MAX_BYTES && !isPieceOfRecording(path)) {
      request.setEntityStream(new TooLarge());
    }
    if (request.getMethod().equals(HttpMethod.OPTIONS) && allowedOrigin(request) != null) {
      request.abortWith(
          Response.noContent()
              .header("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT")
              .header(
                  "Access-Control-Allow-Headers", "Authorization, Content-Type, Idempotency-Key")
              .header("Access-Control-Max-Age", 3600)
              .build());
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!isOurs(path(request))) {
      return;
    }
    var headers = response.getHeaders();
    headers.putSingle("X-Content-Type-Options", "nosniff");
    if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
      headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    if (path(request).endsWith("/feed")) {
      // nginx would hold events back otherwise.
      headers.putSingle("X-Accel-Buffering", "no");
    }
    if (!allowedOrigins.isEmpty()) {
      headers.add(HttpHeaders.VARY, ORIGIN);
      var origin = allowedOrigin(request);
      if (origin != null) {
        headers.putSingle("Access-Control-Allow-Origin", origin);
        headers.putSingle("Access-Control-Expose-Headers", "Retry-After");
      }
    }
  }

  private static URI mended(UriInfo uri, String path) {
    var ampersand = GARBLED_QUERY.length() - 1;
    try {
      var more = uri.getRequestUri().getRawQuery();
      return URI.create(
          "%s%s?%s%s"
              .formatted(
                  uri.getBaseUri(),
                  path.substring(0, ampersand),
                  path.substring(ampersand + 1),
                  more == null ? "" : "&" + more));
    } catch (IllegalArgumentException e) {
      throw Query.malformed();
    }
  }

  private @Nullable String allowedOrigin(ContainerRequestContext request) {
    var origin = request.getHeaderString(ORIGIN);
    return origin != null && allowedOrigins.contains(origin) ? origin : null;
  }

  static boolean isForTokens(UriInfo uri) {
    return path(uri).startsWith("oauth/");
  }

  static boolean isForCurrentClients(UriInfo uri) {
    var path = path(uri);
    return path.startsWith("oauth/v2/") || path.equals("oauth/token");
  }

  private static String path(ContainerRequestContext request) {
    return path(request.getUriInfo());
  }

  private static String path(UriInfo uri) {
    var path = uri.getPath(false);
    return path.startsWith("/") ? path.substring(1) : path;
  }

  private static boolean isApi(String path) {
    return path.startsWith("G2A/") || path.startsWith("admin/");
  }

  private static boolean isPieceOfRecording(String path) {
    return path.startsWith("live/") && path.contains("/chunks/");
  }

  private static boolean isOurs(String path) {
    return isApi(path)
        || path.startsWith("oauth/")
        || path.startsWith("live/")
        || path.startsWith("media/");
  }

  private String addressOf(ContainerRequestContext request) {
    var forwarded = behindProxy ? request.getHeaderString("X-Forwarded-For") : null;
    if (forwarded != null) {
      return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
    return request.getProperty(addressProperty) instanceof String address ? address : "unknown";
  }

  /** One household or firm has a whole /64 of addresses in version 6. */
  private static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      var bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }

  /**
   * A body that was announced to be larger than any, in place of the one that is still to come.
   *
   * <p>It is refused when it is about to be read: whose token is missing is told that first.
   */
  private static final class TooLarge extends InputStream {

    @Override
    public int read() {
      throw new PayloadTooLargeException();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      throw new PayloadTooLargeException();
    }
  }
}

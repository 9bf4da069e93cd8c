package org.deskbridge.adapter.http.support;

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
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.deskbridge.adapter.http.wire.JsonBody;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.adapter.http.wire.RequestErrors;
import org.deskbridge.error.RejectedException;
import org.jspecify.annotations.Nullable;

/**
 * Request filter: resolves the client address, tolerates legacy URLs and headers, and handles CORS
 * (contract 1).
 */
@PreMatching
public final class RequestFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String ADDRESS = "X-Deskbridge-Address";
  private static final String ORIGIN = "Origin";
  private static final String API = "G2A/rest/v1/";
  private static final String OWN_API = "api/v1/";
  private static final String EVENTS = OWN_API + "events";

  /** The published template has an ampersand in place of the question mark. */
  private static final String GARBLED_QUERY = API + "archive/recordings/urls&";

  private final Set<String> allowedOrigins;
  private final TrustedProxies proxies;
  private final String addressProperty;

  /**
   * @param addressProperty the request property with the address of the client
   */
  public RequestFilter(
      List<String> allowedOrigins, TrustedProxies proxies, String addressProperty) {
    this.allowedOrigins = Set.copyOf(allowedOrigins);
    this.proxies = proxies;
    this.addressProperty = addressProperty;
  }

  /** Returns the key of a client for rate limits: its address, or its network. */
  public static String address(HttpHeaders headers) {
    var address = headers.getHeaderString(ADDRESS);
    return address == null ? "unknown" : address;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    var headers = request.getHeaders();
    headers.putSingle(ADDRESS, addressOf(request));
    var unused = LimitOfRequest.take();
    var written = request.getUriInfo().getPath(false);
    var path = PathSpelling.plain(written);
    if (path.startsWith(GARBLED_QUERY)) {
      request.setRequestUri(mended(request.getUriInfo(), path));
    } else if (isForgiven(path) && !path.equals(withoutSlash(written))) {
      request.setRequestUri(respelled(request.getUriInfo(), path));
    }
    if (!isOurs(path)) {
      return;
    }
    if (isApi(path)) {
      headers.putSingle(HttpHeaders.ACCEPT, accepted(request, path));
      if (request.getMethod().equals(HttpMethod.GET)
          || request.getMethod().equals(HttpMethod.HEAD)) {
        headers.remove(HttpHeaders.CONTENT_TYPE);
      }
    }
    if (isEncoded(request.getHeaderString(HttpHeaders.CONTENT_ENCODING))) {
      request.setEntityStream(new Refused(RequestErrors::unsupportedEncoding));
    } else if (request.getLength() > JsonBody.MAX_BYTES && !isPieceOfRecording(path)) {
      request.setEntityStream(new Refused(() -> RequestErrors.tooLarge("64 KiB")));
    }
    if (request.getMethod().equals(HttpMethod.OPTIONS) && allowedOrigin(request) != null) {
      request.abortWith(
          Response.noContent()
              .header("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT")
              .header(
                  "Access-Control-Allow-Headers",
                  "Authorization, Content-Type, Idempotency-Key, " + RequestId.HEADER)
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
    SecurityHeaders.complete(headers);
    var limit = LimitOfRequest.take();
    if (limit != null) {
      limit.addTo(headers::putSingle);
    }
    if (path(request).endsWith("/feed") || path(request).equals(EVENTS)) {
      // Otherwise nginx buffers events.
      headers.putSingle("X-Accel-Buffering", "no");
    }
    if (!allowedOrigins.isEmpty()) {
      headers.add(HttpHeaders.VARY, ORIGIN);
      var origin = allowedOrigin(request);
      if (origin != null) {
        headers.putSingle("Access-Control-Allow-Origin", origin);
        headers.putSingle(
            "Access-Control-Expose-Headers",
            "Retry-After, RateLimit, RateLimit-Policy, " + RequestId.HEADER);
      }
    }
  }

  /** An odd value, or none, still gets JSON; only the event feed has another form. */
  private static String accepted(ContainerRequestContext request, String path) {
    if (!path.equals(EVENTS)) {
      return MediaType.WILDCARD;
    }
    var accept = request.getHeaderString(HttpHeaders.ACCEPT);
    return accept != null
            && accept.contains(MediaType.SERVER_SENT_EVENTS)
            && request.getMethod().equals(HttpMethod.GET)
        ? MediaType.SERVER_SENT_EVENTS
        : MediaType.APPLICATION_JSON;
  }

  private static URI mended(UriInfo uri, String path) {
    var ampersand = GARBLED_QUERY.length() - 1;
    var query = path.substring(ampersand + 1);
    try {
      var more = uri.getRequestUri().getRawQuery();
      return address(uri, path.substring(0, ampersand), more == null ? query : query + "&" + more);
    } catch (IllegalArgumentException e) {
      throw Query.malformed();
    }
  }

  private static URI respelled(UriInfo uri, String path) {
    try {
      return address(uri, path, uri.getRequestUri().getRawQuery());
    } catch (IllegalArgumentException e) {
      throw Query.malformed();
    }
  }

  private static URI address(UriInfo uri, String path, @Nullable String query) {
    return URI.create(uri.getBaseUri() + path + (query == null ? "" : "?" + query));
  }

  private static boolean isEncoded(@Nullable String encoding) {
    return encoding != null
        && !encoding.isBlank()
        && !encoding.strip().equalsIgnoreCase("identity");
  }

  private @Nullable String allowedOrigin(ContainerRequestContext request) {
    var origin = request.getHeaderString(ORIGIN);
    return origin != null && allowedOrigins.contains(origin) ? origin : null;
  }

  /** Returns whether an address belongs to the API, tokens, media or calls of the pages. */
  public static boolean isForPrograms(UriInfo uri) {
    return isOurs(path(uri));
  }

  static boolean isForTokens(UriInfo uri) {
    return path(uri).startsWith("oauth/");
  }

  static boolean isForCurrentClients(UriInfo uri) {
    var path = path(uri);
    return path.startsWith("oauth/v2/") || path.equals("oauth/token");
  }

  /** Returns whether an address belongs to the API, where each call needs a token. */
  static boolean isForCallers(UriInfo uri) {
    return path(uri).startsWith(API)
        || path(uri).startsWith(OWN_API)
        || path(uri).startsWith("admin/");
  }

  static boolean isUnderArchive(UriInfo uri) {
    return path(uri).startsWith(API + "archive/");
  }

  private static String path(ContainerRequestContext request) {
    return path(request.getUriInfo());
  }

  private static String path(UriInfo uri) {
    return withoutSlash(uri.getPath(false));
  }

  private static String withoutSlash(String path) {
    return path.startsWith("/") ? path.substring(1) : path;
  }

  private static boolean isApi(String path) {
    return path.startsWith("G2A/") || path.startsWith(OWN_API) || path.startsWith("admin/");
  }

  /** Excludes media: a link to them has one spelling. */
  private static boolean isForgiven(String path) {
    return isOurs(path) && !path.startsWith("media/");
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
    return request.getProperty(addressProperty) instanceof String peer
        ? proxies.clientOf(peer, request.getHeaderString("X-Forwarded-For"))
        : "unknown";
  }

  /**
   * Replaces a body that will not be read.
   *
   * <p>It fails when it is read, so that a missing token is reported first.
   */
  private static final class Refused extends InputStream {

    private final Supplier<RejectedException> failure;

    private Refused(Supplier<RejectedException> failure) {
      this.failure = failure;
    }

    @Override
    public int read() {
      throw failure.get();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      throw failure.get();
    }
  }
}

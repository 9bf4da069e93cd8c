package org.deskbridge.adapter.http.client;

import feign.Client;
import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.RemoteRecordings.Content;

/**
 * Downloads files from addresses of the service; the address is sufficient, so no token is sent.
 *
 * <p>Messages never hold the address, which is a secret.
 */
final class Downloads {

  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  /** Asks for unencoded bytes: only then is the length useful. */
  private static final Map<String, Collection<String>> AS_THEY_ARE =
      Map.of("Accept-Encoding", List.of("identity"));

  private final Client http;
  private final Request.Options options;

  /**
   * @param http its limit for a whole call is removed: a download may take any time
   */
  Downloads(okhttp3.OkHttpClient http, Request.Options options) {
    this.http = new SteadyClient(http.newBuilder().callTimeout(Duration.ZERO).build());
    this.options = options;
  }

  /** Begins to download a file. */
  Content open(URI url) {
    var answer = ask(url);
    if (answer.status() != 200) {
      try (answer) {
        throw ServiceErrorDecoder.failure(answer);
      }
    }
    try {
      var body = answer.body(); // empty if there are no bytes
      return new Content(
          body == null ? InputStream.nullInputStream() : body.asInputStream(), length(answer));
    } catch (IOException e) {
      answer.close();
      throw new UnavailableException("support service: a file cannot be read", e);
    } catch (InvalidValueException e) {
      answer.close();
      throw new UnavailableException("support service: answered " + e.getMessage(), e);
    }
  }

  private Response ask(URI url) {
    try {
      return http.execute(
          Request.create(HttpMethod.GET, webAddress(url), AS_THEY_ARE, Request.Body.empty(), null),
          options);
    } catch (IOException e) {
      throw new UnavailableException("support service: a file cannot be opened", e);
    }
  }

  private static String webAddress(URI url) {
    var scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    if ((!scheme.equals("http") && !scheme.equals("https")) || url.getHost() == null) {
      throw new InvalidValueException("url", "not usable", "one that the service named");
    }
    return url.toString();
  }

  private static long length(Response answer) {
    return answer.headers().getOrDefault("Content-Length", List.of()).stream()
        .filter(each -> LENGTH.matcher(each).matches())
        .findFirst()
        .map(Long::parseLong)
        .orElseThrow(
            () -> new InvalidValueException("Content-Length", "missing", "the bytes of the file"));
  }
}

package org.deskbridge.platform;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** Somebody with a browser of their own, who follows no redirect unasked. */
public final class Visitor {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final URI platform;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  /** Visits a platform. */
  public Visitor(URI platform) {
    this.platform = platform;
  }

  /** Signs in on the page of the platform, and returns where that leads. */
  public String signIn(String name, String password) {
    var csrf = CSRF.matcher(get("/login").body());
    if (!csrf.find()) {
      throw new AssertionError("the page to sign in has no token");
    }
    var form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(name, encode(password, UTF_8), encode(csrf.group(1), UTF_8));
    return location(
        send(
            to("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))));
  }

  /** Clicks the button of a ticket, and returns where that leads. */
  public String startsSupport(String ticket) {
    var page = get("/tickets/" + ticket).body();
    var csrf = CSRF.matcher(page);
    if (!csrf.find()) {
      throw new AssertionError("the ticket has no button: " + page);
    }
    return location(
        send(
            to("/tickets/%s/support".formatted(ticket))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + encode(csrf.group(1), UTF_8)))));
  }

  /** Returns the answer to a GET. */
  public HttpResponse<String> get(String path) {
    return send(to(path));
  }

  /** Returns the answer to a POST of JSON. */
  public HttpResponse<String> post(String path, String json, String... headers) {
    var request =
        to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Opens a stream, and returns its status once it has begun. */
  public int follow(String path) {
    return send(to(path), BodyHandlers.ofInputStream()).statusCode();
  }

  /** Returns whether a cookie of that name was set. */
  public boolean hasCookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .anyMatch(each -> each.getName().equals(name));
  }

  private static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer + " " + answer.body()));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request.build(), handler);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("no answer", e);
    }
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(platform.resolve(path)).header("Accept", "*/*");
  }
}

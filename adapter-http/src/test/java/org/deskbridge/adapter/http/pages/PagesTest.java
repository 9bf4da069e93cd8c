package org.deskbridge.adapter.http.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.http.RunningApi.json;

import java.net.http.HttpResponse;
import java.util.List;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.adapter.http.support.TrustedProxies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as files, and the headers that keep strangers out of them. */
class PagesTest {

  private RunningApi api;

  @BeforeEach
  void start() {
    api =
        new RunningApi(
            from ->
                new HttpSettings(
                    from.publicUrl(),
                    List.of(),
                    null,
                    List.of("https://helpdesk.example"),
                    false,
                    false,
                    from.rateLimits(),
                    TrustedProxies.NONE));
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/launch?token=e0-x, text/html",
    "/launch?token=e0-x&layout=iFrame, text/html",
    "/join, text/html",
    "/join/123456789, text/html",
    "/check, text/html",
    "/recordings/4711, text/html",
    "/docs, text/html",
    "/openapi.json, application/json",
    "/web/swagger-ui/swagger-ui-bundle.js, text/javascript",
    "/web/swagger-ui/swagger-ui.css, text/css",
    "/web/css/tokens.css, text/css",
    "/web/launch/launch-page.js, text/javascript",
    "/web/img/icon.svg, image/svg+xml"
  })
  void servesPagesAndTheirParts(String path, String type) {
    var answer = api.send(api.to(path));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith(type);
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Permissions-Policy")).isEqualTo("display-capture=(self)");
    assertThat(header(answer, "Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " media-src 'self' blob:; connect-src 'self'; base-uri 'none';"
                + " form-action 'self'; frame-ancestors 'self' https://helpdesk.example");
  }

  @Test
  void doesNotSendAgainWhatTheBrowserHas() {
    var first = api.send(api.to("/web/css/tokens.css"));

    var second =
        api.send(api.to("/web/css/tokens.css").header("If-None-Match", header(first, "ETag")));

    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/web/",
        "/web/none.css",
        "/web/css",
        "/web/css/",
        "/web/package-info.class",
        "/web/..%2fHttpApi.class",
        "/web/css/%2e%2e/%2e%2e/HttpApi.class",
        "/web/live/..%5c..%5cHttpApi.class"
      })
  void servesNothingElse(String path) {
    var answer = api.send(api.to(path));

    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("Êþº¾");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/join/1/2", "/recordings", "/lunch", "/web/none"})
  void aPersonGetsAPageForAnUnknownAddress(String path) {
    var answer = api.send(api.to(path).header("Accept", "text/html,*/*;q=0.8"));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(header(answer, "Content-Type")).startsWith("text/html");
    assertThat(header(answer, "Content-Security-Policy")).contains("script-src 'self'");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(answer.body()).contains("<db-not-found-page>");
  }

  @ParameterizedTest
  @CsvSource({
    "/lunch, */*",
    "/lunch, application/json",
    "/G2A/rest/v1/none?oauth_token=x, text/html",
    "/live/none, text/html",
    "/media/none, text/html"
  })
  void aProgramGetsJson(String path, String accepted) {
    var answer = api.send(api.to(path).header("Accept", accepted));

    assertThat(header(answer, "Content-Type")).startsWith("application/json");
    assertThat(json(answer).has("int_err_code")).isTrue();
  }

  @Test
  void leavesTheRootToOthers() {
    var answer = api.send(api.to("/"));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(json(answer).get("int_err_code").textValue()).isEqualTo("NotFound");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}

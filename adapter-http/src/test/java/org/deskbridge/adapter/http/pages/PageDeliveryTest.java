package org.deskbridge.adapter.http.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.deskbridge.adapter.http.RunningApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the files of the pages travel: joined, compressed, and kept by browsers. */
class PageDeliveryTest {

  private static final int MOST_BYTES = 60_000;
  private static final int MOST_REQUESTS = 12;
  private static final Pattern REFERENCE = Pattern.compile("[\"'](/web/[^\"']+)[\"']");

  private RunningApi api;

  @BeforeEach
  void start() {
    api = new RunningApi();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void theCustomersPageIsSmallInEveryLanguage() throws IOException {
    var loaded = loaded("/join");
    var languages = loaded.stream().filter(PageDeliveryTest::isLanguage).toList();
    var others = loaded.stream().filter(each -> !isLanguage(each)).toList();

    assertThat(others).hasSizeLessThan(MOST_REQUESTS);
    assertThat(languages)
        .isNotEmpty()
        .allSatisfy(
            one ->
                assertThat(bytes(others) + one.body().length)
                    .as(one.uri().getPath())
                    .isLessThanOrEqualTo(MOST_BYTES));
  }

  @Test
  void aLanguageIsOneFile() throws IOException {
    var german = compressed("/web/texts/de.js");

    assertThat(text(german))
        .contains("export const { de } = ")
        .doesNotContainPattern("(?m)^import ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/launch", "/join", "/recordings/1", "/docs", "/lunch"})
  void everythingThatAPageLoadsIsKeptForAYear(String page) throws IOException {
    var loaded = loaded(page);

    assertThat(header(loaded.get(0), "Cache-Control")).isIn("no-cache", "no-store");
    assertThat(loaded.subList(1, loaded.size()))
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(each.statusCode()).isEqualTo(200);
              assertThat(header(each, "Cache-Control"))
                  .isEqualTo("public, max-age=31536000, immutable");
              assertThat(header(each, "Content-Encoding")).isEqualTo("gzip");
              assertThat(header(each, "Vary")).isEqualTo("Accept-Encoding");
              assertThat(header(each, "Content-Security-Policy")).contains("default-src 'none'");
            });
  }

  @Test
  void anotherVersionIsNotKept() {
    var answer = api.send(api.to("/web/css/tokens.css?v=ofanotherserver"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "br, gzip; q=0.0, identity"})
  void clientsThatReadNoGzipGetNone(String accepted) {
    var plain = api.send(api.to("/web/css/tokens.css").header("Accept-Encoding", accepted));

    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(plain.headers().firstValue("Vary")).hasValue("Accept-Encoding");
    assertThat(plain.body()).contains("--paper");
  }

  @Test
  void theCompressedFormHasATagOfItsOwn() throws IOException {
    var plain = api.send(api.to("/web/css/tokens.css"));
    var compressed = compressed("/web/css/tokens.css");

    assertThat(text(compressed)).isEqualTo(plain.body());
    assertThat(header(compressed, "ETag"))
        .isNotEmpty()
        .isNotEqualTo(plain.headers().firstValue("ETag").orElseThrow());
  }

  /**
   * Returns the answers to a page and to all that it names, and what that names, the page first.
   */
  private List<HttpResponse<byte[]>> loaded(String page) throws IOException {
    var paths = new ArrayList<>(List.of(page));
    var answers = new ArrayList<HttpResponse<byte[]>>();
    for (var i = 0; i < paths.size(); i++) {
      var answer = compressed(paths.get(i));
      answers.add(answer);
      REFERENCE
          .matcher(text(answer))
          .results()
          .map(each -> each.group(1))
          .filter(each -> !paths.contains(each))
          .forEach(paths::add);
      // What is loaded later, when it is needed, is not joined.
      if (paths.get(i).contains("-page.js")) {
        assertThat(text(answer)).doesNotContainPattern("(?m)^import ");
      }
    }
    return answers;
  }

  private HttpResponse<byte[]> compressed(String path) {
    return api.send(
        api.to(path).header("Accept-Encoding", "gzip").header("Accept", "text/html, */*"),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Each reader loads one of them at most. */
  private static boolean isLanguage(HttpResponse<byte[]> answer) {
    return answer.uri().getPath().startsWith("/web/texts/");
  }

  private static int bytes(List<HttpResponse<byte[]>> answers) {
    return answers.stream().mapToInt(each -> each.body().length).sum();
  }

  private static String text(HttpResponse<byte[]> answer) throws IOException {
    return header(answer, "Content-Encoding").isEmpty()
        ? new String(answer.body(), UTF_8)
        : new String(
            new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), UTF_8);
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}

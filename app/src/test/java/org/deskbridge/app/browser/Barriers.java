package org.deskbridge.app.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chromium.HasCdp;

/** What axe-core finds on a page, in each size and scheme. */
final class Barriers {

  private static final String AXE = script();

  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, { resultTypes: ['violations'] })
        .then(({ passes, violations }) => done(passes.length === 0 ? ['nothing was checked'] : violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, any, all, none }) =>
            id + ' at ' + target + ': ' + [...any, ...all, ...none].map(({ message }) => message)))))
        .catch((failure) => done([String(failure)]));
      """;

  private static final List<Map<String, Integer>> SIZES =
      List.of(size(1280, 800), size(600, 500), size(360, 740));

  private Barriers() {}

  static void assertNone(WebDriver browser, String who) {
    for (var scheme : List.of("light", "dark")) {
      devTools(
          browser,
          "Emulation.setEmulatedMedia",
          Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
      for (var size : SIZES) {
        devTools(browser, "Emulation.setDeviceMetricsOverride", metrics(size));
        assertThat(found(browser)).as("%s, %s, %s", who, size.get("width"), scheme).isEmpty();
      }
    }
    devTools(browser, "Emulation.clearDeviceMetricsOverride", Map.of());
    devTools(browser, "Emulation.setEmulatedMedia", Map.of("features", List.of()));
  }

  private static List<?> found(WebDriver browser) {
    var page = (JavascriptExecutor) browser;
    if (!Boolean.TRUE.equals(page.executeScript("return 'axe' in window"))) {
      page.executeScript(AXE);
    }
    return (List<?>) page.executeAsyncScript(RUN);
  }

  private static Map<String, Integer> size(int width, int height) {
    return Map.of("width", width, "height", height);
  }

  private static Map<String, Object> metrics(Map<String, Integer> size) {
    return Map.of(
        "width",
        requireNonNull(size.get("width")),
        "height",
        requireNonNull(size.get("height")),
        "deviceScaleFactor",
        1,
        "mobile",
        false);
  }

  private static void devTools(WebDriver browser, String command, Map<String, Object> parameters) {
    ((HasCdp) browser).executeCdpCommand(command, parameters);
  }

  private static String script() {
    try (var in = requireNonNull(Barriers.class.getResourceAsStream("/axe.min.js"), "axe-core")) {
      return new String(in.readAllBytes(), UTF_8) + ";window.axe = axe;";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

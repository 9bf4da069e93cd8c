package org.deskbridge.app.browser;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/**
 * Real Chromium windows that share a made-up screen, each with a profile of its own.
 *
 * <p>A browser takes seconds to start, so that one that was closed goes on with the next test: with
 * a new window, and without cookies or anything else that it had stored.
 */
final class Browsers implements AutoCloseable {

  /** CI sets it, so that a test without its browser fails there instead of being skipped. */
  private static final String INSIST = "DESKBRIDGE_REQUIRE_BROWSER";

  private static final List<String> BINARIES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final Deque<ChromeDriver> IDLE = new ConcurrentLinkedDeque<>();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> IDLE.forEach(WebDriver::quit), "quit browsers"));
  }

  private final Path binary;
  private final Path driver;
  private final List<ChromeDriver> open = new ArrayList<>();

  private Browsers(Path binary, Path driver) {
    this.binary = binary;
    this.driver = driver;
  }

  /** Finds Chromium and chromedriver; skips the test where they are missing, except in CI. */
  static Browsers find() {
    var binary = BINARIES.stream().map(Browsers::onPath).flatMap(Optional::stream).findFirst();
    var driver = onPath("chromedriver");
    if (binary.isEmpty() || driver.isEmpty()) {
      skipWithout("chromium and chromedriver");
    }
    return new Browsers(binary.orElseThrow(), driver.orElseThrow());
  }

  /** Skips the test because of missing programs, except in CI. */
  static void skipWithout(String programs) {
    var missing = "This test needs %s on the PATH.".formatted(programs);
    if (System.getenv(INSIST) != null || System.getenv("CI") != null) {
      fail(missing);
    }
    Assumptions.abort(missing);
  }

  /** Finds a program. */
  static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Skips the test where Chromium or chromedriver is missing, except in CI. */
  static void require() {
    find().close();
  }

  /** Opens a window. */
  WebDriver open() {
    var idle = IDLE.poll();
    var window = idle == null ? start() : idle;
    open.add(window);
    return window;
  }

  private ChromeDriver start() {
    var options = new ChromeOptions();
    options.setBinary(binary.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--window-size=1280,800",
        // The tests read the pages in English.
        "--accept-lang=en-US",
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        "--disable-features=WebRtcHideLocalIpsWithMdns",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync");
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.toFile())
            .usingAnyFreePort()
            .build();
    return new ChromeDriver(service, options);
  }

  @Override
  public void close() {
    open.forEach(Browsers::tidyUp);
    open.clear();
  }

  /** One that does not obey any more is of no use to the next test. */
  private static void tidyUp(ChromeDriver browser) {
    try {
      forget(browser);
      IDLE.add(browser);
    } catch (WebDriverException e) {
      browser.quit();
    }
  }

  private static void forget(ChromeDriver browser) {
    var used = browser.getWindowHandles();
    for (var each : used) {
      browser.switchTo().window(each);
      browser.executeCdpCommand(
          "Storage.clearDataForOrigin",
          Map.of("origin", browser.executeScript("return origin"), "storageTypes", "all"));
    }
    browser.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    browser.manage().logs().get(LogType.BROWSER);
    browser.switchTo().newWindow(WindowType.TAB);
    var fresh = browser.getWindowHandle();
    for (var each : used) {
      browser.switchTo().window(each);
      browser.close();
    }
    browser.switchTo().window(fresh);
  }
}

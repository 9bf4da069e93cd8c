package org.deskbridge.app.browser;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** Somebody in front of a browser, who finds things by their {@code data-testid} and is patient. */
final class Person {

  private static final Pattern CLOCK = Pattern.compile("(\\d+):(\\d\\d)");
  private static final int MOST_TABS = 60;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String name;
  private final WebDriver browser;

  Person(String name, WebDriver browser) {
    this.name = name;
    this.browser = browser;
  }

  void visits(URI page) {
    browser.get(page.toString());
  }

  /** Returns the address of the page in front. */
  URI place() {
    return URI.create(browser.getCurrentUrl());
  }

  void clicks(String testId) {
    eventually(
        testId + " can be clicked",
        () -> {
          find(testId).click();
          return true;
        });
  }

  void types(String testId, String text) {
    eventually(testId + " can be typed into", () -> find(testId).isDisplayed());
    var field = find(testId);
    field.clear();
    field.sendKeys(text);
  }

  /** Types more behind what a field holds. */
  void typesOn(String testId, CharSequence... more) {
    find(testId).sendKeys(more);
  }

  /** Presses the tab key until something has the focus, as often as a patient person would. */
  void tabsTo(String testId) {
    sees(testId);
    for (int i = 0; i < MOST_TABS && !focused().equals(testId); i++) {
      presses(Keys.TAB);
    }
    if (!focused().equals(testId)) {
      throw new AssertionError("%s: no tab leads to %s; see %s".formatted(name, testId, picture()));
    }
  }

  /** Presses keys, wherever the focus is. */
  void presses(CharSequence... keys) {
    new Actions(browser).sendKeys(keys).perform();
  }

  /** Waits for the focus to be on something. */
  void isLedTo(String testId) {
    eventually("the focus is on " + testId, () -> focused().equals(testId));
  }

  /** Waits for the focus to be on the heading of the view. */
  void isLedToTheHeading() {
    eventually(
        "the focus is on the heading",
        () ->
            ((JavascriptExecutor) browser)
                .executeScript("return document.activeElement.localName === 'h1'")
                .equals(true));
  }

  /** Returns the test id of what has the focus, empty for none. */
  private String focused() {
    return String.valueOf(
        ((JavascriptExecutor) browser)
            .executeScript("return document.activeElement?.dataset.testid ?? ''"));
  }

  /** Looks at the page in a window of that size from now on. */
  void looksAtSize(int width, int height) {
    devTools(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Waits for a place of the page to be as a script says: of elements and boxes by selector. */
  void seesThat(String what, String condition) {
    eventually(
        what,
        () ->
            Boolean.TRUE.equals(
                ((JavascriptExecutor) browser)
                    .executeScript(
                        """
                        const box = (selector) =>
                          document.querySelector(selector).getBoundingClientRect();
                        return %s;
                        """
                            .formatted(condition))));
  }

  /** Looks at the page in every size and scheme, for what would keep people out. */
  void findsNoBarrier() {
    Barriers.assertNone(browser, name);
  }

  /** Chooses an entry of a list by its words. */
  void chooses(String testId, String entry) {
    eventually(
        testId + " offers " + entry,
        () -> {
          new Select(find(testId)).selectByVisibleText(entry);
          return true;
        });
  }

  /** Empties a field by the keyboard. */
  void empties(String testId) {
    find(testId).sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
  }

  /** Returns whether something can be seen right now. */
  boolean has(String testId) {
    return browser.findElements(named(testId)).stream().anyMatch(WebElement::isDisplayed);
  }

  /** Waits for a field to hold a text. */
  void seesInField(String testId, String text) {
    eventually(testId + " holds " + text, () -> readsField(testId).equals(text));
  }

  /** Moves the focus away from what has it. */
  void leavesTheField() {
    runs("document.activeElement.blur()");
  }

  /** Returns what is in a field. */
  String readsField(String testId) {
    return String.valueOf(find(testId).getDomProperty("value"));
  }

  /**
   * Types a text and goes on typing until the field is gone. The field never has the focus: not
   * every browser tells of a focus that goes with its field.
   */
  void typesWithoutAPause(String testId, String text) {
    eventually(testId + " can be typed into", () -> find(testId).isDisplayed());
    script(
        """
        const [field, text] = arguments;
        field.value = text;
        const typing = setInterval(() => {
          if (field.isConnected) {
            field.dispatchEvent(new Event('input'));
          } else {
            clearInterval(typing);
          }
        }, 50);
        """,
        testId,
        text);
  }

  /** Cuts the page off from addresses of that form, and from no others. */
  void loses(String... addresses) {
    devTools("Network.enable", Map.of());
    devTools("Network.setBlockedURLs", Map.of("urls", List.of(addresses)));
  }

  /** Cuts the page off from the service; a picture from browser to browser goes on. */
  void losesTheService() {
    devTools("Network.enable", Map.of());
    network(true);
    // A stream that is open already would go on.
    runs("window.stop()");
  }

  /** Gives the page its connection to the service back. */
  void findsTheService() {
    network(false);
  }

  private void network(boolean isOffline) {
    devTools(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline", isOffline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  /** Throws the cookies of the browser away. */
  void losesTheSignIn() {
    devTools("Network.clearBrowserCookies", Map.of());
  }

  /** Runs a script in every page that this window loads, before those of the page. */
  void alwaysRuns(String script) {
    devTools("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
  }

  /** Runs a script in the page. */
  void runs(String script) {
    ((JavascriptExecutor) browser).executeScript(script);
  }

  private void devTools(String command, Map<String, Object> parameters) {
    ((HasCdp) browser).executeCdpCommand(command, parameters);
  }

  String reads(String testId) {
    eventually(testId + " says something", () -> !find(testId).getText().isBlank());
    return find(testId).getText();
  }

  /** Returns an attribute of something as it is now, empty if it has none. */
  String readsAttribute(String testId, String attribute) {
    return Objects.requireNonNullElse(find(testId).getDomAttribute(attribute), "");
  }

  void sees(String testId, String text) {
    eventually(testId + " shows " + text, () -> find(testId).getText().contains(text));
  }

  void seesNoMore(String testId, String text) {
    eventually(testId + " no longer shows " + text, () -> !find(testId).getText().contains(text));
  }

  void seesNoMore(String testId) {
    eventually(testId + " is gone", () -> !has(testId));
  }

  void sees(String testId) {
    eventually(testId + " is there", () -> find(testId).isDisplayed());
  }

  void seesStatus(String testId, String status) {
    sees(testId, "data-status", status);
  }

  /** Waits for an attribute of something to have a value. */
  void sees(String testId, String attribute, String value) {
    eventually(
        "%s has %s=%s".formatted(testId, attribute, value),
        () -> value.equals(find(testId).getDomAttribute(attribute)));
  }

  /** Waits for a clock to show that many seconds, or more, of its first minutes. */
  void seesTimePass(String testId, int seconds) {
    eventually(
        "%s shows %d s".formatted(testId, seconds),
        () -> {
          var clock = CLOCK.matcher(find(testId).getText());
          return clock.find()
              && Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2))
                  >= seconds;
        });
  }

  /** Plays a video, without its sound, and waits for its pictures to move on. */
  void plays(String testId) {
    eventually(
        testId + " plays",
        () ->
            script("arguments[0].muted = true; arguments[0].play(); return true", testId)
                instanceof Boolean);
    eventually(
        testId + " moves on",
        () ->
            script("return arguments[0].currentTime", testId) instanceof Number time
                && time.doubleValue() > 0.5);
  }

  /** Returns how many seconds a video lasts. */
  double readsDuration(String testId) {
    eventually(
        testId + " tells its duration",
        () -> script("return arguments[0].duration", testId) instanceof Number);
    return ((Number) requireNonNull(script("return arguments[0].duration", testId))).doubleValue();
  }

  private @Nullable Object script(String script, String testId, Object... arguments) {
    var all = Stream.concat(Stream.of(find(testId)), Stream.of(arguments)).toArray();
    return ((JavascriptExecutor) browser).executeScript(script, all);
  }

  /** Returns where a link leads. */
  String readsAddress(String testId) {
    sees(testId);
    return String.valueOf(find(testId).getDomAttribute("href"));
  }

  /** Returns what a QR code says, read off the screen. */
  String readsQrCode(String testId) {
    sees(testId);
    return QrCodes.read(find(testId).getScreenshotAs(OutputType.BYTES));
  }

  /** Waits for the page to have a title that begins like that. */
  void seesTitle(String beginning) {
    eventually("a title " + beginning, () -> browser.getTitle().startsWith(beginning));
  }

  /** Turns to another window of the computer; the page loses the focus, as far as it knows. */
  void looksElsewhere() {
    runs("document.hasFocus = () => false; window.dispatchEvent(new Event('blur'));");
  }

  void looksBack() {
    runs("delete document.hasFocus; window.dispatchEvent(new Event('focus'));");
  }

  /** Counts from now on how many notes the page plays. */
  void listens() {
    runs(
        """
        window.notesPlayed = 0;
        const start = OscillatorNode.prototype.start;
        OscillatorNode.prototype.start = function (...when) {
          window.notesPlayed += 1;
          start.apply(this, when);
        };
        """);
  }

  void hears(int notes) {
    eventually(
        notes + " notes",
        () ->
            ((JavascriptExecutor) browser).executeScript("return window.notesPlayed")
                    instanceof Number played
                && played.intValue() == notes);
  }

  /** Returns the statuses in a list of them, first to last. */
  List<String> readsStatuses(String testId) {
    return find(testId).findElements(By.cssSelector("[data-status]")).stream()
        .map(each -> String.valueOf(each.getDomAttribute("data-status")))
        .toList();
  }

  /** Waits for a video to show more pictures than it has shown so far. */
  void seesMovingPictures(String testId) {
    eventually(testId + " has a picture", () -> pictures(testId) > 0);
    var before = pictures(testId);
    eventually(testId + " moves", () -> pictures(testId) > before);
  }

  private long pictures(String testId) {
    var script = "return arguments[0].getVideoPlaybackQuality().totalVideoFrames";
    return script(script, testId) instanceof Number number ? number.longValue() : 0;
  }

  /**
   * Clicks a link and returns how it would open a window: address, name and features. A browser
   * that is driven gives every window the same size.
   */
  String opens(String testId) {
    runs(
        """
        const open = window.open;
        window.open = (...how) => {
          window.wouldOpen = how.join(' ');
          window.open = open;
        };
        """);
    clicks(testId);
    return String.valueOf(((JavascriptExecutor) browser).executeScript("return window.wouldOpen"));
  }

  /** Turns to the window that was opened last. */
  void turnsToTheNewWindow() {
    eventually("a new window", () -> browser.getWindowHandles().size() > 1);
    var handles = List.copyOf(browser.getWindowHandles());
    browser.switchTo().window(handles.get(handles.size() - 1));
  }

  void turnsToTheFirstWindow() {
    browser.switchTo().window(browser.getWindowHandles().iterator().next());
  }

  void reloads() {
    browser.navigate().refresh();
  }

  private WebElement find(String testId) {
    return browser.findElement(named(testId));
  }

  private static By named(String testId) {
    return By.cssSelector("[data-testid='" + testId + "']");
  }

  private void eventually(String what, java.util.concurrent.Callable<Boolean> condition) {
    try {
      await(name + ": " + what)
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(50))
          .ignoreExceptionsInstanceOf(WebDriverException.class)
          .until(condition);
    } catch (org.awaitility.core.ConditionTimeoutException e) {
      throw new AssertionError("%s; the page is at %s".formatted(e.getMessage(), picture()), e);
    }
  }

  private Path picture() {
    try {
      var folder = Files.createDirectories(Path.of("target", "pictures"));
      var file = folder.resolve(name + ".png");
      return Files.write(file, ((TakesScreenshot) browser).getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

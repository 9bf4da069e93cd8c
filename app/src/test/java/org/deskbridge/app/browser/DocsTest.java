package org.deskbridge.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogType;

/** The description of the API, as an integrator sees it on the first day. */
class DocsTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @RegisterExtension private static final SharedDemo demo = SharedDemo.inThisProcess();

  private Browsers browsers;
  private WebDriver window;

  @BeforeEach
  void openTheBrowser() {
    browsers = Browsers.find();
    window = browsers.open();
    window.get(demo.url() + "/docs");
    await().atMost(SOON).until(() -> !find(".opblock").isEmpty());
  }

  @AfterEach
  void closeTheBrowser() {
    if (browsers != null) {
      browsers.close();
    }
  }

  @Test
  void showsEveryCallAndAsksNoOtherHost() {
    assertThat(find(".opblock-summary-path"))
        .extracting(each -> each.getDomAttribute("data-path"))
        .contains("/G2A/rest/v1/sessions", "/oauth/v2/token");
    assertThat(window.findElement(By.cssSelector(".info .title")).getText())
        .startsWith("Deskbridge");
    assertThat(requested()).isNotEmpty().allMatch(each -> each.startsWith(demo.url() + "/"));
    assertThat(window.manage().logs().get(LogType.BROWSER).getAll())
        .filteredOn(each -> each.getLevel().intValue() >= Level.WARNING.intValue())
        .isEmpty();
  }

  @Test
  void makesACall() {
    click("#operations-Tokens-token .opblock-summary-control");
    click("#operations-Tokens-token .try-out__btn");
    click("#operations-Tokens-token .execute");

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        find("#operations-Tokens-token .live-responses-table .response-col_status"))
                    .extracting(each -> each.getText())
                    .anyMatch(each -> each.startsWith("200")));
  }

  private List<WebElement> find(String selector) {
    return window.findElements(By.cssSelector(selector));
  }

  private void click(String selector) {
    await().atMost(SOON).until(() -> !find(selector).isEmpty());
    var target = find(selector).get(0);
    ((JavascriptExecutor) window).executeScript("arguments[0].click()", target);
  }

  /** Returns the addresses of all that the page loaded. */
  private List<String> requested() {
    var names =
        ((JavascriptExecutor) window)
            .executeScript(
                "return performance.getEntriesByType('resource').map(each => each.name)");
    return ((List<?>) names).stream().map(String::valueOf).toList();
  }
}

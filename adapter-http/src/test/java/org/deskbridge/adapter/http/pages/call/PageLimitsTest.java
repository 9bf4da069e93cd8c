package org.deskbridge.adapter.http.pages.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.adapter.http.RunningApi.assertRefused;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.adapter.http.pages.Browser;
import org.deskbridge.adapter.http.support.RateLimiters;
import org.deskbridge.adapter.http.support.TooManyRequestsException;
import org.deskbridge.auth.Caller;
import org.deskbridge.memory.InMemoryLimitRelay;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.id.SessionId;
import org.deskbridge.session.id.SessionKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much the pages of a session may ask for, and that a meeting never comes near it. */
class PageLimitsTest {

  private static final int ICE_CANDIDATES = 60;

  private final RunningApi api = new RunningApi();
  private final Browser technician = new Browser(api);
  private final Browser customer = new Browser(api);
  private String expertPath;
  private String customerPath;
  private SessionId id;

  @BeforeEach
  void meet() {
    var started = technician.start(api.memory().requested().token().value());
    id = new SessionId(started.get("sessionId").textValue());
    expertPath = "/live/sessions/" + id;
    customerPath = customer.join(started.get("joinCode").textValue());
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void takesNoFloodOfChatAndSaysWhenToComeBack() {
    var answers =
        times(
            200, i -> customer.post(customerPath + "/chat", "{\"text\":\"line %d\"}".formatted(i)));

    var refused = answers.stream().filter(each -> each.statusCode() == 429).toList();
    assertThat(refused).hasSizeGreaterThan(100);
    assertRefused(refused.get(0), 429, "TooManyRequests");
    assertThat(refused.get(0).headers().firstValue("Retry-After")).contains("1");
    assertThat(lines()).isEqualTo(answers.size() - refused.size());
  }

  @Test
  void letsTheTechnicianGoOnWhileTheCustomerFloods() {
    times(60, i -> customer.post(customerPath + "/chat", "{\"text\":\"flood\"}"));

    assertThat(technician.post(expertPath + "/chat", "{\"text\":\"Please stop.\"}").statusCode())
        .isEqualTo(204);
    assertThat(technician.put(expertPath + "/notes", notes("floods")).statusCode()).isEqualTo(200);
  }

  @Test
  void countsAPageThatTakesNewNamesAsOne() {
    assertLimited(
        30, i -> customer.post(customerPath + "/beat", "{\"page\":\"c%d\"}".formatted(i)));
  }

  @Test
  void limitsEverythingAPageCanAskForInASession() {
    assertLimited(30, i -> customer.post(customerPath + "/recording", "{\"agrees\":true}"));
    assertLimited(30, i -> customer.post(customerPath + "/join", "{\"consent\":true}"));
    assertLimited(120, i -> customer.get(customerPath));
    assertLimited(60, i -> customer.get(customerPath + "/feed?page=%20"));
    assertLimited(120, i -> technician.get(expertPath + "/tickets/offers"));
    assertLimited(120, i -> technician.put(expertPath + "/notes", notes(Integer.toString(i))));
    assertLimited(30, i -> technician.post(expertPath + "/recording/consent", "{}"));
  }

  @Test
  void limitsTheStartOfOneSessionAndOfNone() {
    var token = api.memory().requested().token().value();

    assertLimited(120, i -> launch("/start", token));
    assertLimited(120, i -> launch("", "no-such-token"));
  }

  @Test
  void startsAsManySessionsAsThereAre() {
    var answers =
        times(150, i -> launch("/start", api.memory().requested().token().value()).statusCode());

    assertThat(answers).containsOnly(200);
  }

  @Test
  void hindersNoMeetingHoweverLivelyItIs() {
    var answers = new ArrayList<HttpResponse<String>>();
    for (int reload = 0; reload < 5; reload++) {
      answers.add(customer.get(customerPath));
      try (var expertFeed = technician.listen(expertPath, "e" + reload);
          var customerFeed = customer.listen(customerPath, "c" + reload)) {
        answers.addAll(candidates(customer, customerPath, "c" + reload));
        answers.addAll(candidates(technician, expertPath, "e" + reload));
        customerFeed.awaitNumber("signal", ICE_CANDIDATES);
        expertFeed.awaitNumber("signal", ICE_CANDIDATES);
      }
      answers.addAll(
          times(
              5, i -> customer.post(customerPath + "/chat", "{\"text\":\"and %d\"}".formatted(i))));
      answers.addAll(
          times(10, i -> technician.put(expertPath + "/notes", notes(Integer.toString(i)))));
      answers.addAll(times(10, i -> technician.get(expertPath + "/tickets/offers")));
    }

    assertThat(answers).allMatch(each -> each.statusCode() < 300);
  }

  @Test
  void limitsASessionWithManyExpertsAsAWhole() {
    var limits = new PageLimits(new RateLimiters(new InMemoryLimitRelay()));
    var session = new SessionKey("many");

    for (int expert = 0; expert < 4; expert++) {
      var name = "expert " + expert;
      times(PageCall.CHAT.rate().count(), i -> take(limits, session, name));
    }

    assertThatThrownBy(() -> limits.take(PageCall.CHAT, session, "expert 4"))
        .isInstanceOf(TooManyRequestsException.class);
    assertThatCode(() -> limits.take(PageCall.CHAT, new SessionKey("other"), Caller.anyone()))
        .doesNotThrowAnyException();
  }

  private static boolean take(PageLimits limits, SessionKey session, String who) {
    limits.take(PageCall.CHAT, session, who);
    return true;
  }

  private static List<HttpResponse<String>> candidates(Browser browser, String path, String page) {
    var body = "{\"page\":\"%s\",\"data\":{\"kind\":\"candidate\"}}".formatted(page);
    return times(ICE_CANDIDATES, i -> browser.post(path + "/signal", body));
  }

  /** Calls until one is refused; as time passes, some more than were allowed at once may pass. */
  private static void assertLimited(int allowed, IntFunction<HttpResponse<String>> call) {
    var passed =
        IntStream.range(0, 3 * allowed)
            .filter(i -> call.apply(i).statusCode() == 429)
            .findFirst()
            .orElse(Integer.MAX_VALUE);
    assertThat(passed).isBetween(allowed / 2, 3 * allowed);
  }

  private static <T> List<T> times(int count, IntFunction<T> call) {
    return IntStream.range(0, count).mapToObj(call).toList();
  }

  private HttpResponse<String> launch(String call, String token) {
    return technician.post("/live/launch" + call, "{\"token\":\"%s\"}".formatted(token));
  }

  private String notes(String text) {
    var revision = api.memory().sessions().byId(id).orElseThrow().state().revision();
    return "{\"notes\":\"%s\",\"notesRevision\":%d}".formatted(text, revision);
  }

  private long lines() {
    var key = api.memory().sessions().byId(id).orElseThrow().state().key();
    return api.memory().sessions().history(key).stream()
        .filter(SessionEvent.Said.class::isInstance)
        .count();
  }
}

package org.deskbridge.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link SupportService} does. Implement the methods around one service and inherit the
 * tests.
 */
public interface SupportServiceContract {

  /** Where the helpdesk of these tests listens. */
  URI CALLBACK_URL = URI.create("https://helpdesk.example/callbacks/reference-1?a=b%20c");

  /** Returns the implementation under test: the same throughout a test. */
  SupportService supportService();

  /** Returns what the service has on record of the session that a launch page starts. */
  OnRecord onRecord(URI launchUrl);

  /** Returns how many sessions the service has on record; none at the start of a test. */
  int sessionCount();

  /** Lets the service refuse every request from now on, say for a token it does not know. */
  void refuse();

  /** Cuts the service off, or stops it. */
  void cutOff();

  /** What a service has on record of a session. */
  record OnRecord(
      @Nullable String ticketId,
      @Nullable String ticketUrl,
      @Nullable String customerName,
      @Nullable String customerEmail,
      @Nullable URI callbackUrl) {}

  @Test
  default void leadsToAPageThatStartsTheSession() {
    var launchUrl = supportService().requestSession(full("reference-1"));

    assertThat(launchUrl.getScheme()).isIn("http", "https");
    assertThat(launchUrl.getQuery()).contains("token=e0-");
  }

  @Test
  default void tellsTheServiceAllThatTheHelpdeskKnows() {
    var launchUrl = supportService().requestSession(full("reference-1"));

    assertThat(onRecord(launchUrl))
        .isEqualTo(
            new OnRecord(
                "A-4711/ü",
                "https://helpdesk.example/tickets/4711",
                "Carl Cüstomer",
                "carl@example.net",
                CALLBACK_URL));
  }

  @Test
  default void keepsTheTicketsOwnNameEvenIfItLooksLikeANumber() {
    var launchUrl =
        supportService()
            .requestSession(
                new SupportService.SessionRequest(
                    "reference-1", "004711", null, null, null, CALLBACK_URL));

    assertThat(onRecord(launchUrl))
        .isEqualTo(new OnRecord("004711", null, null, null, CALLBACK_URL));
  }

  @Test
  default void returnsTheFirstAnswerToARepeat() {
    var first = supportService().requestSession(full("reference-1"));

    assertThat(supportService().requestSession(full("reference-1"))).isEqualTo(first);
    assertThat(sessionCount()).isEqualTo(1);
  }

  @Test
  default void tellsReferencesApart() {
    var first = supportService().requestSession(full("reference-1"));
    var second = supportService().requestSession(full("reference-2"));

    assertThat(second).isNotEqualTo(first);
    assertThat(sessionCount()).isEqualTo(2);
  }

  @Test
  default void saysSoWhenTheServiceRefuses() {
    refuse();

    assertThatThrownBy(() -> supportService().requestSession(full("reference-1")))
        .isInstanceOf(RejectedException.class);
  }

  @Test
  default void saysSoWhenTheServiceCannotBeReached() {
    cutOff();

    assertThatThrownBy(() -> supportService().requestSession(full("reference-1")))
        .isInstanceOf(UnavailableException.class);
  }

  private static SupportService.SessionRequest full(String reference) {
    return new SupportService.SessionRequest(
        reference,
        "A-4711/ü",
        "https://helpdesk.example/tickets/4711",
        "Carl Cüstomer",
        "carl@example.net",
        CALLBACK_URL);
  }
}

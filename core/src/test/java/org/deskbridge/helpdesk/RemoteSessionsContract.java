package org.deskbridge.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.EndReason;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.TicketRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link RemoteSessions} does. Implement the methods around one service and inherit the
 * tests.
 */
public interface RemoteSessionsContract {

  /** Where the helpdesk of these tests listens. */
  URI CALLBACK_URL = URI.create("https://helpdesk.example/callbacks/reference-1?a=b%20c");

  /** Returns the implementation under test: the same throughout a test. */
  RemoteSessions remoteSessions();

  /** Returns what the service has on record of the session that a launch page starts. */
  OnRecord onRecord(URI launchUrl);

  /**
   * Plays a requested session to its end: it is started, the customer joins, says "Hello, Büro",
   * the technician notes "Cable was loose" and ends it.
   *
   * @return its id
   */
  String play(URI launchUrl);

  /** Returns what time it is at the service. */
  Instant now();

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
    var launchUrl = launch("reference-1");

    assertThat(launchUrl.getScheme()).isIn("http", "https");
    assertThat(launchUrl.getQuery()).contains("token=e0-");
  }

  @Test
  default void tellsTheServiceAllThatTheHelpdeskKnows() {
    var launchUrl = launch("reference-1");

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
        remoteSessions()
            .requestSession(
                new RemoteSessions.LaunchRequest(
                    "reference-1", "004711", null, null, null, null, CALLBACK_URL))
            .launchUrl();

    assertThat(onRecord(launchUrl))
        .isEqualTo(new OnRecord("004711", null, null, null, CALLBACK_URL));
  }

  @Test
  default void returnsTheFirstAnswerToARepeat() {
    var first = remoteSessions().requestSession(full("reference-1"));

    assertThat(remoteSessions().requestSession(full("reference-1"))).isEqualTo(first);
    assertThat(sessionCount()).isEqualTo(1);
  }

  @Test
  default void tellsReferencesApart() {
    var first = remoteSessions().requestSession(full("reference-1"));
    var second = remoteSessions().requestSession(full("reference-2"));

    assertThat(second).isNotEqualTo(first);
    assertThat(sessionCount()).isEqualTo(2);
  }

  @Test
  default void saysSoWhenTheServiceRefuses() {
    refuse();

    assertThatThrownBy(() -> remoteSessions().requestSession(full("reference-1")))
        .isInstanceOf(RejectedException.class);
  }

  @Test
  default void saysSoWhenTheServiceCannotBeReached() {
    cutOff();

    assertThatThrownBy(() -> remoteSessions().requestSession(full("reference-1")))
        .isInstanceOf(UnavailableException.class);
  }

  @Test
  default void knowsNothingOfOtherNames() {
    assertThat(remoteSessions().session("e0-unknown")).isEmpty();
    assertThat(remoteSessions().session("unknown")).isEmpty();
    assertThat(remoteSessions().transcript("unknown")).isEmpty();
  }

  @Test
  default void offersASessionToWhoeverSignsIn() {
    var offer =
        new RemoteSessions.SessionOffer(
            "4711", "https://helpdesk.example/tickets/4711?a=b&c=d", CALLBACK_URL, true);

    var first = remoteSessions().requestAnonymousSession(offer);
    var second = remoteSessions().requestAnonymousSession(offer);

    assertThat(first.getQuery()).contains("token=e0-");
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  default void showsASessionByTokenAndById() {
    var requested = remoteSessions().requestSession(full("reference-1"));
    var id = play(requested.launchUrl());

    var shown = remoteSessions().session(id).orElseThrow();

    assertThat(remoteSessions().session(requested.sessionToken())).contains(shown);
    assertThat(shown.report().sessionId()).isEqualTo(id);
    assertThat(shown.report().status()).isEqualTo(SessionStatus.COMPLETE);
    assertThat(shown.report().ticket())
        .isEqualTo(new TicketRef("A-4711/ü", "https://helpdesk.example/tickets/4711"));
    assertThat(shown.report().notes()).isEqualTo("Cable was loose");
    assertThat(shown.report().startedAt()).isNotNull();
    assertThat(shown.report().joinedAt()).isNotNull();
    assertThat(shown.report().endedAt()).isNotNull();
    assertThat(shown.report().endReason()).isEqualTo(EndReason.TECHNICIAN);
    assertThat(shown.customerName()).isEqualTo("Carl Cüstomer");
    assertThat(shown.customerEmail()).isEqualTo("carl@example.net");
    assertThat(shown.accountKey()).isPositive();
    assertThat(shown.expert()).isNotNull();
  }

  @Test
  default void listsTheSessionsOfAWindowPageByPage() {
    var ids =
        Stream.of("reference-1", "reference-2", "reference-3")
            .map(each -> play(launch(each)))
            .toList();

    var first = remoteSessions().extendedSessions(window(2));
    var second = remoteSessions().extendedSessions(window(2).after(first.next()));

    assertThat(first.sessions()).hasSize(2);
    assertThat(second.next()).isNull();
    assertThat(Stream.of(first, second).flatMap(each -> each.sessions().stream()))
        .extracting(each -> each.report().sessionId())
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(first.sessions()).allMatch(each -> "Cable was loose".equals(each.report().notes()));
    assertThat(remoteSessions().sessions(window(1000)).sessions()).hasSize(3);
  }

  @Test
  default void listsNothingOutsideOfTheWindow() {
    play(launch("reference-1"));

    var page =
        remoteSessions()
            .sessions(
                new RemoteSessionQuery(
                    now().minusSeconds(7200), now().minusSeconds(3600), 10, null));

    assertThat(page).isEqualTo(new RemoteSessionPage(List.of(), null));
  }

  @Test
  default void tellsWhatWasSaid() {
    var id = play(launch("reference-1"));

    var transcript = remoteSessions().transcript(id).orElseThrow();

    assertThat(transcript.sessionId()).isEqualTo(id);
    assertThat(transcript.endedAt()).isAfter(transcript.startedAt());
    assertThat(transcript.lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.name()).isEqualTo("Carl Cüstomer");
              assertThat(line.text()).isEqualTo("Hello, Büro");
            });
  }

  private static RemoteSessions.LaunchRequest full(String reference) {
    return new RemoteSessions.LaunchRequest(
        reference,
        "A-4711/ü",
        "https://helpdesk.example/tickets/4711",
        "Carl Cüstomer",
        "carl@example.net",
        null,
        CALLBACK_URL);
  }

  private URI launch(String reference) {
    return remoteSessions().requestSession(full(reference)).launchUrl();
  }

  private RemoteSessionQuery window(int limit) {
    return new RemoteSessionQuery(now().minusSeconds(3600), now().plusSeconds(3600), limit, null);
  }
}

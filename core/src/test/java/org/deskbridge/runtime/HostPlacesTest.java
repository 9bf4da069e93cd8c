package org.deskbridge.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deskbridge.runtime.HostPlaces.Call;
import org.deskbridge.runtime.HostPlaces.Rules;
import org.junit.jupiter.api.Test;

class HostPlacesTest {

  private static final Duration MOMENT = Duration.ofMillis(10);
  private static final Duration MORE_THAN_A_SECOND = Duration.ofMillis(1001);

  private final HostPlaces<String> places = new HostPlaces<>(Rules.CALLBACKS);
  private long now = Long.MAX_VALUE - Duration.ofSeconds(3).toNanos(); // wraps in some tests

  private Optional<Call<String>> take(String host) {
    return places.take(host, false, now);
  }

  private List<Call<String>> takeAll(String host) {
    var taken = new ArrayList<Call<String>>();
    for (var next = take(host); next.isPresent(); next = take(host)) {
      taken.add(next.get());
    }
    return taken;
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }

  private void answer(List<Call<String>> calls) {
    calls.forEach(call -> places.giveBack(call, true, now));
  }

  /** Keeps a host busy until it has all that one host may have. */
  private void grow(String host) {
    for (int i = 0; i < 10; i++) {
      var calls = takeAll(host);
      pass(MOMENT);
      answer(calls);
    }
  }

  @Test
  void givesAHostTwoPlacesUntilItHasAnswered() {
    var calls = takeAll("a");

    assertThat(calls).hasSize(2);
    places.giveBack(calls.get(1), true, now);
    assertThat(takeAll("a")).hasSize(2);
  }

  @Test
  void givesAHostThatAnswersUpToSixteen() {
    grow("a");

    assertThat(takeAll("a")).hasSize(16);
  }

  @Test
  void givesNoMoreToAHostThatDoesNotUseWhatItHas() {
    for (int i = 0; i < 100; i++) {
      answer(List.of(take("a").orElseThrow()));
    }

    assertThat(takeAll("a")).hasSize(2);
  }

  @Test
  void fallsBackToOneAsSoonAsACallIsLate() {
    grow("a");
    assertThat(take("a")).isPresent();
    pass(MORE_THAN_A_SECOND);

    assertThat(places.allowed("a", now)).isEqualTo(1);
    assertThat(takeAll("a")).hasSize(1);
  }

  @Test
  void givesAHostThatAnswersLateOneAtATime() {
    grow("a");
    var slow = take("a").orElseThrow();
    pass(MORE_THAN_A_SECOND);

    places.giveBack(slow, true, now);

    assertThat(takeAll("a")).hasSize(1);
  }

  @Test
  void takesHalfOfWhatAHostMayHaveWhenACallFails() {
    grow("a");

    fail("a");

    assertThat(places.allowed("a", now)).isEqualTo(8);
  }

  @Test
  void fallsBackToOneWhereCallsFailAgainAndAgain() {
    grow("a");

    for (int i = 0; i < 4; i++) {
      fail("a");
    }

    assertThat(takeAll("a")).hasSize(1);
  }

  private void fail(String host) {
    places.giveBack(take(host).orElseThrow(), false, now);
  }

  @Test
  void keepsNoPlaceForCallsThatHangAmongOthersThatDoNot() {
    grow("a");
    for (int i = 0; i < 20; i++) {
      assertThat(take("a")).isPresent();
      pass(MOMENT);
      answer(List.of(take("a").orElseThrow()));
      pass(MORE_THAN_A_SECOND);
    }

    assertThat(takeAll("a")).hasSize(16);
    assertThat(places.free(now)).isEqualTo(48);
  }

  @Test
  void learnsNothingFromACallThatFailsOnceALaterOneIsAnswered() {
    grow("a");
    var hanging = take("a").orElseThrow();
    pass(MOMENT);
    answer(List.of(take("a").orElseThrow()));
    pass(MORE_THAN_A_SECOND);

    places.giveBack(hanging, false, now);

    assertThat(takeAll("a")).hasSize(16);
  }

  @Test
  void learnsNothingFromACallThatIsNotJudged() {
    grow("a");

    places.giveBackUnjudged(take("a").orElseThrow());

    assertThat(takeAll("a")).hasSize(16);
  }

  @Test
  void letsAFewCallsOfAQuietHostHangBeforeItWaitsForThem() {
    grow("a");
    var hanging = new ArrayList<Call<String>>();
    for (int i = 0; i < 20; i++) {
      take("a").ifPresent(hanging::add);
      pass(MORE_THAN_A_SECOND);
    }

    assertThat(hanging).hasSize(9);
    places.giveBack(hanging.get(0), false, now);
    assertThat(take("a")).as("of a host that fails").isEmpty();
  }

  @Test
  void hasNeverMoreThan64UnderWayToOneHost() {
    grow("a");
    for (int i = 0; i < 100; i++) {
      take("a");
      take("a").ifPresent(call -> answer(List.of(call)));
      pass(MORE_THAN_A_SECOND);
    }

    assertThat(places.underWay()).isEqualTo(64);
  }

  @Test
  void letsHostsThatHaveNotAnsweredShareAQuarter() {
    var taken = 0;
    for (int host = 0; host < 100; host++) {
      taken += takeAll("host" + host).size();
    }

    assertThat(taken).isEqualTo(16);
  }

  @Test
  void keepsThreeQuartersForThoseThatAnswer() {
    grow("good");
    grow("well");
    grow("fine");
    for (int host = 0; host < 100; host++) {
      takeAll("host" + host);
    }

    assertThat(takeAll("good")).hasSize(16);
    assertThat(takeAll("well")).hasSize(16);
    assertThat(takeAll("fine")).hasSize(16);
    assertThat(places.free(now)).isZero();
  }

  @Test
  void letsNewHostsThroughBesideAHundredThatHang() {
    for (int host = 0; host < 100; host++) {
      takeAll("hanging" + host);
      pass(Duration.ofMillis(100));
    }
    pass(MORE_THAN_A_SECOND);

    assertThat(takeAll("new")).hasSize(2);
    assertThat(places.free(now)).isGreaterThanOrEqualTo(62);
  }

  @Test
  void givesPlacesBackThatHangingHostsHadEarned() {
    var hosts = List.of("a", "b", "c", "d");
    hosts.forEach(this::grow);
    hosts.forEach(this::takeAll);
    assertThat(take("new")).isEmpty();

    pass(MORE_THAN_A_SECOND);

    assertThat(take("new")).isPresent();
    assertThat(places.free(now)).isEqualTo(63);
    hosts.forEach(host -> assertThat(take(host)).isEmpty());
  }

  @Test
  void hasNeverMoreThan256UnderWay() {
    for (int host = 0; host < 1000; host++) {
      takeAll("host" + host);
      pass(Duration.ofMillis(50));
    }
    pass(MORE_THAN_A_SECOND);
    for (int host = 0; host < 1000; host++) {
      takeAll("another" + host);
    }

    assertThat(places.underWay()).isBetween(192, 256);
  }

  @Test
  void letsNothingThroughToAHostThatRests() {
    places.rest(take("a").orElseThrow(), Duration.ofSeconds(5), now);
    pass(Duration.ofMillis(4999));

    assertThat(take("a")).isEmpty();
    pass(Duration.ofMillis(1));
    assertThat(take("a")).isPresent();
  }

  @Test
  void leavesAQuarterToOthersWhereACallYields() {
    var tickets = new HostPlaces<String>(Rules.ofTickets(Duration.ofSeconds(5)));
    var searches = 0;
    while (tickets.take("desk", true, now).isPresent()) {
      searches++;
    }

    assertThat(searches).isEqualTo(6);
    assertThat(tickets.take("desk", false, now)).isPresent();
  }

  @Test
  void letsHelpdesksThatHangHoldNoMoreThanAQuarterOfTheTicketCalls() {
    var tickets = new HostPlaces<String>(Rules.ofTickets(Duration.ofSeconds(5)));
    for (int host = 0; host < 20; host++) {
      while (tickets.take("hanging" + host, false, now).isPresent()) {
        pass(MOMENT);
      }
    }

    assertThat(tickets.underWay()).isEqualTo(16);
    assertThat(tickets.free(now)).isEqualTo(48);
  }

  @Test
  void forgetsHostsThatWereNotCalledForLong() {
    grow("a");
    var busy = take("busy").orElseThrow();
    for (int host = 0; host < 2000; host++) {
      answer(List.of(take("host" + host).orElseThrow()));
    }

    assertThat(places.remembered()).isEqualTo(1000);
    assertThat(takeAll("a")).as("as a new one").hasSize(2);
    places.giveBack(busy, true, now);
    assertThat(places.underWay()).isEqualTo(2);
  }
}

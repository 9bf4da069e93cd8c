package org.deskbridge.adapter.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.RemoteSessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the client keeps a token that the service takes, on the service itself. */
@Timeout(60)
class ServiceTokenTest {

  private static final String PASSWORD_ROUTE = "/oauth/access_token";
  private static final String REFRESH_ROUTE = "/oauth/v2/token";

  private final ConnectedClient connected = new ConnectedClient();
  private final InMemoryDesk memory = connected.memory();
  private final RemoteSessions service = connected.client().sessions();
  private final ServiceToken token =
      new ServiceToken(
          DeskbridgeClient.api(connected.settings()),
          connected.settings().credentials(),
          Duration.ofSeconds(10));

  @AfterEach
  void stop() {
    connected.close();
  }

  @Test
  void keepsTheTokenWhileItIsGood() {
    service.session("one");
    service.session("two");

    assertThat(asked(PASSWORD_ROUTE)).isEqualTo(1);
    assertThat(asked(REFRESH_ROUTE)).isZero();
  }

  @Test
  void refreshesATokenThatHasExpired() {
    service.session("one");
    memory.passwords().set(memory.expert().key(), "another one");
    memory.pass(Duration.ofHours(2));

    assertThat(service.session("two")).isEmpty();
    assertThat(asked(REFRESH_ROUTE)).isEqualTo(1);
    assertThat(asked(PASSWORD_ROUTE)).isEqualTo(1);
  }

  @Test
  void signsInAgainWhenEveryTokenIsRevoked() {
    service.session("one");
    memory.grants().removeExpired(Instant.MAX);

    assertThat(service.session("two")).isEmpty();
    assertThat(asked(PASSWORD_ROUTE)).isEqualTo(2);
  }

  @Test
  void saysSoWhenItCannotSignInAgain() {
    service.session("one");
    connected.refuse();
    memory.grants().removeExpired(Instant.MAX);

    assertThatThrownBy(() -> service.session("two"))
        .isInstanceOf(RejectedException.class)
        .hasMessageNotContaining(InMemoryDesk.PASSWORD);
  }

  @Test
  void neverReplacesATokenThatSomebodyMade() {
    var fixed = new DeskbridgeClientSettings.FixedToken(memory.accessToken());
    var other =
        DeskbridgeClient.connect(DeskbridgeClientSettings.of(connected.api().base(), fixed))
            .sessions();

    assertThat(other.session("one")).isEmpty();
    memory.grants().removeExpired(Instant.MAX);

    assertThatThrownBy(() -> other.session("two"))
        .isInstanceOfSatisfying(
            RejectedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOKEN_INVALID));
    assertThat(asked(PASSWORD_ROUTE) + asked(REFRESH_ROUTE)).isZero();
  }

  @Test
  void renewsOnceACall() {
    var used = new ArrayList<String>();

    assertThatThrownBy(
            () ->
                token.use(
                    each -> {
                      used.add(each);
                      throw unidentified();
                    }))
        .isInstanceOf(RejectedException.class);

    assertThat(used).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void renewsNothingForOtherRefusals() {
    assertThatThrownBy(
            () ->
                token.use(
                    each -> {
                      throw new RejectedException(ErrorCode.REQUEST_DENIED, "not yours");
                    }))
        .isInstanceOf(RejectedException.class);

    assertThat(asked(REFRESH_ROUTE)).isZero();
  }

  @Test
  void renewsOnceForAllWhoNeedItAtATime() {
    var old = token.use(each -> each);
    var rivals = 8;
    var refused = new CountDownLatch(rivals);
    var threads = Executors.newFixedThreadPool(rivals);

    var fresh =
        Stream.generate(() -> renewed(old, refused, threads)).limit(rivals).toList().stream()
            .map(CompletableFuture::join)
            .toList();
    threads.shutdown();

    assertThat(fresh).hasSize(rivals).doesNotContain(old).containsOnly(fresh.get(0));
    assertThat(asked(REFRESH_ROUTE)).isEqualTo(1);
  }

  /** Makes a call whose token is refused when those of all rivals are. */
  private CompletableFuture<String> renewed(
      String old, CountDownLatch refused, ExecutorService threads) {
    return CompletableFuture.supplyAsync(
        () ->
            token.use(
                each -> {
                  if (each.equals(old)) {
                    refused.countDown();
                    await(refused);
                    throw unidentified();
                  }
                  return each;
                }),
        threads);
  }

  @Test
  void waitsOnlySoLongForAnotherThread() throws IOException {
    try (var silent = RawService.silent()) {
      var settings = silent.settings(connected.settings().credentials(), Duration.ofSeconds(10));
      var slow =
          new ServiceToken(
              DeskbridgeClient.api(settings), settings.credentials(), Duration.ofMillis(1));
      var first = CompletableFuture.runAsync(() -> slow.use(each -> each));
      silent.awaitRequest();

      assertThatThrownBy(() -> slow.use(each -> each))
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("no token in time");

      silent.hangUp();
      assertThat(first).failsWithin(Duration.ofSeconds(10));
    }
  }

  private static RejectedException unidentified() {
    return new RejectedException(ErrorCode.TOKEN_INVALID, "InvalidToken");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private long asked(String route) {
    return connected
        .api()
        .meters()
        .find("deskbridge.http.requests")
        .tag("route", route)
        .timers()
        .stream()
        .mapToLong(each -> each.count())
        .sum();
  }
}

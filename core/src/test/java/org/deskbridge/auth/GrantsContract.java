package org.deskbridge.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.RivalFixtures.rounds;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.deskbridge.account.Directory;
import org.deskbridge.account.UserKey;
import org.junit.jupiter.api.Test;

/** What every {@link Grants} does. Implement the methods and inherit the tests. */
public interface GrantsContract {

  /** When the grants of these tests expire. */
  Instant EXPIRY = Instant.parse("2026-11-21T12:00:00Z");

  /** Returns the implementation under test: the same throughout a test, empty at its start. */
  Grants grants();

  /** Returns where the experts are on record whom grants are given to. */
  Directory directory();

  /** Returns where the applications are on record that grants are given to. */
  OAuthClients clients();

  @Test
  default void returnsWhatWasPut() {
    var client = new ClientId("demo");
    clients().put(new OAuthClient(client, "Demo", null));
    var user = user();
    var access = new Grant(TokenHash.of("a"), Grant.Kind.ACCESS, user, client, EXPIRY);
    var refresh = new Grant(TokenHash.of("b"), Grant.Kind.REFRESH, user, null, EXPIRY);
    var page = new Grant(TokenHash.of("c"), Grant.Kind.PAGE, user, null, EXPIRY.plusMillis(1));

    grants().put(access);
    grants().put(refresh);
    grants().put(page);

    assertThat(grants().grant(TokenHash.of("a"))).contains(access);
    assertThat(grants().grant(TokenHash.of("b"))).contains(refresh);
    assertThat(grants().grant(TokenHash.of("c"))).contains(page);
  }

  @Test
  default void knowsNothingOfOtherTokens() {
    put("a");

    assertThat(grants().grant(TokenHash.of("A"))).isEmpty();
    assertThat(grants().revoke(TokenHash.of("A"))).isFalse();
  }

  @Test
  default void returnsAGrantThatExpiredLongAgo() {
    var grant =
        new Grant(TokenHash.of("old"), Grant.Kind.PAGE, user(), null, Instant.ofEpochSecond(1));

    grants().put(grant);

    assertThat(grants().grant(TokenHash.of("old"))).contains(grant);
  }

  @Test
  default void revokesOnce() {
    put("a");
    put("b");

    assertThat(grants().revoke(TokenHash.of("a"))).isTrue();
    assertThat(grants().revoke(TokenHash.of("a"))).isFalse();

    assertThat(grants().grant(TokenHash.of("a"))).isEmpty();
    assertThat(grants().grant(TokenHash.of("b"))).isPresent();
  }

  @Test
  default void tellsExactlyOneOfManyRivalsThatItRevoked() {
    rounds(
        round -> {
          put("a");

          var revoked = atOnce(8, number -> grants().revoke(TokenHash.of("a")));

          assertThat(revoked).containsOnlyOnce(true);
        });
  }

  @Test
  default void revokesAllGrantsOfOneExpert() {
    put("a");
    put("b");
    var otto = user("otto@example.com");
    var other = new Grant(TokenHash.of("c"), Grant.Kind.PAGE, otto, null, EXPIRY);
    grants().put(other);
    assertThat(grants().grant(TokenHash.of("a"))).isPresent();

    assertThat(grants().revokeAll(user())).isEqualTo(2);
    assertThat(grants().revokeAll(user())).isZero();

    assertThat(grants().grant(TokenHash.of("a"))).isEmpty();
    assertThat(grants().grant(TokenHash.of("b"))).isEmpty();
    assertThat(grants().grant(TokenHash.of("c"))).contains(other);
  }

  @Test
  default void replacesAGrantByOthers() {
    put("a");
    put("b");

    assertThat(grants().replace(TokenHash.of("a"), List.of(grant("c"), grant("d")))).isTrue();

    assertThat(grants().grant(TokenHash.of("a"))).isEmpty();
    assertThat(grants().grant(TokenHash.of("b"))).contains(grant("b"));
    assertThat(grants().grant(TokenHash.of("c"))).contains(grant("c"));
    assertThat(grants().grant(TokenHash.of("d"))).contains(grant("d"));
  }

  @Test
  default void putsNothingInThePlaceOfWhatIsNotThere() {
    put("a");
    grants().revoke(TokenHash.of("a"));

    assertThat(grants().replace(TokenHash.of("a"), List.of(grant("b"), grant("c")))).isFalse();

    assertThat(grants().grant(TokenHash.of("b"))).isEmpty();
    assertThat(grants().grant(TokenHash.of("c"))).isEmpty();
  }

  @Test
  default void putsTheGrantsOfExactlyOneOfManyRivalsInThePlaceOfOne() {
    rounds(
        round -> {
          put("a");

          var replaced =
              atOnce(
                  8,
                  number ->
                      grants()
                          .replace(
                              TokenHash.of("a"),
                              List.of(
                                  grant("b%d-%d".formatted(round, number)),
                                  grant("c%d-%d".formatted(round, number)))));

          assertThat(replaced).containsOnlyOnce(true);
          for (int number = 0; number < replaced.size(); number++) {
            var won = replaced.get(number);
            for (var token : List.of("b%d-%d", "c%d-%d")) {
              var hash = TokenHash.of(token.formatted(round, number));
              assertThat(grants().grant(hash).isPresent()).isEqualTo(won);
            }
          }
        });
  }

  @Test
  default void removesWhatExpiredBeforeAnInstantAndNotAtIt() {
    put("a");
    put("b");

    assertThat(grants().removeExpired(EXPIRY)).isZero();
    assertThat(grants().removeExpired(EXPIRY.plusMillis(1))).isEqualTo(2);
    assertThat(grants().removeExpired(EXPIRY.plusMillis(1))).isZero();

    assertThat(grants().grant(TokenHash.of("a"))).isEmpty();
  }

  private void put(String token) {
    grants().put(grant(token));
  }

  private Grant grant(String token) {
    return new Grant(TokenHash.of(token), Grant.Kind.ACCESS, user(), null, EXPIRY);
  }

  private UserKey user() {
    return user("erika@example.com");
  }

  private UserKey user(String email) {
    return directory()
        .expertByEmail(email)
        .orElseGet(
            () ->
                directory()
                    .addExpert(
                        directory().openAccount("Example Support").key(),
                        "Erika",
                        "Expert",
                        email,
                        Set.of()))
        .key();
  }
}

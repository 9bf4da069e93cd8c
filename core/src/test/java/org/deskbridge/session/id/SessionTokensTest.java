package org.deskbridge.session.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import org.deskbridge.auth.Secrets;
import org.deskbridge.memory.InMemorySecrets;
import org.junit.jupiter.api.Test;

class SessionTokensTest {

  private static final SessionKey KEY = new SessionKey("AAAAAAAAAAAAAAAAAAAAAA");

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final SessionTokens names = new SessionTokens(new InMemorySecrets(7));

  @Test
  void areTheSameForTheSameKeyAndMasterKey() {
    var again = new SessionTokens(new InMemorySecrets(7));

    assertThat(again.id(KEY, 0)).isEqualTo(names.id(KEY, 0));
    assertThat(again.joinToken(KEY)).isEqualTo(names.joinToken(KEY));
    assertThat(again.startToken(names.joinToken(KEY)))
        .isEqualTo(names.startToken(names.joinToken(KEY)));
    assertThat(again.code(KEY, 1)).isEqualTo(names.code(KEY, 1));
    assertThat(again.commonPass(KEY)).isEqualTo(names.commonPass(KEY));
    assertThat(again.tokenFor("request")).isEqualTo(names.tokenFor("request"));
  }

  @Test
  void areOthersUnderAnotherMasterKey() {
    var other = new SessionTokens(new InMemorySecrets(8));

    assertThat(other.id(KEY, 0)).isNotEqualTo(names.id(KEY, 0));
    assertThat(other.joinToken(KEY)).isNotEqualTo(names.joinToken(KEY));
    assertThat(other.code(KEY, 1)).isNotEqualTo(names.code(KEY, 1));
    assertThat(other.commonPass(KEY)).isNotEqualTo(names.commonPass(KEY));
    assertThat(other.lookupHash(new StartToken(1)))
        .isNotEqualTo(names.lookupHash(new StartToken(1)));
    assertThat(other.lookupHash(new JoinCode("123456789")))
        .isNotEqualTo(names.lookupHash(new JoinCode("123456789")));
  }

  @Test
  void haveTheFormThatTheContractSays() {
    var small = false;
    var large = false;
    for (int i = 0; i < 2000; i++) {
      var key = new SessionKey("key " + i);
      var startToken = names.startToken(names.joinToken(key)).value();
      small |= startToken < 1L << 52;
      large |= startToken >= 1L << 52;

      assertThat(startToken).isBetween(0L, (1L << 53) - 1);
      assertThat(names.id(key, 0).value()).matches("s[0-9a-hjkmnp-tv-z]{9}");
      assertThat(names.joinToken(key).value()).matches("[\\w-]{22}");
      assertThat(names.code(key, 0).value()).matches("[0-9]{9}");
      assertThat(names.commonPass(key).value()).matches("[\\w-]{43}");
      assertThat(names.randomToken(NOW).value()).matches("e0-[\\w-]{51}");
      assertThat(names.tokenFor("" + i).key().value()).matches("[\\w-]{22}");
    }
    assertThat(small && large).as("all 53 bits are in use").isTrue();
  }

  @Test
  void differFromSessionToSessionAndFromAttemptToAttempt() {
    var all = new HashSet<Object>();
    for (int i = 0; i < 1000; i++) {
      var key = new SessionKey("key " + i);
      all.add(names.id(key, 0));
      all.add(names.id(key, 1));
      all.add(names.joinToken(key));
      all.add(names.startToken(names.joinToken(key)));
      all.add(names.commonPass(key));
      all.add(names.randomToken(NOW));
    }

    assertThat(all).hasSize(6000);
  }

  @Test
  void giveKeysOfOneTimeTheSameBeginning() {
    var one = names.randomToken(NOW).key().value();
    var other = names.randomToken(NOW).key().value();
    var later = names.randomToken(NOW.plusMillis(1)).key().value();

    assertThat(one).hasSize(30).isNotEqualTo(other).startsWith(other.substring(0, 8));
    assertThat(later).doesNotStartWith(one.substring(0, 8)).startsWith(one.substring(0, 7));
  }

  @Test
  void useAllDigitsOfACode() {
    var first = new HashSet<Character>();
    for (int i = 0; i < 300; i++) {
      first.add(names.code(KEY, i).value().charAt(0));
    }

    assertThat(first).hasSize(10);
  }

  @Test
  void keepLeadingZeros() {
    Secrets zeros =
        new Secrets() {
          @Override
          public byte[] random(int count) {
            return new byte[count];
          }

          @Override
          public byte[] derive(String purpose, String subject) {
            return new byte[32];
          }

          @Override
          public String encrypt(String purpose, String subject, String text) {
            throw new UnsupportedOperationException("names are not sealed");
          }

          @Override
          public String decrypt(String purpose, String subject, String sealed) {
            throw new UnsupportedOperationException("names are not sealed");
          }
        };

    assertThat(new SessionTokens(zeros).code(KEY, 0).value()).isEqualTo("000000000");
    assertThat(new SessionTokens(zeros).startToken(new JoinToken("x")).value()).isZero();
  }

  @Test
  void stayOutOfLogs() {
    var token = names.randomToken(NOW);

    assertThat(token.toString()).doesNotContain(token.value().substring(3));
    assertThat(names.joinToken(KEY)).hasToString("join token");
    assertThat(names.code(KEY, 0)).hasToString("join code");
    assertThat(names.commonPass(KEY)).hasToString("customer pass");
    assertThat(names.startToken(names.joinToken(KEY))).hasToString("start token");
  }
}

package org.deskbridge.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.deskbridge.CallbackDesk;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.account.AccountKey;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.runtime.JobName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotateSigningSecretTest {

  private static final Duration DAY = RotateSigningSecret.DEFAULT_OVERLAP;

  private final InMemoryDesk memory = new InMemoryDesk();
  private final CallbackDesk callbacks = memory.desk().callbacks();
  private final AccountKey account = memory.expert().account().key();
  private final SigningSecret first = memory.signingSecret();

  @Test
  void signsByBothSecretsUntilTheOverlapIsOver() {
    var rotated = callbacks.rotateSigningSecret(Caller.service(), account, DAY);

    assertThat(rotated.secret()).isNotEqualTo(first).isEqualTo(memory.signingSecret());
    assertThat(rotated.previousUntil()).isEqualTo(memory.now().plus(DAY));
    assertThat(secretsOfTheNextCallback()).containsExactly(rotated.secret(), first);
    memory.pass(DAY.minusMillis(1));
    assertThat(secretsOfTheNextCallback()).containsExactly(rotated.secret(), first);
    memory.pass(Duration.ofMillis(1));
    assertThat(secretsOfTheNextCallback()).containsExactly(rotated.secret());
  }

  @Test
  void signsATestMessageAsItSignsCallbacks() {
    var rotated = callbacks.rotateSigningSecret(Caller.service(), account, DAY);

    callbacks.ping(memory.caller(), account, URI.create("https://helpdesk.example/cb"));

    assertThat(lastSigned()).containsExactly(rotated.secret(), first);
  }

  @Test
  void endsTheOldestSecretWhereItIsReplacedAgainWithinTheOverlap() {
    var second = callbacks.rotateSigningSecret(Caller.service(), account, DAY).secret();
    var third = callbacks.rotateSigningSecret(Caller.service(), account, DAY).secret();

    assertThat(secretsOfTheNextCallback()).containsExactly(third, second).doesNotContain(first);
  }

  @Test
  void signsByTheNewSecretAloneWithoutAnOverlap() {
    var rotated = callbacks.rotateSigningSecret(Caller.service(), account, Duration.ZERO);

    assertThat(secretsOfTheNextCallback()).containsExactly(rotated.secret());
  }

  @Test
  void leavesOtherAccountsAsTheyAre() {
    var other = new AccountKey(account.value() + 100);
    var before = callbacks.signingSecret(Caller.service(), other);

    callbacks.rotateSigningSecret(Caller.service(), account, DAY);

    assertThat(callbacks.signingSecret(Caller.service(), other)).isEqualTo(before);
  }

  @Test
  void isForThoseWhoManageTheAccount() {
    var other = new AccountKey(account.value() + 100);

    assertThatThrownBy(() -> callbacks.rotateSigningSecret(memory.caller(), other, DAY))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> callbacks.rotateSigningSecret(Caller.anyone(), account, DAY))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(memory.signingSecret()).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-PT1S", "P7DT1S"})
  void refusesAnOverlapThatIsNone(Duration overlap) {
    assertThatThrownBy(() -> callbacks.rotateSigningSecret(Caller.service(), account, overlap))
        .isInstanceOf(InvalidValueException.class);
    assertThat(memory.signingSecret()).isEqualTo(first);
  }

  private List<SigningSecret> secretsOfTheNextCallback() {
    memory.started();
    memory.desk().run(JobName.DISPATCH_CALLBACKS);
    return lastSigned();
  }

  private List<SigningSecret> lastSigned() {
    var sent = memory.callbackSender().sent();
    return sent.get(sent.size() - 1).signingSecrets();
  }
}

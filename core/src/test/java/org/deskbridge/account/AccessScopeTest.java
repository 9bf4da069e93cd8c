package org.deskbridge.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessScopeTest {

  private static final AccountKey OURS = new AccountKey(1);
  private static final AccountKey THEIRS = new AccountKey(2);

  @Test
  void ofAnAccountCoversWhatBelongsToIt() {
    var reach = AccessScope.of(OURS);

    assertThat(reach.includes(OURS, "session")).isTrue();
    assertThat(reach.includes(THEIRS, "session")).isFalse();
    assertThat(reach.includes(null, "session")).isFalse();
    assertThat(reach.includes(OURS)).isTrue();
    assertThat(reach.includes(THEIRS)).isFalse();
    assertThat(reach.isEverything()).isFalse();
    assertThat(reach.account()).contains(OURS);
  }

  @Test
  void ofACustomerCoversOneSession() {
    var reach = AccessScope.ofSession("session");

    assertThat(reach.includes(OURS, "session")).isTrue();
    assertThat(reach.includes(null, "session")).isTrue();
    assertThat(reach.includes(OURS, "other")).isFalse();
    assertThat(reach.includes(OURS)).isFalse();
    assertThat(reach.account()).isEmpty();
  }

  @Test
  void mayCoverNothingOrEverything() {
    assertThat(AccessScope.nothing().includes(null, "session")).isFalse();
    assertThat(AccessScope.nothing().includes(OURS)).isFalse();
    assertThat(AccessScope.everything().includes(null, "session")).isTrue();
    assertThat(AccessScope.everything().includes(THEIRS)).isTrue();
    assertThat(AccessScope.everything().isEverything()).isTrue();
  }
}

package org.deskbridge.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessScopeTest {

  private static final AccountKey OURS = new AccountKey(1);
  private static final AccountKey THEIRS = new AccountKey(2);

  @Test
  void ofAnAccountCoversWhatBelongsToIt() {
    var reach = AccessScope.of(OURS);

    assertThat(reach.covers(OURS, "session")).isTrue();
    assertThat(reach.covers(THEIRS, "session")).isFalse();
    assertThat(reach.covers(null, "session")).isFalse();
    assertThat(reach.covers(OURS)).isTrue();
    assertThat(reach.covers(THEIRS)).isFalse();
    assertThat(reach.isEverything()).isFalse();
    assertThat(reach.account()).contains(OURS);
  }

  @Test
  void ofACustomerCoversOneSession() {
    var reach = AccessScope.ofSession("session");

    assertThat(reach.covers(OURS, "session")).isTrue();
    assertThat(reach.covers(null, "session")).isTrue();
    assertThat(reach.covers(OURS, "other")).isFalse();
    assertThat(reach.covers(OURS)).isFalse();
    assertThat(reach.account()).isEmpty();
  }

  @Test
  void mayCoverNothingOrEverything() {
    assertThat(AccessScope.nothing().covers(null, "session")).isFalse();
    assertThat(AccessScope.nothing().covers(OURS)).isFalse();
    assertThat(AccessScope.everything().covers(null, "session")).isTrue();
    assertThat(AccessScope.everything().covers(THEIRS)).isTrue();
    assertThat(AccessScope.everything().isEverything()).isTrue();
  }
}

package org.deskbridge.auth.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every {@link Technicians} does. Implement the methods and inherit the tests. */
public interface TechniciansContract {

  /** Returns the implementation under test: the same throughout a test. */
  Technicians technicians();

  /** Signs a technician in to the platform, in the request that the calling thread serves. */
  Technician signIn();

  /** Signs out of the platform again whoever is signed in. */
  void signOut();

  @Test
  default void knowsNobodyBeforeASignIn() {
    assertThat(technicians().current()).isEmpty();
  }

  @Test
  default void knowsWhoIsSignedIn() {
    var technician = signIn();

    assertThat(technicians().current()).contains(technician);
    assertThat(technicians().current()).contains(technician);
  }

  @Test
  default void knowsNobodyAfterASignOut() {
    signIn();

    signOut();

    assertThat(technicians().current()).isEmpty();
  }
}

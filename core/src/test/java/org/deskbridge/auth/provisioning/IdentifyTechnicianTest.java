package org.deskbridge.auth.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.RivalFixtures.rounds;
import static org.deskbridge.error.FailureFixtures.errorCode;

import java.util.Set;
import org.deskbridge.account.Expert;
import org.deskbridge.account.ExpertProfile;
import org.deskbridge.account.Role;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.memory.InMemoryDirectory;
import org.junit.jupiter.api.Test;

class IdentifyTechnicianTest {

  private static final Technician ERIKA =
      Technician.of("Example Support", "Erika", "Expert", "Erika@example.com");

  private final InMemoryTechnicians technicians = new InMemoryTechnicians();
  private final InMemoryDirectory directory = new InMemoryDirectory();
  private final IdentifyTechnician identify =
      new IdentifyTechnician(technicians, directory, directory);

  @Test
  void findsNobodyWhileNobodyIsSignedIn() {
    assertThat(identify.identify()).isEmpty();
    assertThat(directory.accounts()).isEmpty();
  }

  @Test
  void addsTheExpertAtTheFirstCall() {
    technicians.signIn(ERIKA);

    var caller = identify.identify().orElseThrow();

    var expert = directory.expertByEmail("erika@example.com").orElseThrow();
    assertThat(caller.expert()).contains(expert);
    assertThat(caller.isSignedInByPlatform()).isTrue();
    assertThat(Caller.of(expert).isSignedInByPlatform()).isFalse();
    assertThat(expert.name()).isEqualTo("Erika Expert");
    assertThat(expert.account().name()).isEqualTo("Example Support");
    assertThat(expert.roles()).containsExactly(Role.EXPERT);
  }

  @Test
  void findsTheSameExpertFromThenOn() {
    technicians.signIn(ERIKA);
    var first = expert();

    technicians.signOut();
    technicians.signIn(ERIKA);

    assertThat(expert()).isEqualTo(first);
  }

  @Test
  void takesNamesAndRolesFromThePlatform() {
    technicians.signIn(ERIKA);
    var before = expert();

    technicians.signIn(
        new Technician(
            "Example Support",
            new ExpertProfile("Erika", "Meier", "erika@example.com", Set.of(Role.MANAGER))));

    assertThat(expert().key()).isEqualTo(before.key());
    assertThat(expert().name()).isEqualTo("Erika Meier");
    assertThat(expert().roles()).containsExactly(Role.MANAGER);
  }

  @Test
  void addsOneExpertForPagesThatLoadAtOnce() {
    rounds(
        round -> {
          technicians.signIn(
              Technician.of("Example", "E", "E", "erika%d@example.com".formatted(round)));

          var found = atOnce(8, number -> expert().key());

          assertThat(Set.copyOf(found)).hasSize(1);
        });
  }

  @Test
  void findsNobodyWhoIsDisabled() {
    technicians.signIn(ERIKA);
    directory.disable(expert().key());

    assertThat(identify.identify()).isEmpty();

    assertThat(directory.expertByEmail("erika@example.com").orElseThrow().isEnabled()).isFalse();
  }

  @Test
  void refusesAnAddressOfAnotherAccount() {
    technicians.signIn(ERIKA);
    identify.identify();
    technicians.signIn(Technician.of("Other Support", "Erika", "Expert", "erika@example.com"));

    assertThatThrownBy(identify::identify).has(errorCode(ErrorCode.EXPERT_EMAIL_TAKEN));
  }

  private Expert expert() {
    return identify.identify().flatMap(Caller::expert).orElseThrow();
  }
}

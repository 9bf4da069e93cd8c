package org.deskbridge.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deskbridge.auth.provisioning.Technician;
import org.deskbridge.auth.provisioning.Technicians;
import org.deskbridge.auth.provisioning.TechniciansContract;
import org.deskbridge.spring.SecurityTechnicians;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class SecurityTechniciansTest implements TechniciansContract {

  private final Technicians technicians =
      SecurityTechnicians.of(
          user -> user.getName().equals("guest") ? null : technician(user.getName()));

  private static Technician technician(String name) {
    return Technician.of("Our Company", name, "", name + "@desk.example");
  }

  @Test
  void knowsNobodyWhoIsAnonymous() {
    SecurityContextHolder.getContext()
        .setAuthentication(
            new AnonymousAuthenticationToken(
                "key", "anonymous", AuthorityUtils.createAuthorityList("ANONYMOUS")));

    assertThat(technicians.current()).isEmpty();
  }

  @Test
  void knowsNobodyWhoHasYetToSignIn() {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.unauthenticated("erika", "correct horse"));

    assertThat(technicians.current()).isEmpty();
  }

  @Test
  void knowsNobodyWhoIsNoTechnician() {
    signIn("guest");

    assertThat(technicians.current()).isEmpty();
  }

  @Override
  public Technicians technicians() {
    return technicians;
  }

  @Override
  public Technician signIn() {
    signIn("erika");
    return technician("erika");
  }

  private static void signIn(String name) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(name, null, List.of()));
  }

  @Override
  @AfterEach
  public void signOut() {
    SecurityContextHolder.clearContext();
  }
}

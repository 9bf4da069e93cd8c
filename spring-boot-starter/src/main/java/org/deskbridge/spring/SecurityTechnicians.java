package org.deskbridge.spring;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;
import org.deskbridge.auth.provisioning.Technician;
import org.deskbridge.auth.provisioning.Technicians;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The technicians as Spring Security has signed them in. Safe for use by several threads at once.
 */
public final class SecurityTechnicians implements Technicians {

  private static final AuthenticationTrustResolver TRUST = new AuthenticationTrustResolverImpl();

  private final Function<Authentication, @Nullable Technician> technician;

  private SecurityTechnicians(Function<Authentication, @Nullable Technician> technician) {
    this.technician = technician;
  }

  /**
   * Returns the port.
   *
   * @param technician makes a technician of a user of the platform, or null of one who is none
   */
  public static SecurityTechnicians of(Function<Authentication, @Nullable Technician> technician) {
    return new SecurityTechnicians(requireNonNull(technician, "technician"));
  }

  @Override
  public Optional<Technician> current() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(user -> user.isAuthenticated() && !TRUST.isAnonymous(user))
        .map(technician);
  }
}

package org.deskbridge.privacy;

import java.util.Locale;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.Customer;
import org.jspecify.annotations.Nullable;

/**
 * Selects a customer by address, by name, or by both, which must both match.
 *
 * <p>Values are compared as a whole, ignoring case and surrounding blanks.
 */
public record CustomerQuery(@Nullable String email, @Nullable String name) {

  /**
   * Creates the person.
   *
   * @throws InvalidValueException if neither address nor name is given
   */
  public CustomerQuery {
    email = given(email);
    name = given(name);
    if (email == null && name == null) {
      throw new InvalidValueException("customer", "missing", "an address or a name");
    }
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT);
  }

  /** Returns whether a customer matches. */
  public boolean is(@Nullable Customer customer) {
    return customer != null
        && (email == null || email.equals(given(customer.email())))
        && (name == null || name.equals(given(customer.name())));
  }

  @Override
  public String toString() {
    return "person";
  }
}

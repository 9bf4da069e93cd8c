package org.deskbridge.session;

import java.util.Optional;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** The customer of a session; either field may be unknown. */
public record Customer(@Nullable String name, @Nullable String email) {

  private static final int MAX_NAME_LENGTH = 256;

  /** The longest valid address: RFC 5321, section 4.5.3.1. */
  private static final int MAX_EMAIL_LENGTH = 320;

  /** Creates the customer, and checks the lengths. */
  public Customer {
    InvalidValueException.ifLonger("customerName", name, MAX_NAME_LENGTH);
    InvalidValueException.ifLonger("customerEmail", email, MAX_EMAIL_LENGTH);
  }

  /** Returns the customer, empty if neither name nor address is known. */
  public static Optional<Customer> of(@Nullable String name, @Nullable String email) {
    return name == null && email == null
        ? Optional.empty()
        : Optional.of(new Customer(name, email));
  }

  @Override
  public String toString() {
    return "customer";
  }
}

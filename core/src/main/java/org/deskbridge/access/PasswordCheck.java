package org.deskbridge.access;

import org.deskbridge.directory.Directory;
import org.deskbridge.directory.Expert;

/** Finds the expert whom an address and a password belong to. */
final class PasswordCheck {

  private final Directory directory;
  private final Passwords passwords;

  PasswordCheck(Directory directory, Passwords passwords) {
    this.directory = directory;
    this.passwords = passwords;
  }

  Expert check(String email, String password) {
    var expert = directory.expertByEmail(email.strip());
    var matches = passwords.matches(expert.map(Expert::key).orElse(null), password);
    return expert.filter(each -> matches).orElseThrow(SignInRefusedException::new);
  }
}

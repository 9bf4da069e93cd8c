package org.deskbridge.auth;

import org.deskbridge.account.Directory;
import org.deskbridge.account.Expert;

/** Authenticates experts by address and password. */
final class PasswordAuthenticator {

  private final Directory directory;
  private final Passwords passwords;

  PasswordAuthenticator(Directory directory, Passwords passwords) {
    this.directory = directory;
    this.passwords = passwords;
  }

  Expert check(String email, String password) {
    var expert = directory.expertByEmail(email.strip()).filter(Expert::isEnabled);
    var matches = passwords.matches(expert.map(Expert::key).orElse(null), password);
    return expert.filter(each -> matches).orElseThrow(SignInRefusedException::new);
  }
}

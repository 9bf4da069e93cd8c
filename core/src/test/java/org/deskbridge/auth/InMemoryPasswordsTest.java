package org.deskbridge.auth;

import org.deskbridge.account.Directory;
import org.deskbridge.account.InMemoryDirectory;

class InMemoryPasswordsTest implements PasswordsContract {

  private final Passwords passwords = new InMemoryPasswords();
  private final Directory directory = new InMemoryDirectory();

  @Override
  public Passwords passwords() {
    return passwords;
  }

  @Override
  public Directory directory() {
    return directory;
  }
}

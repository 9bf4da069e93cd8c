package org.deskbridge.memory;

import org.deskbridge.account.Directory;
import org.deskbridge.auth.Passwords;
import org.deskbridge.auth.PasswordsContract;

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

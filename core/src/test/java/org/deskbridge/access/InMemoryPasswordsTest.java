package org.deskbridge.access;

import org.deskbridge.directory.Directory;
import org.deskbridge.directory.InMemoryDirectory;

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

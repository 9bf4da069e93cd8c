package org.deskbridge.adapter.persistence;

import org.deskbridge.access.Passwords;
import org.deskbridge.access.PasswordsContract;
import org.deskbridge.directory.Directory;
import org.junit.jupiter.api.extension.RegisterExtension;

class Argon2PasswordsTest implements PasswordsContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public Passwords passwords() {
    return folder.store().passwords();
  }

  @Override
  public Directory directory() {
    return folder.store().directory();
  }
}

package org.deskbridge.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.deskbridge.account.UserKey;
import org.deskbridge.auth.Passwords;
import org.jspecify.annotations.Nullable;

/**
 * Passwords in memory, as they are: for tests and nothing else.
 *
 * <p>Safe for use by several threads at once.
 */
public final class InMemoryPasswords implements Passwords {

  private final Map<UserKey, String> passwords = new ConcurrentHashMap<>();

  @Override
  public void set(UserKey user, String password) {
    passwords.put(user, password);
  }

  @Override
  public boolean matches(@Nullable UserKey user, String password) {
    return user != null && password.equals(passwords.get(user));
  }
}

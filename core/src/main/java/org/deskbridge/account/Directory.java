package org.deskbridge.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.UnavailableException;

/**
 * The accounts and experts, disabled experts among them.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException}
 * when the store cannot be reached; retrying is safe. Implementations must pass {@code
 * DirectoryContract}.
 */
@Port
public interface Directory {

  /** Returns the account of that name, creating it if there is none; names are case-sensitive. */
  Account openAccount(String name);

  /** Returns the account, empty if there is none of that key. */
  Optional<Account> account(AccountKey key);

  /** Returns every account, in ascending order of their keys. */
  List<Account> accounts();

  /** Returns the account of that name, empty if there is none; names are case-sensitive. */
  Optional<Account> accountByName(String name);

  /**
   * Adds an expert under a new key.
   *
   * @param email the address to sign in with; case does not matter
   * @throws ConflictException {@code expert.email-taken} if an expert of any account has that
   *     address; choose another
   */
  Expert addExpert(
      AccountKey account, String firstName, String lastName, String email, Set<Role> roles);

  /** Returns the expert, empty if there is none of that key. */
  Optional<Expert> expert(UserKey key);

  /** Returns the expert who signs in with that address; case does not matter. */
  Optional<Expert> expertByEmail(String email);
}

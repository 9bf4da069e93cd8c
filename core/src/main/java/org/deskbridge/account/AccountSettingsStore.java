package org.deskbridge.account;

import java.util.Map;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;

/**
 * The settings of the accounts.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException}
 * when the store cannot be reached; retrying is safe. Implementations must pass {@code
 * AccountSettingsStoreContract}.
 */
@Port
public interface AccountSettingsStore {

  /** Returns the settings of an account, {@link AccountSettings#DEFAULT} if none are stored. */
  AccountSettings of(AccountKey account);

  /** Replaces the settings of an existing account. */
  void set(AccountKey account, AccountSettings rules);

  /** Returns all stored settings. */
  Map<AccountKey, AccountSettings> all();
}

package org.deskbridge.account;

import java.util.Map;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;

/**
 * What the accounts have decided.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException}
 * when the store cannot be reached; retrying is safe. Implementations must pass {@code
 * AccountSettingsStoreContract}.
 */
@Port
public interface AccountSettingsStore {

  /** Returns the rules of an account: {@link AccountSettings#DEFAULT} if it decided nothing. */
  AccountSettings of(AccountKey account);

  /** Replaces the rules of an account, which has to be on record. */
  void set(AccountKey account, AccountSettings rules);

  /** Returns the rules of every account that has decided something. */
  Map<AccountKey, AccountSettings> all();
}

package org.deskbridge.directory;

import java.util.Map;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.meta.DrivenPort;

/**
 * What the accounts have decided.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException}
 * when the record cannot be reached; asking again is safe. Implementations prove themselves by
 * passing {@code AccountRulesContract}.
 */
@DrivenPort
public interface AccountRules {

  /** Returns the rules of an account: {@link Rules#DEFAULT} if it decided nothing. */
  Rules of(AccountKey account);

  /** Replaces the rules of an account, which has to be on record. */
  void set(AccountKey account, Rules rules);

  /** Returns the rules of every account that has decided something. */
  Map<AccountKey, Rules> all();
}

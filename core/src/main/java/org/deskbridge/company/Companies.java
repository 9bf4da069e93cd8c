package org.deskbridge.company;

import java.util.Optional;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.AccountKey;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.UnavailableException;

/**
 * The companies and machines.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException}
 * when the store cannot be reached; retrying is safe. Implementations must pass {@code
 * CompaniesContract}.
 */
@Port
public interface Companies {

  /**
   * Adds a company under a new id.
   *
   * @param name case does not matter
   * @throws ConflictException {@code company.name-taken} if the account has a company of that name;
   *     choose another
   */
  Company addCompany(AccountKey account, String name);

  /** Returns the company, empty if there is none of that id. */
  Optional<Company> company(CompanyId id);

  /** Returns the visible companies that match. */
  Page<Company> companies(AccessScope reach, CompanyQuery search);

  /** Adds a machine, or replaces the one with that uuid; its company must exist. */
  void putMachine(Machine machine);

  /** Returns the machine, empty if there is none with that uuid. */
  Optional<Machine> machine(MachineUuid uuid);

  /** Returns the machines of a company ordered by name, ignoring case, and then by uuid. */
  Page<Machine> machines(CompanyId company, PageRequest range);
}

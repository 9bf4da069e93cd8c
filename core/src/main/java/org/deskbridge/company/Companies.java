package org.deskbridge.company;

import java.util.Optional;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.AccountKey;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.UnavailableException;

/**
 * The companies and machines on record.
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
   * @param name compared without regard to case
   * @throws ConflictException {@code company.name-taken} if the account has a company of that name;
   *     choose another
   */
  Company addCompany(AccountKey account, String name);

  /** Returns the company, empty if there is none of that id. */
  Optional<Company> company(CompanyId id);

  /** Returns the companies that can be seen and match. */
  Page<Company> companies(AccessScope reach, CompanyQuery search);

  /** Adds a machine, or replaces the one of that name; its company has to be on record. */
  void putMachine(Machine machine);

  /** Returns the machine, empty if there is none of that name. */
  Optional<Machine> machine(MachineUuid uuid);

  /**
   * Returns the machines of a company by their names without regard to case, those of one name by
   * their uuids.
   */
  Page<Machine> machines(CompanyId company, PageRequest range);
}

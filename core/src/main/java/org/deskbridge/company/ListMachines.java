package org.deskbridge.company;

import static java.util.Objects.requireNonNull;

import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;

/** Lists the machines of a company. */
@UseCase
public final class ListMachines {

  private final Companies companies;

  /** Creates the use case from its port. */
  public ListMachines(Companies companies) {
    this.companies = requireNonNull(companies, "companies");
  }

  /**
   * Returns a part of the machines; past their end it is empty.
   *
   * @throws NothingFoundException if the company has none, or is not in the caller's reach
   */
  public Page<Machine> list(Caller caller, CompanyId company, PageRequest range) {
    var found =
        companies
            .company(company)
            .filter(each -> caller.reach().covers(each.account()))
            .map(each -> companies.machines(each.id(), range))
            .orElseThrow(() -> new NothingFoundException("machines"));
    if (found.total() == 0) {
      throw new NothingFoundException("machines");
    }
    return found;
  }
}

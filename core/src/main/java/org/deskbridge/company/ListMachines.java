package org.deskbridge.company;

import static java.util.Objects.requireNonNull;

import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/** Lists the machines of a company. */
@UseCase
public final class ListMachines {

  private final Companies companies;

  public ListMachines(Companies companies) {
    this.companies = requireNonNull(companies, "companies");
  }

  /**
   * Returns a page of the machines; after the last page it is empty.
   *
   * @throws RejectedException {@code machine.none-found} if the company has none, or is outside the
   *     caller's scope
   */
  public Page<Machine> list(Caller caller, CompanyId company, PageRequest range) {
    var found =
        companies
            .company(company)
            .filter(each -> caller.reach().includes(each.account()))
            .map(each -> companies.machines(each.id(), range))
            .orElseThrow(ListMachines::noneFound);
    if (found.total() == 0) {
      throw noneFound();
    }
    return found;
  }

  private static RejectedException noneFound() {
    return new RejectedException(
        ErrorCode.MACHINE_NONE_FOUND, "machines: none (expected: at least one that matches)");
  }
}

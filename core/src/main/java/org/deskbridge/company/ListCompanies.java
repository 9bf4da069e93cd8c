package org.deskbridge.company;

import static java.util.Objects.requireNonNull;

import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/** Lists the companies that the caller's account supports. */
@UseCase
public final class ListCompanies {

  private final Companies companies;

  public ListCompanies(Companies companies) {
    this.companies = requireNonNull(companies, "companies");
  }

  /**
   * Returns a page of the matching companies; after the last page it is empty.
   *
   * @throws RejectedException {@code company.none-found} if no company matches at all (contract 2,
   *     GET /companies)
   */
  public Page<Company> list(Caller caller, CompanyQuery search) {
    var found = companies.companies(caller.reach(), search);
    if (found.total() == 0) {
      throw new RejectedException(
          ErrorCode.COMPANY_NONE_FOUND, "companies: none (expected: at least one that matches)");
    }
    return found;
  }
}

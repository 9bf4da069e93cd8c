package org.deskbridge;

import org.deskbridge.auth.Caller;
import org.deskbridge.company.Company;
import org.deskbridge.company.CompanyId;
import org.deskbridge.company.CompanyQuery;
import org.deskbridge.company.ListCompanies;
import org.deskbridge.company.ListMachines;
import org.deskbridge.company.Machine;
import org.deskbridge.company.Page;
import org.deskbridge.company.PageRequest;

/** The directory: companies and their machines. */
public final class DirectoryDesk {

  private final ListCompanies listCompanies;
  private final ListMachines listMachines;

  DirectoryDesk(DeskParts parts) {
    var store = parts.store();
    this.listCompanies = new ListCompanies(store.companies());
    this.listMachines = new ListMachines(store.companies());
  }

  /**
   * Returns a part of the companies that match; past their end it is empty.
   *
   * @see ListCompanies#list
   */
  public Page<Company> companies(Caller caller, CompanyQuery search) {
    return listCompanies.list(caller, search);
  }

  /**
   * Returns a part of the machines; past their end it is empty.
   *
   * @see ListMachines#list
   */
  public Page<Machine> machines(Caller caller, CompanyId company, PageRequest range) {
    return listMachines.list(caller, company, range);
  }
}

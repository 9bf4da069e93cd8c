package org.deskbridge;

import org.deskbridge.account.Expert;
import org.deskbridge.account.ExpertProfile;
import org.deskbridge.account.UserKey;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.provisioning.DisableExpert;
import org.deskbridge.auth.provisioning.EnsureExpert;
import org.deskbridge.auth.provisioning.Technician;
import org.deskbridge.auth.provisioning.UpdateExpert;
import org.deskbridge.company.Company;
import org.deskbridge.company.CompanyId;
import org.deskbridge.company.CompanyQuery;
import org.deskbridge.company.ListCompanies;
import org.deskbridge.company.ListMachines;
import org.deskbridge.company.Machine;
import org.deskbridge.company.Page;
import org.deskbridge.company.PageRequest;

/** The directory: experts, companies and their machines. */
public final class DirectoryDesk {

  private final ListCompanies listCompanies;
  private final ListMachines listMachines;
  private final EnsureExpert ensureExpert;
  private final UpdateExpert updateExpert;
  private final DisableExpert disableExpert;

  DirectoryDesk(DeskParts parts) {
    var store = parts.store();
    this.listCompanies = new ListCompanies(store.companies());
    this.listMachines = new ListMachines(store.companies());
    this.ensureExpert = new EnsureExpert(store.directory(), store.experts(), store.grants());
    this.updateExpert = new UpdateExpert(store.directory(), store.experts());
    this.disableExpert = new DisableExpert(store.directory(), store.experts(), store.grants());
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

  /**
   * Adds an expert, or brings the one of that address up to date and enables the expert again.
   *
   * @see EnsureExpert#ensure
   */
  public Expert ensureExpert(Caller caller, Technician technician) {
    return ensureExpert.ensure(caller, technician);
  }

  /**
   * Replaces names, address and roles of an expert.
   *
   * @see UpdateExpert#update
   */
  public Expert updateExpert(Caller caller, UserKey user, ExpertProfile profile) {
    return updateExpert.update(caller, user, profile);
  }

  /**
   * Ends every token and every sign-in of an expert and allows no new one.
   *
   * @see DisableExpert#disable
   */
  public void disableExpert(Caller caller, UserKey user) {
    disableExpert.disable(caller, user);
  }
}

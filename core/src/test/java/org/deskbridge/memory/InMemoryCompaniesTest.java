package org.deskbridge.memory;

import org.deskbridge.company.Companies;
import org.deskbridge.company.CompaniesContract;

class InMemoryCompaniesTest implements CompaniesContract {

  private final InMemoryCompanies companies = new InMemoryCompanies();

  @Override
  public Companies companies() {
    return companies;
  }
}

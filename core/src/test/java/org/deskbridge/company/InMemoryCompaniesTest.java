package org.deskbridge.company;

class InMemoryCompaniesTest implements CompaniesContract {

  private final InMemoryCompanies companies = new InMemoryCompanies();

  @Override
  public Companies companies() {
    return companies;
  }
}

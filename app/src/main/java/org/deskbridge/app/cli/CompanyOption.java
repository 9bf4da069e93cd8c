package org.deskbridge.app.cli;

import org.deskbridge.company.Companies;
import org.deskbridge.company.Company;
import org.deskbridge.company.CompanyId;
import org.deskbridge.error.InvalidValueException;
import picocli.CommandLine.Option;

/** The company of the machines. */
final class CompanyOption {

  @Option(
      names = "--company",
      paramLabel = "ID",
      required = true,
      description = "Company they belong to; 'company list' shows the ids.")
  private long id;

  /**
   * Returns the company.
   *
   * @throws InvalidValueException if there is none with that id
   */
  Company in(Companies companies) {
    return companies
        .company(new CompanyId(id))
        .orElseThrow(
            () -> new InvalidValueException("--company", id, "an id that 'company list' shows"));
  }
}

package org.deskbridge.app.cli;

import org.deskbridge.company.Companies;
import org.deskbridge.company.Company;
import org.deskbridge.company.CompanyId;
import org.deskbridge.error.InvalidValueException;

/** A company as somebody types it: its id. */
record CompanyNumber(long value) {

  /**
   * Returns the company.
   *
   * @throws InvalidValueException if there is none of that id
   */
  Company in(Companies companies) {
    return companies
        .company(new CompanyId(value))
        .orElseThrow(
            () -> new InvalidValueException("--company", value, "an id that 'company list' shows"));
  }
}

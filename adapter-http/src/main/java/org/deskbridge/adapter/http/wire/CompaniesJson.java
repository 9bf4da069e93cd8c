package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;
import org.deskbridge.company.Company;
import org.deskbridge.company.Page;
import org.jspecify.annotations.Nullable;

/**
 * A list of companies (contract 2, GET /companies).
 *
 * @param totalNumCompanies including other pages
 */
public record CompaniesJson(
    @Nullable Long totalNumCompanies, @Nullable List<CompanyJson> companies) {

  public static final ObjectWriter WRITER = Json.writer(CompaniesJson.class);

  /** Returns a page of companies. */
  public static CompaniesJson from(Page<Company> found) {
    return new CompaniesJson(found.total(), found.items().stream().map(CompanyJson::from).toList());
  }

  /** One company. */
  public record CompanyJson(@Nullable Long companyId, @Nullable String companyName) {

    private static CompanyJson from(Company company) {
      return new CompanyJson(company.id().value(), company.name());
    }
  }
}

package org.deskbridge.adapter.http.api;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.deskbridge.adapter.http.internal.Json;
import org.deskbridge.company.Company;
import org.deskbridge.company.Excerpt;

/**
 * Companies as partners see them (contract 2, GET /companies).
 *
 * @param totalNumCompanies those on other pages included
 */
@Schema(
    name = "CompanyList",
    requiredProperties = {"totalNumCompanies", "companies"})
record CompaniesJson(
    @Schema(description = "How many match, on all pages.") long totalNumCompanies,
    List<CompanyJson> companies) {

  static final ObjectWriter WRITER = Json.writer(CompaniesJson.class);

  static CompaniesJson from(Excerpt<Company> found) {
    return new CompaniesJson(found.total(), found.items().stream().map(CompanyJson::from).toList());
  }

  /** One company. */
  @Schema(
      name = "Company",
      requiredProperties = {"companyId", "companyName"})
  record CompanyJson(long companyId, String companyName) {

    private static CompanyJson from(Company company) {
      return new CompanyJson(company.id().value(), company.name());
    }
  }
}

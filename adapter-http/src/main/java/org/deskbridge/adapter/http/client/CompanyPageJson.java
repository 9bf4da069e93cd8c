package org.deskbridge.adapter.http.client;

import java.util.List;
import org.deskbridge.helpdesk.SupportDirectory.CompanyEntry;
import org.deskbridge.helpdesk.SupportDirectory.CompanyPage;
import org.jspecify.annotations.Nullable;

/** A part of the companies (contract 2, GET /companies). */
record CompanyPageJson(@Nullable Long totalNumCompanies, @Nullable List<CompanyJson> companies) {

  CompanyPage toPage(ListReader lists) {
    return new CompanyPage(
        Understood.required("totalNumCompanies", totalNumCompanies),
        lists.required("companies", companies, CompanyJson::toEntry));
  }

  /** A company. */
  record CompanyJson(@Nullable Long companyId, @Nullable String companyName) {

    private CompanyEntry toEntry() {
      return new CompanyEntry(
          Understood.required("companyId", companyId),
          Understood.required("companyName", companyName));
    }
  }
}

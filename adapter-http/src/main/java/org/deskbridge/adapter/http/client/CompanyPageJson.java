package org.deskbridge.adapter.http.client;

import java.util.List;
import org.deskbridge.helpdesk.RemoteCompanies.CompanyEntry;
import org.deskbridge.helpdesk.RemoteCompanies.CompanyPage;
import org.jspecify.annotations.Nullable;

/** A part of the companies (contract 2, GET /companies). */
record CompanyPageJson(@Nullable Long totalNumCompanies, @Nullable List<CompanyJson> companies) {

  CompanyPage toPage(ListReader lists) {
    return new CompanyPage(
        ResponseFields.required("totalNumCompanies", totalNumCompanies),
        lists.required("companies", companies, CompanyJson::toEntry));
  }

  /** A company. */
  record CompanyJson(@Nullable Long companyId, @Nullable String companyName) {

    private CompanyEntry toEntry() {
      return new CompanyEntry(
          ResponseFields.required("companyId", companyId),
          ResponseFields.required("companyName", companyName));
    }
  }
}

package org.deskbridge.adapter.http.client;

import java.util.List;
import org.deskbridge.helpdesk.RemoteCompanies;

/** The companies and machines of a support service behind its REST API. */
final class HttpRemoteCompanies implements RemoteCompanies {

  private final DeskbridgeApi api;
  private final CallExecutor calls;

  HttpRemoteCompanies(DeskbridgeApi api, CallExecutor calls) {
    this.api = api;
    this.calls = calls;
  }

  @Override
  public CompanyPage companies(CompanyQuery query) {
    var field = query.isByName() ? "companyName" : "companyId";
    var order = query.isDescending() ? "desc" : "asc";
    return calls
        .found(
            token ->
                api.companies(token, query.text(), field, order, query.limit(), query.offset()),
            ListReader.reading(CompanyPageJson::toPage))
        .orElseGet(() -> new CompanyPage(0, List.of()));
  }

  @Override
  public MachinePage machines(long companyId, int limit, int offset) {
    return calls
        .found(
            token -> api.machines(token, companyId, limit, offset),
            ListReader.reading(MachinePageJson::toPage))
        .orElseGet(() -> new MachinePage(0, List.of()));
  }
}

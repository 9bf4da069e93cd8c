package org.deskbridge.adapter.http.client;

import java.util.List;
import org.deskbridge.helpdesk.SupportDirectory;

/** The companies and machines of a support service behind its REST API. */
final class HttpSupportDirectory implements SupportDirectory {

  private final SupportServiceApi api;
  private final ServiceCalls calls;

  HttpSupportDirectory(SupportServiceApi api, ServiceCalls calls) {
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

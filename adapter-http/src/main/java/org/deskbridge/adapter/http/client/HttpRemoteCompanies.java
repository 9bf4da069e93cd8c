package org.deskbridge.adapter.http.client;

import java.util.List;
import java.util.regex.Pattern;
import org.deskbridge.adapter.http.wire.CompaniesJson;
import org.deskbridge.adapter.http.wire.CompaniesJson.CompanyJson;
import org.deskbridge.adapter.http.wire.MachinesJson;
import org.deskbridge.adapter.http.wire.MachinesJson.MachineJson;
import org.deskbridge.helpdesk.RemoteCompanies;
import org.jspecify.annotations.Nullable;

/** The companies and machines of a support service behind its REST API. */
final class HttpRemoteCompanies implements RemoteCompanies {

  private static final Pattern COMMA = Pattern.compile(",");

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
            ListReader.reading(HttpRemoteCompanies::companyPage))
        .orElseGet(() -> new CompanyPage(0, List.of()));
  }

  @Override
  public MachinePage machines(long companyId, int limit, int offset) {
    return calls
        .found(
            token -> api.machines(token, companyId, limit, offset),
            ListReader.reading(HttpRemoteCompanies::machinePage))
        .orElseGet(() -> new MachinePage(0, List.of()));
  }

  private static CompanyPage companyPage(CompaniesJson answer, ListReader lists) {
    return new CompanyPage(
        ResponseFields.required("totalNumCompanies", answer.totalNumCompanies()),
        lists.required("companies", answer.companies(), HttpRemoteCompanies::company));
  }

  private static CompanyEntry company(CompanyJson company) {
    return new CompanyEntry(
        ResponseFields.required("companyId", company.companyId()),
        ResponseFields.required("companyName", company.companyName()));
  }

  private static MachinePage machinePage(MachinesJson answer, ListReader lists) {
    return new MachinePage(
        ResponseFields.required("totalNumMachines", answer.totalNumMachines()),
        lists.required("machines", answer.machines(), HttpRemoteCompanies::machine));
  }

  private static MachineEntry machine(MachineJson machine) {
    return new MachineEntry(
        ResponseFields.required("machineUuid", machine.machineUuid()),
        ResponseFields.required("machineName", machine.machineName()),
        ResponseFields.present(machine.dnsName()),
        addresses(machine.ipAddresses()),
        ResponseFields.required("machineStatus", machine.machineStatus()),
        ResponseFields.required("companyId", ResponseFields.number(machine.companyId())));
  }

  private static List<String> addresses(@Nullable String separated) {
    return separated == null
        ? List.of()
        : COMMA
            .splitAsStream(separated)
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .toList();
  }
}

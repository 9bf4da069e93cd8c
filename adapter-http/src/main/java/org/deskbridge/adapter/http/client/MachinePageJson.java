package org.deskbridge.adapter.http.client;

import java.util.List;
import java.util.regex.Pattern;
import org.deskbridge.helpdesk.RemoteCompanies.MachineEntry;
import org.deskbridge.helpdesk.RemoteCompanies.MachinePage;
import org.jspecify.annotations.Nullable;

/** A part of a company's machines (contract 2, GET /companies/{companyId}/machines). */
record MachinePageJson(@Nullable Long totalNumMachines, @Nullable List<MachineJson> machines) {

  MachinePage toPage(ListReader lists) {
    return new MachinePage(
        ResponseFields.required("totalNumMachines", totalNumMachines),
        lists.required("machines", machines, MachineJson::toEntry));
  }

  /**
   * A machine.
   *
   * @param ipAddresses separated by commas
   * @param companyId a text on the wire
   */
  record MachineJson(
      @Nullable String machineUuid,
      @Nullable String machineName,
      @Nullable String dnsName,
      @Nullable String ipAddresses,
      @Nullable String machineStatus,
      @Nullable Long companyId) {

    private static final Pattern COMMA = Pattern.compile(",");

    private MachineEntry toEntry() {
      return new MachineEntry(
          ResponseFields.required("machineUuid", machineUuid),
          ResponseFields.required("machineName", machineName),
          ResponseFields.present(dnsName),
          addresses(),
          ResponseFields.required("machineStatus", machineStatus),
          ResponseFields.required("companyId", companyId));
    }

    private List<String> addresses() {
      return ipAddresses == null
          ? List.of()
          : COMMA
              .splitAsStream(ipAddresses)
              .map(String::strip)
              .filter(each -> !each.isEmpty())
              .toList();
    }
  }
}

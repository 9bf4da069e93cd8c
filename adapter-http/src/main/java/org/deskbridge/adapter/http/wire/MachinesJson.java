package org.deskbridge.adapter.http.wire;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;
import org.deskbridge.company.Machine;
import org.deskbridge.company.MachineStatus;
import org.deskbridge.company.Page;
import org.jspecify.annotations.Nullable;

/**
 * A list of machines (contract 2, GET /companies/{companyId}/machines).
 *
 * @param totalNumMachines including other pages
 */
public record MachinesJson(@Nullable Long totalNumMachines, @Nullable List<MachineJson> machines) {

  public static final ObjectWriter WRITER = Json.writer(MachinesJson.class);

  /** Returns a page of machines. */
  public static MachinesJson from(Page<Machine> found) {
    return new MachinesJson(found.total(), found.items().stream().map(MachineJson::from).toList());
  }

  /**
   * One machine.
   *
   * @param ipAddresses separated by commas
   * @param companyId text here, but a number in the list of companies
   */
  public record MachineJson(
      @Nullable String machineUuid,
      @Nullable String machineName,
      @Nullable String dnsName,
      @Nullable String ipAddresses,
      @Nullable String machineStatus,
      @Nullable String companyId) {

    private static MachineJson from(Machine machine) {
      var addresses = machine.ipAddresses();
      return new MachineJson(
          machine.uuid().value(),
          machine.name(),
          machine.dnsName(),
          addresses.isEmpty() ? null : String.join(",", addresses),
          word(machine.status()),
          machine.company().id().toString());
    }

    private static String word(MachineStatus status) {
      return switch (status) {
        case ONLINE -> "ONLINE";
        case OFFLINE -> "OFFLINE";
        case BLOCKED -> "BLOCKED";
        case REMOVED -> "REMOVED";
      };
    }
  }
}

package org.deskbridge.company;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.deskbridge.account.AccountKey;
import org.jspecify.annotations.Nullable;

/**
 * An unattended machine: it can be supported without a user in front of it.
 *
 * @param dnsName its name in the network, absent if unknown
 * @param ipAddresses in the given order, may be empty
 */
public record Machine(
    MachineUuid uuid,
    Company company,
    String name,
    @Nullable String dnsName,
    List<String> ipAddresses,
    MachineStatus status) {

  public Machine {
    requireNonNull(uuid, "uuid");
    requireNonNull(company, "company");
    requireNonNull(name, "name");
    ipAddresses = List.copyOf(ipAddresses);
    requireNonNull(status, "status");
  }

  /** Returns the account that supports the machine. */
  public AccountKey account() {
    return company.account();
  }
}

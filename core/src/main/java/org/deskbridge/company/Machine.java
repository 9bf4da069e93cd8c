package org.deskbridge.company;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.deskbridge.account.AccountKey;
import org.jspecify.annotations.Nullable;

/**
 * A machine that can be supported while nobody sits in front of it.
 *
 * @param dnsName as the network knows it, absent if nobody said
 * @param ipAddresses in the order somebody wrote them down, maybe none
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

package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The companies and machines of the service, for a helpdesk.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException}
 * when the service cannot be reached, and {@link RejectedException} when it refuses.
 * Implementations must pass {@code RemoteCompaniesContract}.
 */
@Port
public interface RemoteCompanies {

  /** Returns a page of the matching companies, with a total of 0 if there are none. */
  CompanyPage companies(CompanyQuery query);

  /**
   * Returns a page of a company's machines, with a total of 0 if it has none, or is unknown.
   *
   * @param limit 1 to 50
   * @param offset 0 or more
   */
  MachinePage machines(long companyId, int limit, int offset);

  /**
   * Selects companies.
   *
   * @param text a part of their names, ignoring case; absent for all
   * @param limit 1 to 50
   * @param offset 0 or more
   */
  record CompanyQuery(
      @Nullable String text, boolean isByName, boolean isDescending, int limit, int offset) {}

  /** A company. */
  record CompanyEntry(long id, String name) {

    public CompanyEntry {
      requireNonNull(name, "name");
    }
  }

  /**
   * A page of companies.
   *
   * @param total the number of matches on all pages
   * @param companies without unreadable ones; add the limit to the offset for the next page, not
   *     the number of elements here
   */
  record CompanyPage(long total, List<CompanyEntry> companies) {

    public CompanyPage {
      companies = List.copyOf(companies);
    }
  }

  /**
   * A machine.
   *
   * @param status ONLINE, OFFLINE, BLOCKED or REMOVED; others may be added
   */
  record MachineEntry(
      String uuid,
      String name,
      @Nullable String dnsName,
      List<String> ipAddresses,
      String status,
      long companyId) {

    public MachineEntry {
      requireNonNull(uuid, "uuid");
      requireNonNull(name, "name");
      ipAddresses = List.copyOf(ipAddresses);
      requireNonNull(status, "status");
    }
  }

  /**
   * A page of machines.
   *
   * @param total the number of machines on all pages
   * @param machines without unreadable ones; add the limit to the offset for the next page, not the
   *     number of elements here
   */
  record MachinePage(long total, List<MachineEntry> machines) {

    public MachinePage {
      machines = List.copyOf(machines);
    }
  }
}

package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The companies and machines that the service knows of, as a helpdesk reads them.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException}
 * when the service cannot be reached, and {@link RejectedException} when it refuses.
 * Implementations must pass {@code RemoteCompaniesContract}.
 */
@Port
public interface RemoteCompanies {

  /** Returns a part of the companies that match; one with a total of 0 if none does at all. */
  CompanyPage companies(CompanyQuery query);

  /**
   * Returns a part of a company's machines; one with a total of 0 if it has none, or is unknown.
   *
   * @param limit 1 to 50
   * @param offset 0 or more
   */
  MachinePage machines(long companyId, int limit, int offset);

  /**
   * Which companies.
   *
   * @param text what their names contain, without regard to case; absent for all
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
   * A part of the companies.
   *
   * @param total how many match, on all pages
   * @param companies without those that cannot be read; the next page begins where the limit ends,
   *     not after as many as are here
   */
  record CompanyPage(long total, List<CompanyEntry> companies) {

    public CompanyPage {
      companies = List.copyOf(companies);
    }
  }

  /**
   * A machine.
   *
   * @param status ONLINE, OFFLINE, BLOCKED or REMOVED; others may come
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
   * A part of the machines.
   *
   * @param total how many there are, on all pages
   * @param machines without those that cannot be read; the next page begins where the limit ends,
   *     not after as many as are here
   */
  record MachinePage(long total, List<MachineEntry> machines) {

    public MachinePage {
      machines = List.copyOf(machines);
    }
  }
}

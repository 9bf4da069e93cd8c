package org.deskbridge.helpdesk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.deskbridge.error.DeskbridgeException;
import org.jspecify.annotations.Nullable;

/** Companies and machines as a service shows them. Safe for use by several threads at once. */
public final class InMemoryRemoteCompanies implements RemoteCompanies {

  private final List<CompanyEntry> companies = new ArrayList<>();
  private final List<MachineEntry> machines = new ArrayList<>();
  private @Nullable DeskbridgeException failure;

  /** Makes every request fail from now on. */
  public synchronized void failWith(DeskbridgeException failure) {
    this.failure = failure;
  }

  /** Adds a company and returns it. */
  public synchronized CompanyEntry addCompany(String name) {
    var company = new CompanyEntry(companies.size() + 1L, name);
    companies.add(company);
    return company;
  }

  /** Adds a machine. */
  public synchronized void addMachine(MachineEntry machine) {
    machines.add(machine);
  }

  @Override
  public synchronized CompanyPage companies(CompanyQuery query) {
    failIfAsked();
    var text = query.text();
    Comparator<CompanyEntry> order =
        query.isByName()
            ? Comparator.comparing(each -> folded(each.name()))
            : Comparator.comparing(CompanyEntry::id);
    var found =
        companies.stream()
            .filter(each -> text == null || folded(each.name()).contains(folded(text)))
            .sorted(query.isDescending() ? order.reversed() : order)
            .toList();
    return new CompanyPage(found.size(), part(found, query.limit(), query.offset()));
  }

  @Override
  public synchronized MachinePage machines(long companyId, int limit, int offset) {
    failIfAsked();
    var found =
        machines.stream()
            .filter(each -> each.companyId() == companyId)
            .sorted(Comparator.comparing(each -> folded(each.name())))
            .toList();
    return new MachinePage(found.size(), part(found, limit, offset));
  }

  private static <T> List<T> part(List<T> all, int limit, int offset) {
    return all.stream().skip(offset).limit(limit).toList();
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private void failIfAsked() {
    if (failure != null) {
      throw failure;
    }
  }
}

package org.deskbridge.memory;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.AccountKey;
import org.deskbridge.company.Companies;
import org.deskbridge.company.Company;
import org.deskbridge.company.CompanyId;
import org.deskbridge.company.CompanyQuery;
import org.deskbridge.company.Machine;
import org.deskbridge.company.MachineUuid;
import org.deskbridge.company.Page;
import org.deskbridge.company.PageRequest;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.ErrorCode;

/** Companies and machines in memory. Safe for use by several threads at once. */
public final class InMemoryCompanies implements Companies {

  private static final Comparator<Company> BY_ID = Comparator.comparing(each -> each.id().value());
  private static final Comparator<Company> BY_NAME =
      Comparator.comparing((Company each) -> folded(each.name())).thenComparing(BY_ID);

  private final Map<Long, Company> companies = new TreeMap<>();
  private final Map<MachineUuid, Machine> machines = new LinkedHashMap<>();
  private long lastId;

  @Override
  public synchronized Company addCompany(AccountKey account, String name) {
    var isTaken =
        companies.values().stream()
            .filter(each -> each.account().equals(account))
            .anyMatch(each -> folded(each.name()).equals(folded(name)));
    if (isTaken) {
      throw new ConflictException(
          ErrorCode.COMPANY_NAME_TAKEN,
          "companyName: %s is in use (expected: a name of its own in the account)".formatted(name));
    }
    var company = new Company(new CompanyId(++lastId), account, name);
    companies.put(lastId, company);
    return company;
  }

  @Override
  public synchronized Optional<Company> company(CompanyId id) {
    return Optional.ofNullable(companies.get(id.value()));
  }

  @Override
  public synchronized Page<Company> companies(AccessScope reach, CompanyQuery search) {
    var text = search.text();
    var order = search.sort() == CompanyQuery.Sort.NAME ? BY_NAME : BY_ID;
    var found =
        companies.values().stream()
            .filter(each -> reach.includes(each.account()))
            .filter(each -> text == null || folded(each.name()).contains(folded(text)))
            .sorted(search.isDescending() ? order.reversed() : order)
            .toList();
    return excerpt(found, search.range());
  }

  @Override
  public synchronized void putMachine(Machine machine) {
    machines.put(requireNonNull(machine, "machine").uuid(), machine);
  }

  @Override
  public synchronized Optional<Machine> machine(MachineUuid uuid) {
    return Optional.ofNullable(machines.get(uuid));
  }

  @Override
  public synchronized Page<Machine> machines(CompanyId company, PageRequest range) {
    var found =
        machines.values().stream()
            .filter(each -> each.company().id().equals(company))
            .sorted(
                Comparator.comparing((Machine each) -> folded(each.name()))
                    .thenComparing(each -> each.uuid().value()))
            .toList();
    return excerpt(found, range);
  }

  private static <T> Page<T> excerpt(List<T> found, PageRequest range) {
    return new Page<>(
        found.size(), found.stream().skip(range.offset()).limit(range.limit()).toList());
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}

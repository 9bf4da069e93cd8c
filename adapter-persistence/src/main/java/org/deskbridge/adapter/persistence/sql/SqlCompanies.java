package org.deskbridge.adapter.persistence.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.AccountKey;
import org.deskbridge.company.Companies;
import org.deskbridge.company.Company;
import org.deskbridge.company.CompanyId;
import org.deskbridge.company.CompanyQuery;
import org.deskbridge.company.Machine;
import org.deskbridge.company.MachineStatus;
import org.deskbridge.company.MachineUuid;
import org.deskbridge.company.Page;
import org.deskbridge.company.PageRequest;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The companies and machines in their tables.
 *
 * <p>Each sort order of an account's companies has a covering index, and their number is stored. A
 * search reads the names of an account once to count and once for the page. Only a list over all
 * accounts is sorted.
 */
public final class SqlCompanies implements Companies {

  private static final String INSERT =
      """
      insert into company (account_key, name, caseless) values (?, ?, ?)
      on conflict (account_key, caseless) do nothing
      returning id
      """;

  private static final String COMPANIES = "select id, account_key, name from company\n";
  private static final String COMPANY = COMPANIES + "where id = ?";
  private static final String OF_ACCOUNT = "account_key = ?";

  /** Not a pattern, so no character of a text has a special meaning. */
  private static final String CONTAINS = "instr(caseless, ?) > 0";

  private static final String COUNT = "select count(*) as companies from company\n";
  private static final String KEPT_COUNT =
      "select coalesce(sum(companies), 0) as companies from company_count\n";

  private static final String PUT_MACHINE =
      """
      insert into machine (uuid, company_id, name, caseless, dns_name, ip_addresses, status)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (uuid) do update
      set company_id = excluded.company_id, name = excluded.name, caseless = excluded.caseless,
        dns_name = excluded.dns_name, ip_addresses = excluded.ip_addresses,
        status = excluded.status
      """;

  private static final String MACHINES =
      """
      select c.id, c.account_key, c.name, m.uuid, m.name as machine_name, m.dns_name,
        m.ip_addresses, m.status
      from machine m
      join company c on c.id = m.company_id
      """;
  private static final String MACHINE = MACHINES + "where m.uuid = ?";
  private static final String OF_COMPANY =
      MACHINES + "where m.company_id = ? order by m.caseless, m.uuid limit ? offset ?";
  private static final String COUNT_OF_COMPANY =
      "select machines from machine_count where company_id = ?";

  private final ReadConnectionPool readers;
  private final GroupCommitWriter writer;

  public SqlCompanies(ReadConnectionPool readers, GroupCommitWriter writer) {
    this.readers = readers;
    this.writer = writer;
  }

  @Override
  public Company addCompany(AccountKey account, String name) {
    Company.checkName(name);
    var caseless = CaseFolding.fold(name);
    return writer.write(
        on ->
            on.first(INSERT, row -> row.getLong("id"), account.value(), name, caseless)
                .map(id -> new Company(new CompanyId(id), account, name))
                .orElseThrow(
                    () ->
                        new ConflictException(
                            ErrorCode.COMPANY_NAME_TAKEN,
                            "companyName: %s is in use (expected: a name of its own in the account)"
                                .formatted(name))));
  }

  @Override
  public Optional<Company> company(CompanyId id) {
    return readers.read(on -> on.first(COMPANY, SqlCompanies::company, id.value()));
  }

  @Override
  public Page<Company> companies(AccessScope reach, CompanyQuery search) {
    if (reach.account().isEmpty() && !reach.isEverything()) {
      return new Page<>(0, List.of());
    }
    var filter = Filter.of(reach, search.text());
    return readers.readAtOnce(
        on -> {
          var total = filter.count(on);
          return new Page<>(total, page(on, filter, search, total));
        });
  }

  /** Reads the page from the nearer end of the list. */
  private static List<Company> page(
      PreparedConnection on, Filter filter, CompanyQuery search, long total) throws SQLException {
    var before = search.range().offset();
    var length = Math.min(search.range().limit(), total - before);
    if (length <= 0) {
      return List.of();
    }
    var after = total - before - length;
    var isFromBehind = after < before;
    var page =
        on.all(
            COMPANIES + filter.condition() + order(search, isFromBehind) + "limit ? offset ?",
            SqlCompanies::company,
            filter.and(length, Math.min(before, after)));
    if (isFromBehind) {
      Collections.reverse(page);
    }
    return page;
  }

  private static String order(CompanyQuery search, boolean isFromBehind) {
    var direction = search.isDescending() == isFromBehind ? "asc" : "desc";
    return switch (search.sort()) {
      case ID -> "order by id %s\n".formatted(direction);
      case NAME -> "order by caseless %1$s, id %1$s\n".formatted(direction);
    };
  }

  private static Company company(ResultSet row) throws SQLException {
    return new Company(
        new CompanyId(row.getLong("id")),
        new AccountKey(row.getLong("account_key")),
        row.getString("name"));
  }

  @Override
  public void putMachine(Machine machine) {
    writer.write(
        on ->
            on.update(
                PUT_MACHINE,
                machine.uuid().value(),
                machine.company().id().value(),
                machine.name(),
                CaseFolding.fold(machine.name()),
                machine.dnsName(),
                StateJson.of(machine.ipAddresses()),
                machine.status().name()));
  }

  @Override
  public Optional<Machine> machine(MachineUuid uuid) {
    return readers.read(on -> on.first(MACHINE, SqlCompanies::machine, uuid.value()));
  }

  @Override
  public Page<Machine> machines(CompanyId company, PageRequest range) {
    return readers.readAtOnce(
        on ->
            new Page<>(
                on.first(COUNT_OF_COMPANY, row -> row.getLong("machines"), company.value())
                    .orElse(0L),
                on.all(
                    OF_COMPANY,
                    SqlCompanies::machine,
                    company.value(),
                    range.limit(),
                    range.offset())));
  }

  private static Machine machine(ResultSet row) throws SQLException {
    return new Machine(
        new MachineUuid(row.getString("uuid")),
        company(row),
        row.getString("machine_name"),
        row.getString("dns_name"),
        StateJson.texts(row.getString("ip_addresses")),
        MachineStatus.valueOf(row.getString("status")));
  }

  /** Selects companies, as a condition and its arguments. */
  private record Filter(String condition, List<Object> arguments, boolean isSearch) {

    static Filter of(AccessScope reach, @Nullable String text) {
      var conditions = new ArrayList<String>();
      var arguments = new ArrayList<Object>();
      reach
          .account()
          .ifPresent(
              account -> {
                conditions.add(OF_ACCOUNT);
                arguments.add(account.value());
              });
      if (text != null) {
        conditions.add(CONTAINS);
        arguments.add(CaseFolding.fold(text));
      }
      return new Filter(
          conditions.isEmpty() ? "" : "where %s\n".formatted(String.join(" and ", conditions)),
          arguments,
          text != null);
    }

    long count(PreparedConnection on) throws SQLException {
      return on.first(
              (isSearch ? COUNT : KEPT_COUNT) + condition,
              row -> row.getLong("companies"),
              arguments.toArray())
          .orElse(0L);
    }

    Object[] and(Object... more) {
      var all = new ArrayList<>(arguments);
      all.addAll(List.of(more));
      return all.toArray();
    }
  }
}

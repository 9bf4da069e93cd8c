package org.deskbridge.adapter.persistence.sql;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.RivalFixtures.wins;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.AccountKey;
import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.company.Companies;
import org.deskbridge.company.CompaniesContract;
import org.deskbridge.company.Company;
import org.deskbridge.company.CompanyQuery;
import org.deskbridge.company.Machine;
import org.deskbridge.company.MachineStatus;
import org.deskbridge.company.MachineUuid;
import org.deskbridge.company.PageRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlCompaniesTest implements CompaniesContract {

  private static final AccountKey ACCOUNT = new AccountKey(7_000_000_000_000_000_001L);
  private static final AccountKey OTHER_ACCOUNT = new AccountKey(2);
  private static final String LETTERS = "aAbB%_\\*? ßäÄσςΣİ";

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public Companies companies() {
    return folder.store().companies();
  }

  @Test
  void findsAndCountsAsAPlainListWould() {
    var random = new Random(20261122);
    var all = new ArrayList<Company>();
    for (int i = 0; i < 400; i++) {
      add(i % 3 == 0 ? OTHER_ACCOUNT : ACCOUNT, text(random, 1 + random.nextInt(4)), all);
    }
    assertThat(all).hasSizeBetween(200, 399);

    for (int i = 0; i < 1000; i++) {
      var reach =
          List.of(AccessScope.everything(), AccessScope.of(ACCOUNT), AccessScope.nothing())
              .get(i % 3);
      var text = random.nextInt(3) == 0 ? null : text(random, random.nextInt(3));
      var sort = random.nextBoolean() ? CompanyQuery.Sort.ID : CompanyQuery.Sort.NAME;
      var range = new PageRequest(1 + random.nextInt(50), random.nextInt(120));
      var search = new CompanyQuery(text, sort, random.nextBoolean(), range);

      var expected =
          all.stream()
              .filter(each -> reach.includes(each.account()))
              .filter(each -> contains(each.name(), text))
              .sorted(order(search))
              .toList();
      var found = companies().companies(reach, search);

      assertThat(found.total()).as("total of %s", search).isEqualTo(expected.size());
      assertThat(found.items())
          .as("page of %s", search)
          .isEqualTo(expected.stream().skip(range.offset()).limit(range.limit()).toList());
    }
  }

  private void add(AccountKey account, String name, List<Company> all) {
    var isTaken =
        all.stream()
            .anyMatch(each -> each.account().equals(account) && each.name().equalsIgnoreCase(name));
    var isAdded = wins(() -> all.add(companies().addCompany(account, name)));

    assertThat(isAdded).as("company %s", name).isNotEqualTo(isTaken);
  }

  private static String text(Random random, int length) {
    var text = new StringBuilder("x");
    random.ints(length, 0, LETTERS.length()).forEach(at -> text.append(LETTERS.charAt(at)));
    return random.nextBoolean() ? text.toString() : text.reverse().toString();
  }

  private static boolean contains(String name, @Nullable String text) {
    return text == null
        || IntStream.rangeClosed(0, name.length() - text.length())
            .anyMatch(from -> name.regionMatches(true, from, text, 0, text.length()));
  }

  private static Comparator<Company> order(CompanyQuery search) {
    Comparator<Company> byId = comparing(each -> each.id().value());
    var order =
        search.sort() == CompanyQuery.Sort.ID
            ? byId
            : comparing(Company::name, String.CASE_INSENSITIVE_ORDER).thenComparing(byId);
    return search.isDescending() ? order.reversed() : order;
  }

  @Test
  void countsWhatManyAddAtOnce() {
    atOnce(
        8,
        number -> {
          for (int i = 0; i < 50; i++) {
            var name = "Company %d".formatted(number % 2 == 0 ? i : 1000 * number + i);
            wins(() -> companies().addCompany(ACCOUNT, name));
          }
          return number;
        });

    var all = new CompanyQuery(null, CompanyQuery.Sort.ID, false, PageRequest.FIRST);
    assertThat(companies().companies(AccessScope.of(ACCOUNT), all).total()).isEqualTo(5 * 50);
  }

  @Test
  void countsWhatAnOperatorRemovesByHand() throws SQLException {
    var first = companies().addCompany(ACCOUNT, "First");
    var second = companies().addCompany(ACCOUNT, "Second");

    folder.change("delete from company where id = " + first.id());

    var all = new CompanyQuery(null, CompanyQuery.Sort.NAME, false, PageRequest.FIRST);
    var left = companies().companies(AccessScope.of(ACCOUNT), all);
    assertThat(left.total()).isEqualTo(1);
    assertThat(left.items()).containsExactly(second);
  }

  @Test
  void keepsEverythingWhenItIsClosedAndOpenedAgain() {
    var company = companies().addCompany(ACCOUNT, "Büro");
    var machine =
        new Machine(
            new MachineUuid("u"),
            company,
            "Front desk",
            "desk.example",
            List.of("10.0.0.4", "fe80::1", "\"a,b\"\n", ""),
            MachineStatus.BLOCKED);
    companies().putMachine(machine);

    folder.reopen();

    assertThat(companies().company(company.id())).contains(company);
    assertThat(companies().machine(machine.uuid())).contains(machine);
    var all = new CompanyQuery(null, CompanyQuery.Sort.NAME, false, PageRequest.FIRST);
    assertThat(companies().companies(AccessScope.of(ACCOUNT), all).total()).isEqualTo(1);
    assertThat(wins(() -> companies().addCompany(ACCOUNT, "BÜRO"))).isFalse();
  }
}

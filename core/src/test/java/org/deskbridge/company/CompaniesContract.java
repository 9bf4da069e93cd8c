package org.deskbridge.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.RivalFixtures.rounds;
import static org.deskbridge.RivalFixtures.wins;
import static org.deskbridge.error.FailureFixtures.errorCode;

import java.util.List;
import java.util.stream.IntStream;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.AccountKey;
import org.deskbridge.error.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Companies} does. Implement {@link #companies()} and inherit the tests. */
public interface CompaniesContract {

  /** The account of these tests; it need not be on record. */
  AccountKey OURS = new AccountKey(1);

  /** Another account. */
  AccountKey THEIRS = new AccountKey(Long.MAX_VALUE);

  /** Returns the implementation under test: the same throughout a test, empty at its start. */
  Companies companies();

  @Test
  default void addsACompanyUnderANewId() {
    var first = companies().addCompany(OURS, "Büro & Söhne");
    var second = companies().addCompany(OURS, "Acme");

    assertThat(first).isEqualTo(new Company(first.id(), OURS, "Büro & Söhne"));
    assertThat(first.id().value()).isPositive();
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(companies().company(first.id())).contains(first);
    assertThat(companies().company(new CompanyId(Long.MAX_VALUE))).isEmpty();
  }

  @Test
  default void refusesANameTheAccountHas() {
    companies().addCompany(OURS, "ÄRZTE am Markt");

    assertThatThrownBy(() -> companies().addCompany(OURS, "ärzte AM markt"))
        .has(errorCode(ErrorCode.COMPANY_NAME_TAKEN));

    assertThat(companies().addCompany(THEIRS, "ÄRZTE am Markt").account()).isEqualTo(THEIRS);
    assertThat(found(AccessScope.of(OURS), null)).containsExactly("ÄRZTE am Markt");
  }

  @Test
  default void addsExactlyOneOfManyRivals() {
    rounds(
        round -> {
          var name = "Acme " + round;

          var added = atOnce(8, number -> wins(() -> companies().addCompany(OURS, name)));

          assertThat(added).containsOnlyOnce(true);
        });
  }

  @Test
  default void showsWhatIsInReach() {
    companies().addCompany(OURS, "Acme");
    companies().addCompany(THEIRS, "Zenith");

    assertThat(found(AccessScope.of(OURS), null)).containsExactly("Acme");
    assertThat(found(AccessScope.of(THEIRS), null)).containsExactly("Zenith");
    assertThat(found(AccessScope.everything(), null)).containsExactly("Acme", "Zenith");
    assertThat(found(AccessScope.nothing(), null)).isEmpty();
  }

  @Test
  default void findsWhatANameContains() {
    List.of("Acme", "Müller GmbH", "MÜLLERIN", "100 % Wolle", "under_score", "back\\slash")
        .forEach(name -> companies().addCompany(OURS, name));

    assertThat(found(AccessScope.of(OURS), "müller")).containsExactly("Müller GmbH", "MÜLLERIN");
    assertThat(found(AccessScope.of(OURS), "ÜLLERI")).containsExactly("MÜLLERIN");
    assertThat(found(AccessScope.of(OURS), "%")).containsExactly("100 % Wolle");
    assertThat(found(AccessScope.of(OURS), "_")).containsExactly("under_score");
    assertThat(found(AccessScope.of(OURS), "\\")).containsExactly("back\\slash");
    assertThat(found(AccessScope.of(OURS), "'")).isEmpty();
  }

  @Test
  default void putsCompaniesInOrder() {
    List.of("beta", "Alpha", "ärger", "Gamma").forEach(name -> companies().addCompany(OURS, name));
    companies().addCompany(THEIRS, "ALPHA");

    assertThat(names(search(CompanyQuery.Sort.NAME, false, PageRequest.FIRST)))
        .containsExactly("Alpha", "ALPHA", "beta", "Gamma", "ärger");
    assertThat(names(search(CompanyQuery.Sort.NAME, true, PageRequest.FIRST)))
        .containsExactly("ärger", "Gamma", "beta", "ALPHA", "Alpha");
    assertThat(names(search(CompanyQuery.Sort.ID, true, PageRequest.FIRST)))
        .containsExactly("ALPHA", "Gamma", "ärger", "Alpha", "beta");
  }

  @Test
  default void countsWhatLiesOnOtherPages() {
    IntStream.rangeClosed(1, 7)
        .forEach(number -> companies().addCompany(OURS, "Company " + number));
    companies().addCompany(OURS, "Other");

    var middle = search("company", CompanyQuery.Sort.ID, false, new PageRequest(3, 3));
    var past = search("company", CompanyQuery.Sort.ID, false, new PageRequest(3, 9));

    assertThat(names(middle)).containsExactly("Company 4", "Company 5", "Company 6");
    assertThat(middle.total()).isEqualTo(7);
    assertThat(past.items()).isEmpty();
    assertThat(past.total()).isEqualTo(7);
    assertThat(search(CompanyQuery.Sort.ID, false, new PageRequest(1, 0)).total()).isEqualTo(8);
  }

  @Test
  default void replacesAMachineOfTheSameName() {
    var company = companies().addCompany(OURS, "Acme");
    var other = companies().addCompany(THEIRS, "Zenith");
    var first = machine("c0ffee-ü", company, "Front desk");
    var moved =
        new Machine(first.uuid(), other, "Back office", null, List.of(), MachineStatus.REMOVED);

    companies().putMachine(first);
    assertThat(companies().machine(first.uuid())).contains(first);
    assertThat(companies().machine(new MachineUuid("none"))).isEmpty();

    companies().putMachine(moved);
    assertThat(companies().machine(first.uuid())).contains(moved);
    assertThat(companies().machines(company.id(), PageRequest.FIRST))
        .isEqualTo(new Page<Machine>(0, List.of()));
    assertThat(companies().machines(other.id(), PageRequest.FIRST).items()).containsExactly(moved);
  }

  @Test
  default void listsTheMachinesOfACompanyByName() {
    var company = companies().addCompany(OURS, "Acme");
    var desk = machine("3", company, "desk");
    var bench = machine("1", company, "Bench");
    var twin = machine("2", company, "DESK");
    companies().putMachine(desk);
    companies().putMachine(bench);
    companies().putMachine(twin);
    companies().putMachine(machine("4", companies().addCompany(OURS, "Other"), "Bench"));

    assertThat(companies().machines(company.id(), PageRequest.FIRST))
        .isEqualTo(new Page<>(3, List.of(bench, twin, desk)));
    assertThat(companies().machines(company.id(), new PageRequest(1, 1)))
        .isEqualTo(new Page<>(3, List.of(twin)));
    assertThat(companies().machines(company.id(), new PageRequest(50, 3)).total()).isEqualTo(3);
    assertThat(companies().machines(new CompanyId(Long.MAX_VALUE), PageRequest.FIRST).total())
        .isZero();
  }

  private static Machine machine(String uuid, Company company, String name) {
    return new Machine(
        new MachineUuid(uuid),
        company,
        name,
        "desk.example.com",
        List.of("10.0.0.4", "fe80::1"),
        MachineStatus.OFFLINE);
  }

  private List<String> found(AccessScope reach, @Nullable String text) {
    return names(
        companies()
            .companies(
                reach, new CompanyQuery(text, CompanyQuery.Sort.ID, false, PageRequest.FIRST)));
  }

  private Page<Company> search(CompanyQuery.Sort sort, boolean isDescending, PageRequest range) {
    return search(null, sort, isDescending, range);
  }

  private Page<Company> search(
      @Nullable String text, CompanyQuery.Sort sort, boolean isDescending, PageRequest range) {
    return companies()
        .companies(AccessScope.everything(), new CompanyQuery(text, sort, isDescending, range));
  }

  private static List<String> names(Page<Company> found) {
    return found.items().stream().map(Company::name).toList();
  }
}

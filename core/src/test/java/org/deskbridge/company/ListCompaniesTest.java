package org.deskbridge.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.error.FailureFixtures.errorCode;

import java.util.List;
import org.deskbridge.Deskbridge;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.account.AccountKey;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListCompaniesTest {

  private final InMemoryDesk memory = new InMemoryDesk();
  private final Deskbridge desk = memory.desk();
  private final AccountKey ours = memory.expert().account().key();

  @Test
  void listsTheCompaniesOfTheAccount() {
    var acme = memory.companies().addCompany(ours, "Acme");
    memory.companies().addCompany(new AccountKey(99), "Theirs");

    assertThat(desk.directory().companies(memory.caller(), search(null, PageRequest.FIRST)))
        .isEqualTo(new Page<>(1, List.of(acme)));
  }

  @Test
  void isEmptyPastTheEndOfWhatMatches() {
    memory.companies().addCompany(ours, "Acme");

    assertThat(desk.directory().companies(memory.caller(), search("ac", new PageRequest(10, 1))))
        .isEqualTo(new Page<Company>(1, List.of()));
  }

  @Test
  void findsNothingWhereNothingMatchesAtAll() {
    memory.companies().addCompany(ours, "Acme");

    assertThatThrownBy(
            () -> desk.directory().companies(memory.caller(), search("x", PageRequest.FIRST)))
        .has(errorCode(ErrorCode.COMPANY_NONE_FOUND));
    assertThatThrownBy(
            () -> desk.directory().companies(Caller.anyone(), search(null, PageRequest.FIRST)))
        .has(errorCode(ErrorCode.COMPANY_NONE_FOUND));
  }

  @Test
  void listsTheMachinesOfACompanyInReach() {
    var company = memory.companies().addCompany(ours, "Acme");
    var machine =
        new Machine(new MachineUuid("m1"), company, "Desk", null, List.of(), MachineStatus.BLOCKED);
    memory.companies().putMachine(machine);

    assertThat(desk.directory().machines(memory.caller(), company.id(), PageRequest.FIRST).items())
        .containsExactly(machine);
    assertThatThrownBy(
            () -> desk.directory().machines(memory.stranger(), company.id(), PageRequest.FIRST))
        .has(errorCode(ErrorCode.MACHINE_NONE_FOUND));
  }

  @Test
  void findsNoMachineOfACompanyWithoutOne() {
    var company = memory.companies().addCompany(ours, "Acme");

    assertThatThrownBy(
            () -> desk.directory().machines(memory.caller(), company.id(), PageRequest.FIRST))
        .has(errorCode(ErrorCode.MACHINE_NONE_FOUND));
    assertThatThrownBy(
            () -> desk.directory().machines(memory.caller(), new CompanyId(99), PageRequest.FIRST))
        .has(errorCode(ErrorCode.MACHINE_NONE_FOUND));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "51,0", "-1,0", "50,-1"})
  void refusesARangeThatIsNone(int limit, int offset) {
    assertThatThrownBy(() -> new PageRequest(limit, offset))
        .isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void refusesACompanyWithoutAName(String name) {
    assertThatThrownBy(() -> memory.companies().addCompany(ours, name))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("companyName");
  }

  private static CompanyQuery search(@Nullable String text, PageRequest range) {
    return new CompanyQuery(text, CompanyQuery.Sort.ID, false, range);
  }
}

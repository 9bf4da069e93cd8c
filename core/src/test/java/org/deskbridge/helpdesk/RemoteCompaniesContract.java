package org.deskbridge.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.RemoteCompanies.CompanyEntry;
import org.deskbridge.helpdesk.RemoteCompanies.CompanyPage;
import org.deskbridge.helpdesk.RemoteCompanies.CompanyQuery;
import org.deskbridge.helpdesk.RemoteCompanies.MachineEntry;
import org.deskbridge.helpdesk.RemoteCompanies.MachinePage;
import org.junit.jupiter.api.Test;

/**
 * What every {@link RemoteCompanies} does. Implement the methods around one service and inherit the
 * tests.
 */
public interface RemoteCompaniesContract {

  /** Returns the implementation under test: the same throughout a test. */
  RemoteCompanies remoteCompanies();

  /** Adds a company to the service, which has none at the start of a test; returns its id. */
  long givenCompany(String name);

  /** Adds a machine to the service. */
  void givenMachine(MachineEntry machine);

  /** Lets the service refuse every request from now on. */
  void refuse();

  /** Cuts the service off, or stops it. */
  void cutOff();

  @Test
  default void listsCompaniesInEitherOrder() {
    var mueller = new CompanyEntry(givenCompany("müller & Söhne"), "müller & Söhne");
    var acme = new CompanyEntry(givenCompany("Acme"), "Acme");

    assertThat(companies(new CompanyQuery(null, false, false, 50, 0)))
        .isEqualTo(new CompanyPage(2, List.of(mueller, acme)));
    assertThat(companies(new CompanyQuery(null, true, false, 50, 0)).companies())
        .containsExactly(acme, mueller);
    assertThat(companies(new CompanyQuery(null, true, true, 1, 1)))
        .isEqualTo(new CompanyPage(2, List.of(acme)));
  }

  @Test
  default void findsWhatANameContains() {
    var mueller = new CompanyEntry(givenCompany("Müller & Söhne"), "Müller & Söhne");
    givenCompany("Acme");

    assertThat(companies(new CompanyQuery("LLER & S", false, false, 50, 0)))
        .isEqualTo(new CompanyPage(1, List.of(mueller)));
    assertThat(companies(new CompanyQuery("none", false, false, 50, 0)))
        .isEqualTo(new CompanyPage(0, List.of()));
  }

  @Test
  default void listsMachines() {
    var company = givenCompany("Acme");
    var bench =
        new MachineEntry(
            "b", "Bench", "bench.example", List.of("10.0.0.4", "fe80::1"), "ONLINE", company);
    var desk = new MachineEntry("d", "Desk", null, List.of(), "REMOVED", company);
    givenMachine(bench);
    givenMachine(desk);

    assertThat(remoteCompanies().machines(company, 50, 0))
        .isEqualTo(new MachinePage(2, List.of(bench, desk)));
    assertThat(remoteCompanies().machines(company, 1, 1))
        .isEqualTo(new MachinePage(2, List.of(desk)));
    assertThat(remoteCompanies().machines(Long.MAX_VALUE, 50, 0))
        .isEqualTo(new MachinePage(0, List.of()));
  }

  @Test
  default void saysSoWhenTheServiceRefuses() {
    refuse();

    assertThatThrownBy(() -> remoteCompanies().machines(1, 50, 0))
        .isInstanceOf(RejectedException.class);
  }

  @Test
  default void saysSoWhenTheServiceCannotBeReached() {
    cutOff();

    assertThatThrownBy(() -> remoteCompanies().machines(1, 50, 0))
        .isInstanceOf(UnavailableException.class);
  }

  private CompanyPage companies(CompanyQuery query) {
    return remoteCompanies().companies(query);
  }
}

package org.deskbridge.adapter.http.client;

import org.deskbridge.company.Company;
import org.deskbridge.company.CompanyId;
import org.deskbridge.company.Machine;
import org.deskbridge.company.MachineStatus;
import org.deskbridge.company.MachineUuid;
import org.deskbridge.helpdesk.RemoteCompanies;
import org.deskbridge.helpdesk.RemoteCompanies.MachineEntry;
import org.deskbridge.helpdesk.RemoteCompaniesContract;
import org.junit.jupiter.api.AfterEach;

/** The client against the resources it was written for. */
class HttpRemoteCompaniesTest implements RemoteCompaniesContract {

  private final ConnectedClient connected = new ConnectedClient();

  @AfterEach
  void stop() {
    connected.close();
  }

  @Override
  public RemoteCompanies remoteCompanies() {
    return connected.client().directory();
  }

  @Override
  public long givenCompany(String name) {
    var account = connected.memory().expert().account().key();
    return connected.memory().companies().addCompany(account, name).id().value();
  }

  @Override
  public void givenMachine(MachineEntry machine) {
    var companies = connected.memory().companies();
    Company company = companies.company(new CompanyId(machine.companyId())).orElseThrow();
    companies.putMachine(
        new Machine(
            new MachineUuid(machine.uuid()),
            company,
            machine.name(),
            machine.dnsName(),
            machine.ipAddresses(),
            MachineStatus.valueOf(machine.status())));
  }

  @Override
  public void refuse() {
    connected.refuse();
  }

  @Override
  public void cutOff() {
    connected.api().stop();
  }
}

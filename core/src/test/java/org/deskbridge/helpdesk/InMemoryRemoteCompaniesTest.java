package org.deskbridge.helpdesk;

import org.deskbridge.auth.InvalidTokenException;
import org.deskbridge.error.UnavailableException;

class InMemoryRemoteCompaniesTest implements RemoteCompaniesContract {

  private final InMemoryRemoteCompanies directory = new InMemoryRemoteCompanies();

  @Override
  public RemoteCompanies remoteCompanies() {
    return directory;
  }

  @Override
  public long givenCompany(String name) {
    return directory.addCompany(name).id();
  }

  @Override
  public void givenMachine(RemoteCompanies.MachineEntry machine) {
    directory.addMachine(machine);
  }

  @Override
  public void refuse() {
    directory.failWith(new InvalidTokenException());
  }

  @Override
  public void cutOff() {
    directory.failWith(new UnavailableException("support service: cut off", null));
  }
}

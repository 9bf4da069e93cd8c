package org.deskbridge.helpdesk;

import org.deskbridge.access.InvalidTokenException;
import org.deskbridge.error.UnavailableException;

class InMemorySupportDirectoryTest implements SupportDirectoryContract {

  private final InMemorySupportDirectory directory = new InMemorySupportDirectory();

  @Override
  public SupportDirectory supportDirectory() {
    return directory;
  }

  @Override
  public long givenCompany(String name) {
    return directory.addCompany(name).id();
  }

  @Override
  public void givenMachine(SupportDirectory.MachineEntry machine) {
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

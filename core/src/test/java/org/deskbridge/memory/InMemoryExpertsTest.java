package org.deskbridge.memory;

import org.deskbridge.account.Directory;
import org.deskbridge.account.Experts;
import org.deskbridge.account.ExpertsContract;

class InMemoryExpertsTest implements ExpertsContract {

  private final InMemoryDirectory directory = new InMemoryDirectory();

  @Override
  public Experts experts() {
    return directory;
  }

  @Override
  public Directory directory() {
    return directory;
  }
}

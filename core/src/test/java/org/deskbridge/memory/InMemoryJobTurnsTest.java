package org.deskbridge.memory;

import org.deskbridge.spi.JobTurns;
import org.deskbridge.spi.JobTurnsContract;

class InMemoryJobTurnsTest implements JobTurnsContract {

  private final InMemoryJobTurns turns = new InMemoryJobTurns();

  @Override
  public JobTurns jobTurns() {
    return turns;
  }
}

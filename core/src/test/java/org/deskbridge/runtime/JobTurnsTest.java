package org.deskbridge.runtime;

class JobTurnsTest implements JobTurnsContract {

  @Override
  public JobTurns jobTurns() {
    return JobTurns.ALONE;
  }
}

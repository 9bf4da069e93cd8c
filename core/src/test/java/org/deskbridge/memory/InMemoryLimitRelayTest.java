package org.deskbridge.memory;

import org.deskbridge.spi.LimitRelay;
import org.deskbridge.spi.LimitRelayContract;

class InMemoryLimitRelayTest implements LimitRelayContract {

  private final InMemoryLimitRelay one = new InMemoryLimitRelay();
  private final InMemoryLimitRelay other = one.ofAnotherNode();

  @Override
  public LimitRelay one() {
    return one;
  }

  @Override
  public LimitRelay other() {
    return other;
  }
}

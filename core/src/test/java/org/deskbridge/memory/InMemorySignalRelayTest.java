package org.deskbridge.memory;

import org.deskbridge.session.room.SignalRelay;
import org.deskbridge.session.room.SignalRelayContract;

class InMemorySignalRelayTest implements SignalRelayContract {

  private final SignalRelay signalRelay = new InMemorySignalRelay();

  @Override
  public SignalRelay signalRelay() {
    return signalRelay;
  }
}

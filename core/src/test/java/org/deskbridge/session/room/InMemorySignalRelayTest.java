package org.deskbridge.session.room;

class InMemorySignalRelayTest implements SignalRelayContract {

  private final SignalRelay signalRelay = new InMemorySignalRelay();

  @Override
  public SignalRelay signalRelay() {
    return signalRelay;
  }
}

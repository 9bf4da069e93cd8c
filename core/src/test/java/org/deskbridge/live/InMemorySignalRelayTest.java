package org.deskbridge.live;

class InMemorySignalRelayTest implements SignalRelayContract {

  private final SignalRelay signalRelay = new InMemorySignalRelay();

  @Override
  public SignalRelay signalRelay() {
    return signalRelay;
  }
}

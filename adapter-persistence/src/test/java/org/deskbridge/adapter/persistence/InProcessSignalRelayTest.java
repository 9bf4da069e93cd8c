package org.deskbridge.adapter.persistence;

import org.deskbridge.live.SignalRelay;
import org.deskbridge.live.SignalRelayContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class InProcessSignalRelayTest implements SignalRelayContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public SignalRelay signalRelay() {
    return folder.store().signalRelay();
  }
}

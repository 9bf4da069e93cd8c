package org.deskbridge.memory;

import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.session.room.SignalRelay;
import org.deskbridge.session.room.SignalRelayContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class InMemorySignalRelayTest implements SignalRelayContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public SignalRelay signalRelay() {
    return folder.store().signalRelay();
  }
}

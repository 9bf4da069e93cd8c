package org.deskbridge.memory;

import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.ChunksContract;

class InMemoryChunksTest implements ChunksContract {

  private final InMemoryChunks chunks = new InMemoryChunks();

  @Override
  public Chunks chunks() {
    return chunks;
  }
}

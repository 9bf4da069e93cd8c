package org.deskbridge.recording;

class InMemoryChunksTest implements ChunksContract {

  private final InMemoryChunks chunks = new InMemoryChunks();

  @Override
  public Chunks chunks() {
    return chunks;
  }
}

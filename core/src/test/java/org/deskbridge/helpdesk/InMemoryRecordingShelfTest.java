package org.deskbridge.helpdesk;

import java.util.Optional;

class InMemoryRecordingShelfTest implements RecordingShelfContract {

  private final InMemoryRecordingShelf shelf = new InMemoryRecordingShelf();

  @Override
  public RecordingShelf recordingShelf() {
    return shelf;
  }

  @Override
  public RecordingShelf reopened() {
    return shelf;
  }

  @Override
  public Optional<byte[]> found(RecordingShelf.ShelfName name) {
    return shelf.content(name);
  }
}

package org.deskbridge.recording;

class InMemoryRecordingsTest
    implements RecordingsContract, RecordingListsContract, TranscodeQueueContract {

  private final InMemoryRecordings recordings = new InMemoryRecordings();

  @Override
  public Recordings recordings() {
    return recordings;
  }

  @Override
  public RecordingLists recordingLists() {
    return recordings;
  }

  @Override
  public TranscodeQueue transcodeQueue() {
    return recordings;
  }
}

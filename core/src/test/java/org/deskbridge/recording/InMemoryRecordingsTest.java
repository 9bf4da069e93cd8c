package org.deskbridge.recording;

import org.deskbridge.recording.video.TranscodeQueue;
import org.deskbridge.recording.video.TranscodeQueueContract;

class InMemoryRecordingsTest
    implements RecordingsContract, RecordingQueriesContract, TranscodeQueueContract {

  private final InMemoryRecordings recordings = new InMemoryRecordings();

  @Override
  public Recordings recordings() {
    return recordings;
  }

  @Override
  public RecordingQueries recordingQueries() {
    return recordings;
  }

  @Override
  public TranscodeQueue transcodeQueue() {
    return recordings;
  }
}

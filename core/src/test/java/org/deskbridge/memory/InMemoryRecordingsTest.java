package org.deskbridge.memory;

import org.deskbridge.recording.RecordingQueries;
import org.deskbridge.recording.RecordingQueriesContract;
import org.deskbridge.recording.Recordings;
import org.deskbridge.recording.RecordingsContract;
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

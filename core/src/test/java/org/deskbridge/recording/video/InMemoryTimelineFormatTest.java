package org.deskbridge.recording.video;

class InMemoryTimelineFormatTest implements TimelineFormatContract {

  @Override
  public TimelineFormat timelineFormat() {
    return new InMemoryTimelineFormat();
  }
}

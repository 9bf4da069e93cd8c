package org.deskbridge.recording;

class InMemoryTimelineFormatTest implements TimelineFormatContract {

  @Override
  public TimelineFormat timelineFormat() {
    return new InMemoryTimelineFormat();
  }
}

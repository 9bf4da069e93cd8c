package org.deskbridge.helpdesk;

class InMemoryFeedPositionTest implements FeedPositionContract {

  private final FeedPosition feedPosition = new InMemoryFeedPosition();

  @Override
  public FeedPosition feedPosition() {
    return feedPosition;
  }
}

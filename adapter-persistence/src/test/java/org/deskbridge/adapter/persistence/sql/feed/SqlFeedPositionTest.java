package org.deskbridge.adapter.persistence.sql.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.helpdesk.FeedPosition;
import org.deskbridge.helpdesk.FeedPositionContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlFeedPositionTest implements FeedPositionContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public FeedPosition feedPosition() {
    return folder.store().feedPosition();
  }

  @Test
  void isKeptAcrossARestart() {
    feedPosition().save("c7");

    folder.reopen();

    assertThat(feedPosition().cursor()).contains("c7");
  }
}

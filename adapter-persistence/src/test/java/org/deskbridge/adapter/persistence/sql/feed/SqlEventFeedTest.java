package org.deskbridge.adapter.persistence.sql.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.session.SessionFixtures.ERIKA;
import static org.deskbridge.session.SessionFixtures.ended;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.started;

import java.sql.SQLException;
import java.util.List;
import org.deskbridge.account.AccessScope;
import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.callback.receiver.FailingReceivers;
import org.deskbridge.feed.EventFeed;
import org.deskbridge.feed.EventFeedContract;
import org.deskbridge.feed.FeedCursor;
import org.deskbridge.feed.FeedEvent;
import org.deskbridge.privacy.SessionRetention;
import org.deskbridge.recording.RecordingFixtures;
import org.deskbridge.recording.Recordings;
import org.deskbridge.session.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlEventFeedTest implements EventFeedContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public EventFeed eventFeed() {
    return folder.store().eventFeed();
  }

  @Override
  public Sessions sessions() {
    return folder.store().sessions();
  }

  @Override
  public Recordings recordings() {
    return folder.store().recordings();
  }

  @Override
  public FailingReceivers receivers() {
    return folder.store().failingReceivers();
  }

  @Override
  public SessionRetention sessionRetention() {
    return folder.store().sessionRetention();
  }

  @Test
  void goesOnAfterARestartWhereItWasLeft() {
    var requested = requested();
    sessions().commit(requested);
    recordings().commit(RecordingFixtures.started(recordings().newId()));
    var before = eventFeed().after(ERIKAS, FeedCursor.START, 10);

    folder.reopen();
    var latest = eventFeed().latest();
    sessions().commit(started(requested));

    assertThat(latest).isEqualTo(before.next());
    assertThat(eventFeed().after(ERIKAS, FeedCursor.START, 2).events()).isEqualTo(before.events());
    assertThat(eventFeed().after(ERIKAS, before.next(), 10).events())
        .extracting(FeedEvent::sequence)
        .containsExactly(1);
  }

  @Test
  void keepsNothingOfARemovedSession() throws SQLException {
    var requested = requested();
    var started = started(requested);
    var ended = ended(started);
    sessions().commit(requested);
    sessions().commit(started);
    sessions().commit(ended);
    sessions().commit(requested());

    sessionRetention().remove(ended.event().session());

    assertThat(folder.number("select count(*) from feed_event")).isEqualTo(1);
  }

  @Test
  void readsAPageAlongTheIndexOfItsAccount() throws SQLException {
    var ofAccount =
        folder.plan(SqlEventFeed.PAGE_OF_ACCOUNT, ERIKA.account().key().value(), 10L, 100);
    var ofAll = folder.plan(SqlEventFeed.PAGE_OF_ALL, 10L, 100);

    assertThat(ofAccount.get(0))
        .isEqualTo("SEARCH f USING INDEX feed_event_of_account (account_key=? AND cursor>?)");
    assertThat(ofAll.get(0)).isEqualTo("SEARCH f USING INTEGER PRIMARY KEY (rowid>?)");
    assertThat(ofAccount).noneMatch(each -> each.startsWith("SCAN") || each.contains("B-TREE"));
    assertThat(ofAll).noneMatch(each -> each.startsWith("SCAN") || each.contains("B-TREE"));
  }

  @Test
  void hasTheEventsOfSessionsFromBeforeThereWasAFeed() throws SQLException {
    var requested = requested();
    sessions().commit(requested);
    sessions().commit(started(requested));
    var before = eventFeed().after(AccessScope.everything(), FeedCursor.START, 10);
    backToBeforeTheFeed();

    folder.reopen();

    assertThat(eventFeed().after(AccessScope.everything(), FeedCursor.START, 10)).isEqualTo(before);
  }

  private void backToBeforeTheFeed() throws SQLException {
    var steps =
        List.of(
            "drop trigger callback_replayed",
            "drop index callback_of_account",
            "drop index callback_not_delivered",
            "drop index callback_held",
            "alter table callback drop column is_held",
            "alter table callback drop column account_key",
            "alter table callback drop column replayed_after",
            "drop table feed_event",
            "drop table feed_position",
            "drop table signing_rotation",
            "drop table failing_receiver",
            "drop table receiver_event",
            "delete from flyway_schema_history where version in ('12', '13', '14', '15')",
            "pragma user_version = 0");
    for (var each : steps) {
      folder.change(each);
    }
  }
}

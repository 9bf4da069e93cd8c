package org.deskbridge.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.started;

import java.io.IOException;
import java.net.URI;
import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.adapter.persistence.StoreDesk;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.session.CallbackLogin;
import org.deskbridge.session.Customer;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.SessionsContract;
import org.deskbridge.session.SupportSession;
import org.deskbridge.session.launch.SessionRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlSessionsTest implements SessionsContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public Sessions sessions() {
    return folder.store().sessions();
  }

  @Test
  void showsNoPasswordOfAReceiverToWhoeverCopiesTheDatabase() throws IOException {
    var url = URI.create("https://robin:pa55word@helpdesk.example/cb");
    var request = new SessionRequest(null, null, null, url, "key 1");

    var started = new StoreDesk(folder.store(), "erika@example.com").start(request);
    folder.reopen();

    assertThat(folder.database()).contains("helpdesk.example").doesNotContain("robin", "pa55word");
    var stored = folder.store().sessions().byKey(started.key()).orElseThrow().state();
    var target = stored.origin().callbackUrl();
    assertThat(CallbackLogin.target(folder.store().secrets(), stored, target)).isEqualTo(url);
  }

  @Test
  void showsWhatAnotherProcessHasChangedSinceTheLastRead() {
    var requested = requested();
    sessions().commit(requested);
    var key = requested.after().state().key();
    var before = sessions().byKey(key);

    var started = started(requested);
    try (var other = SqliteStore.open(folder.path())) {
      other.sessions().commit(started);
    }

    assertThat(before).map(SupportSession::state).hasValue(requested.after().state());
    assertThat(sessions().byKey(key).map(SupportSession::state)).hasValue(started.after().state());
  }

  @Test
  void findsNoSessionThatAnotherProcessHasRemovedSinceTheLastRead() {
    var requested = requested();
    sessions().commit(requested);
    var key = requested.after().state().key();
    var before = sessions().byKey(key);

    try (var other = SqliteStore.open(folder.path())) {
      other.sessionRetention().remove(key);
    }

    assertThat(before).isPresent();
    assertThat(sessions().byKey(key)).isEmpty();
  }

  /** A repeatable request has the same key again once its session was removed. */
  @Test
  void takesNoSessionForARemovedOneOfTheSameKeyAndRevision() {
    var first = requested();
    sessions().commit(first);
    var key = first.after().state().key();
    var before = sessions().byKey(key);

    folder.store().sessionRetention().remove(key);
    var second =
        SupportSession.request(
            key, first.after().state().origin(), null, null, new Customer("Someone else", null));
    sessions().commit(second);

    assertThat(before).isPresent();
    assertThat(sessions().byKey(key).map(SupportSession::state)).hasValue(second.after().state());
  }

  @Test
  void readsASessionThatDidNotChangeOnlyOnce() {
    var requested = requested();
    sessions().commit(requested);
    var key = requested.after().state().key();

    var first = sessions().byKey(key).orElseThrow();
    var second = sessions().byKey(key).orElseThrow();

    assertThat(second).isSameAs(first);
  }
}

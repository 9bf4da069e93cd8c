package org.deskbridge.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.started;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionEvents;
import org.deskbridge.session.SessionEventsContract;
import org.deskbridge.session.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlSessionEventsTest implements SessionEventsContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public SessionEvents sessionEvents() {
    return folder.store().sessionEvents();
  }

  @Override
  public Sessions sessions() {
    return folder.store().sessions();
  }

  @Test
  void goesOnWhenAnObserverThrows() throws InterruptedException {
    var heard = new LinkedBlockingQueue<SessionEvent>();
    var change = requested();
    SessionEvents.Observer broken =
        event -> {
          throw new IllegalStateException("broken");
        };

    try (var first = sessionEvents().subscribe(broken);
        var second = sessionEvents().subscribe(heard::add)) {
      assertThat(first).isNotSameAs(second);
      sessions().commit(change);
      sessions().commit(started(change));

      assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(change.event());
      assertThat(heard.poll(10, TimeUnit.SECONDS)).isNotNull();
    }
  }

  @Test
  void doesNotLetAnObserverHoldUpCommits() throws InterruptedException {
    var release = new CountDownLatch(1);
    var heard = new LinkedBlockingQueue<SessionEvent>();
    SessionEvents.Observer slow =
        event -> {
          awaitUninterruptibly(release);
          heard.add(event);
        };

    try (var subscription = sessionEvents().subscribe(slow)) {
      assertThat(subscription).isNotNull();
      for (int i = 0; i < 20; i++) {
        sessions().commit(requested());
      }
      assertThat(heard).isEmpty();

      release.countDown();

      for (int i = 0; i < 20; i++) {
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isNotNull();
      }
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

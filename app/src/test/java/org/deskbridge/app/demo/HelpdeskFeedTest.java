package org.deskbridge.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.jboss.resteasy.plugins.providers.sse.SseImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How the pages of the helpdesk are let go when the server ends. */
@Timeout(60)
class HelpdeskFeedTest {

  @TempDir private Path folder;
  private SqliteStore store;
  private HelpdeskFeed feed;

  @BeforeEach
  void open() {
    store = SqliteStore.open(folder, new SimpleMeterRegistry());
    var book = TicketBook.open(List.of(), folder.resolve("helpdesk.json"), InstantSource.system());
    feed = new HelpdeskFeed(new DemoTickets(book, store.ticketSessions()));
  }

  @AfterEach
  void close() {
    feed.close();
    store.close();
  }

  @Test
  void letsWhatIsUnderWayGoOutBeforeItEnds() throws InterruptedException {
    var slow = new Page();
    var next = new Page();
    feed.follow(slow, new SseImpl());
    slow.isSending.await();
    feed.follow(next, new SseImpl());

    feed.close();
    slow.maySend.countDown();
    next.maySend.countDown();

    await().until(() -> slow.isClosed() && next.isClosed());
    assertThat(slow.sent).isTrue();
    assertThat(next.sent).isTrue();
  }

  @Test
  void sendsAPageAwayThatComesAfterTheEnd() {
    var late = new Page();
    feed.close();

    feed.follow(late, new SseImpl());

    assertThat(late.isClosed()).isTrue();
  }

  /** Takes an event when the test says so. */
  private static final class Page implements SseEventSink {

    private final CountDownLatch isSending = new CountDownLatch(1);
    private final CountDownLatch maySend = new CountDownLatch(1);
    private volatile boolean sent;
    private volatile boolean closed;

    @Override
    public CompletionStage<?> send(OutboundSseEvent event) {
      isSending.countDown();
      try {
        maySend.await();
        sent = true;
        return CompletableFuture.completedFuture(null);
      } catch (InterruptedException e) {
        return CompletableFuture.failedFuture(e);
      }
    }

    @Override
    public boolean isClosed() {
      return closed;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}

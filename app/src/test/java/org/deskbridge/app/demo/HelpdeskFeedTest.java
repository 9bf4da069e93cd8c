package org.deskbridge.app.demo;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
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
import org.mockito.verification.VerificationWithTimeout;

/** How the pages of the helpdesk are let go when the server ends. */
@Timeout(60)
class HelpdeskFeedTest {

  private static final CompletionStage<?> SENT = CompletableFuture.completedFuture(null);
  private static final VerificationWithTimeout SOON = timeout(30_000);

  @TempDir private Path folder;
  private SqliteStore store;
  private HelpdeskFeed feed;

  @BeforeEach
  void open() {
    store = SqliteStore.open(folder, new SimpleMeterRegistry());
    var book =
        TicketBook.open(at -> List.of(), folder.resolve("helpdesk.json"), InstantSource.system());
    feed = new HelpdeskFeed(new DemoTickets(book, store.ticketSessions()));
  }

  @AfterEach
  void close() {
    feed.close();
    store.close();
  }

  @Test
  void letsWhatIsUnderWayGoOutBeforeItEnds() throws InterruptedException {
    var isSending = new CountDownLatch(1);
    var maySend = new CountDownLatch(1);
    var slow = mock(SseEventSink.class);
    var next = page();
    when(slow.send(any()))
        .thenAnswer(
            event -> {
              isSending.countDown();
              maySend.await();
              return SENT;
            });
    feed.follow(slow, new SseImpl());
    isSending.await();
    feed.follow(next, new SseImpl());

    feed.close();
    verify(slow, never()).close();
    maySend.countDown();

    for (var page : List.of(slow, next)) {
      verify(page, SOON).close();
      var inOrder = inOrder(page);
      inOrder.verify(page).send(any());
      inOrder.verify(page).close();
    }
  }

  @Test
  void sendsAPageAwayThatComesAfterTheEnd() {
    var late = page();
    feed.close();

    feed.follow(late, new SseImpl());

    verify(late).close();
    verify(late, never()).send(any());
  }

  @Test
  void forgetsAPageThatBreaksOffAndGoesOnWithTheOthers() {
    var gone = mock(SseEventSink.class);
    var lost = mock(SseEventSink.class);
    var other = page();
    when(gone.send(any())).thenThrow(new IllegalStateException("closed meanwhile"));
    when(lost.send(any()))
        .thenReturn(CompletableFuture.failedFuture(new IOException("connection reset")));
    for (var page : List.of(gone, lost, other)) {
      feed.follow(page, new SseImpl());
    }

    feed.changed();

    verify(other, SOON.atLeast(2)).send(any());
    verify(gone).send(any());
    verify(lost).send(any());
    verify(lost).close();
  }

  private static SseEventSink page() {
    var page = mock(SseEventSink.class);
    when(page.send(any())).thenAnswer(event -> SENT);
    return page;
  }
}

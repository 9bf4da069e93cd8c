package org.deskbridge.adapter.http.pages.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.session.SessionFixtures.ERIKA;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.deskbridge.session.query.GetChat;
import org.deskbridge.session.room.ConnectPage;
import org.deskbridge.session.room.ConnectedPage;
import org.deskbridge.session.room.Signal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a feed does with a page that does not keep up. */
class SseConnectionTest {

  private static final ConnectedPage PAGE = ConnectedPage.ofExpert("e1", ERIKA.user());
  private static final Signal SIGNAL = new Signal(ConnectedPage.ofCustomer("c1"), null, "{}");

  private final SlowSink sink = new SlowSink();
  private final Runnable farewell = mock(Runnable.class);
  private final Runnable ended = mock(Runnable.class);
  private final SseConnection feed = new SseConnection(sink, PAGE, Map::of, Runnable::run, ended);

  @BeforeEach
  void begin() {
    feed.follow(new ConnectPage.PageConnection(List.of(PAGE), null, farewell::run));
    feed.begin(new GetChat.Part(List.of(), false));
  }

  @Test
  void writesOneEventAfterTheOther() {
    feed.received(SIGNAL);
    assertThat(sink.names).containsExactly("snapshot");

    sink.last.complete(null);

    assertThat(sink.names).containsExactly("snapshot", "signal");
  }

  @Test
  void cutsAPageOffThatLetsTooMuchPileUp() {
    for (int i = 0; i < 300; i++) {
      feed.received(SIGNAL);
    }

    assertThat(sink.isClosed()).isTrue();
    assertThat(sink.names).containsExactly("snapshot");
    verify(farewell).run();
    verify(ended, atLeastOnce()).run();
  }

  @Test
  void cutsAPageOffThatLetsTooMuchTextPileUp() {
    var large =
        new Signal(ConnectedPage.ofCustomer("c1"), null, "\"%s\"".formatted("x".repeat(32_000)));

    for (int i = 0; i < 70; i++) {
      feed.received(large);
    }

    assertThat(sink.isClosed()).isTrue();
  }

  @Test
  void cutsAPageOffThatTakesNothingForTenSeconds() {
    feed.ping(System.nanoTime() + Duration.ofSeconds(9).toNanos());
    assertThat(sink.isClosed()).isFalse();

    feed.ping(System.nanoTime() + Duration.ofSeconds(11).toNanos());

    assertThat(sink.isClosed()).isTrue();
    verify(farewell).run();
  }

  @Test
  void endsWhenAWriteFails() {
    sink.last.completeExceptionally(new IOException("gone"));

    assertThat(sink.isClosed()).isTrue();
    verify(farewell).run();
    verify(ended).run();
  }

  @Test
  void letsTheEventThatIsBeingWrittenGoOutBeforeItEnds() {
    feed.received(SIGNAL);

    feed.close();
    verify(farewell).run();
    assertThat(sink.isClosed()).isFalse();
    sink.last.complete(null);

    assertThat(sink.isClosed()).isTrue();
    assertThat(sink.names).containsExactly("snapshot");
  }

  @Test
  void endsAtOnceWhenNothingIsBeingWritten() {
    sink.last.complete(null);

    feed.close();

    assertThat(sink.isClosed()).isTrue();
  }

  @Test
  void pingsOnlyWhoHasNothingElseToHear() {
    feed.ping(System.nanoTime());
    assertThat(sink.names).containsExactly("snapshot");

    sink.last.complete(null);
    feed.ping(System.nanoTime());

    assertThat(sink.names).containsExactly("snapshot", "ping");
  }

  /** Takes an event and finishes writing it when the test says so. */
  private static final class SlowSink implements EventOutlet {

    private final List<String> names = new ArrayList<>();
    private CompletableFuture<Object> last = new CompletableFuture<>();
    private boolean closed;

    @Override
    public boolean isClosed() {
      return closed;
    }

    @Override
    public CompletionStage<?> send(SseEvent event) {
      names.add(event.name());
      last = new CompletableFuture<>();
      return last;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}

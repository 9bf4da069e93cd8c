package org.deskbridge.app.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.deskbridge.account.Role;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.auth.Caller;
import org.deskbridge.session.SessionTimeouts;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.launch.RequestAnonymousSession;
import org.deskbridge.session.launch.StartSession;
import org.deskbridge.session.query.SessionHistory;
import org.deskbridge.session.room.PostChatMessage;
import org.deskbridge.session.room.UpdateNotes;

/**
 * What 10,000 lines of chat cost that eight connections write into one session with the longest
 * notes: on the disk, and in memory, while all is told of and read again.
 */
final class LongChat {

  private static final int CONNECTIONS = 8;
  private static final int LINES = 10_000;
  private static final int SHORTEST_PAUSE_MILLIS = 200;
  private static final double MB = 1e6;

  private final SqliteStore store;
  private final InstantSource clock = InstantSource.system();

  private LongChat(SqliteStore store) {
    this.store = store;
  }

  /** Returns what the lines cost, in a folder of their own. */
  static List<Figure> measure(Path folder) throws Exception {
    double growth;
    double before;
    try (var store = SqliteStore.open(folder, new SimpleMeterRegistry())) {
      var chat = new LongChat(store);
      var session = chat.start();
      before = heap();
      growth = chat.write(session) - before;
    }
    return List.of(
        Figure.atMost("10,000 lines of chat, database", bytes(folder) / MB, "MB", 5),
        Figure.atMost("10,000 lines of chat, heap growth", Math.max(0, growth) / MB, "MB", 50));
  }

  private SessionKey start() {
    var account = store.directory().openAccount("Bench");
    var expert =
        Caller.of(
            store
                .directory()
                .addExpert(account.key(), "A", "B", "bench@example.com", Set.of(Role.EXPERT)));
    var token =
        new RequestAnonymousSession(store.sessions(), store.secrets(), clock).offer(null, null);
    var key =
        new StartSession(
                store.sessions(),
                store.accountSettingsStore(),
                store.secrets(),
                SessionTimeouts.DEFAULT,
                clock)
            .start(expert, token)
            .state()
            .key();
    new UpdateNotes(store.sessions(), store.secrets(), clock)
        .write(expert, key, "n".repeat(20_000), 0);
    return key;
  }

  /** Returns how full the heap was at the most. */
  private double write(SessionKey session) throws Exception {
    var callers = Executors.newFixedThreadPool(CONNECTIONS);
    var told = new AtomicInteger();
    var subscription = store.sessionEvents().subscribe(event -> told.incrementAndGet());
    try (subscription) {
      var all =
          CompletableFuture.allOf(
              IntStream.range(0, CONNECTIONS)
                  .mapToObj(each -> CompletableFuture.runAsync(() -> sayAll(session), callers))
                  .toArray(CompletableFuture<?>[]::new));
      var fullest = heap();
      while (!all.isDone()) {
        TimeUnit.MILLISECONDS.sleep(SHORTEST_PAUSE_MILLIS);
        fullest = Math.max(fullest, heap());
      }
      all.get();
      var read = new SessionHistory(store.sessions(), session).iterator();
      for (int i = 0; read.hasNext(); i++) {
        read.next();
        fullest = i % 1_000 == 0 ? Math.max(fullest, heap()) : fullest;
      }
      return fullest;
    } finally {
      callers.shutdownNow();
    }
  }

  private void sayAll(SessionKey session) {
    var say = new PostChatMessage(store.sessions(), store.secrets(), clock);
    var customer = Caller.customerOf(session.value());
    for (int i = 0; i < LINES / CONNECTIONS; ) {
      try {
        say.say(customer, session, "Line %d, about as long as people write them.".formatted(i));
        i++;
      } catch (StaleSessionException e) {
        // Others came first five times; it is sent again, as a page would.
      }
    }
  }

  private static double heap() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static double bytes(Path folder) throws IOException {
    try (var files = Files.newDirectoryStream(folder, "deskbridge.db*")) {
      var bytes = 0L;
      for (var file : files) {
        bytes += Files.size(file);
      }
      return bytes;
    }
  }
}

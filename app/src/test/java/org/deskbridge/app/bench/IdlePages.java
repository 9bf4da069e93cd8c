package org.deskbridge.app.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.deskbridge.account.Role;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.app.Partner;
import org.deskbridge.app.ServerProcess;

/**
 * 2,000 pages that are open and do nothing, those of 8 colleagues in each of 250 sessions, and how
 * soon all of them show a line of chat that is written into each session at once.
 *
 * <p>Measured from before the first line is sent until a page has it, so the 250 requests and their
 * commits are in it.
 */
final class IdlePages {

  private static final int SESSIONS = 250;
  private static final int OF_A_SESSION = 8;
  private static final int PAGES = SESSIONS * OF_A_SESSION;
  private static final int SPEAKERS = 8;
  private static final int SETTLE_SECONDS = 10;
  private static final int ROUNDS = 3;
  private static final long LIMIT_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final String CONNECTED = "\n\n";

  private final ServerProcess server;
  private final Path data;
  private final Partner partner;
  private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);

  IdlePages(ServerProcess server, Path data, Partner partner) {
    this.server = server;
    this.data = data;
    this.partner = partner;
  }

  /** Returns what a page takes of memory, and the times. */
  List<Figure> measure() throws Exception {
    var cookies = signInColleagues();
    var sessions = new ArrayList<String>();
    for (int i = 0; i < SESSIONS; i++) {
      sessions.add(partner.startSession(partner.requestSession(null)));
    }
    var before = Resident.mib(server);
    try (var selector = Selector.open()) {
      for (var cookie : cookies) {
        for (var session : sessions) {
          connect(selector, session, cookie);
        }
        // One colleague after the other: each of them changes the session.
        await(selector, CONNECTED);
      }
      var computed = CpuTime.seconds(server.pid());
      TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
      var share = (CpuTime.seconds(server.pid()) - computed) / SETTLE_SECONDS;
      var kibibytes = (Resident.mib(server) - before) * 1024 / PAGES;
      sayToAll(selector, sessions, "bench-warm;");
      var times = new ArrayList<Double>();
      for (int round = 0; round < ROUNDS; round++) {
        times.addAll(sayToAll(selector, sessions, "bench-line-" + round + ";"));
      }
      for (var key : selector.keys()) {
        key.channel().close();
      }
      for (var session : sessions) {
        partner.endSession(session);
      }
      var sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return List.of(
          Figure.atMost("2,000 idle pages, memory of each", kibibytes, "KiB", 60),
          Figure.only("  computing for all of them while idle", 100 * share, "%"),
          Figure.only("an event to all 2,000 pages, p50", sorted[sorted.length / 2], "ms"),
          Figure.atMost(
              "an event to all 2,000 pages, p99", sorted[sorted.length * 99 / 100], "ms", 500));
    }
  }

  /**
   * Adds colleagues to the account, as a user has one page at a time, and returns their cookies.
   */
  private List<String> signInColleagues() throws Exception {
    var emails = IntStream.range(0, OF_A_SESSION).mapToObj("colleague-%d@example.com"::formatted);
    try (var store = SqliteStore.open(data, new SimpleMeterRegistry())) {
      var account = store.directory().expertByEmail("expert@example.com").orElseThrow().account();
      var cookies = new ArrayList<String>();
      for (var email : emails.toList()) {
        var roles = Set.of(Role.EXPERT);
        var added = store.directory().addExpert(account.key(), "A", "Colleague", email, roles);
        store.passwords().set(added.key(), "demo");
        cookies.add(new Partner(server, email).expertCookie());
      }
      return cookies;
    }
  }

  private void connect(Selector selector, String session, String cookie) throws IOException {
    var channel =
        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
    var request =
        """
        GET /live/sessions/%1$s/feed?page=bench-%3$d HTTP/1.1\r
        Host: localhost\r
        Accept: text/event-stream\r
        Cookie: %2$s\r
        \r
        """
            .formatted(session, cookie, selector.keys().size());
    channel.write(ByteBuffer.wrap(request.getBytes(ISO_8859_1)));
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, new Page());
  }

  private List<Double> sayToAll(Selector selector, List<String> sessions, String line)
      throws Exception {
    var began = System.nanoTime();
    var speakers = Executors.newFixedThreadPool(SPEAKERS);
    try {
      var said = new ArrayList<Future<?>>();
      for (var session : sessions) {
        said.add(speakers.submit(() -> say(session, line)));
      }
      var arrivals = await(selector, line);
      for (var each : said) {
        each.get();
      }
      return Arrays.stream(arrivals).mapToObj(each -> (each - began) / 1e6).toList();
    } finally {
      speakers.shutdownNow();
    }
  }

  private String say(String session, String line) throws IOException, InterruptedException {
    partner.say(session, line);
    return session;
  }

  /** Reads what all pages get until each of them got a text, and returns when. */
  private long[] await(Selector selector, String text) throws IOException {
    var end = System.nanoTime() + LIMIT_NANOS;
    var arrivals = new long[selector.keys().size()];
    var arrived = 0;
    for (var key : selector.keys()) {
      ((Page) key.attachment()).isAwaiting = true;
    }
    while (arrived < arrivals.length) {
      selector.select(1_000);
      for (var key : selector.selectedKeys()) {
        var page = (Page) key.attachment();
        if (page.read((SocketChannel) key.channel(), buffer, text)) {
          arrivals[arrived++] = System.nanoTime();
        }
      }
      selector.selectedKeys().clear();
      if (System.nanoTime() > end) {
        throw new IOException(
            "pages: %d got %s (expected: %d)".formatted(arrived, text, arrivals.length));
      }
    }
    return arrivals;
  }

  /** An open page, and the end of what it got. */
  private static final class Page {

    private String rest = "";
    private boolean isAwaiting;

    /** Returns whether the page got the text by what is there to read, for the first time. */
    boolean read(SocketChannel channel, ByteBuffer buffer, String text) throws IOException {
      buffer.clear();
      if (channel.read(buffer) < 0) {
        throw new IOException("page: its connection was closed");
      }
      var got = rest + ISO_8859_1.decode(buffer.flip());
      if (got.startsWith("HTTP/1.1 ") && !got.startsWith("HTTP/1.1 200")) {
        throw new IOException("page: " + got.lines().findFirst());
      }
      var isThere = isAwaiting && got.contains(text);
      isAwaiting = isAwaiting && !isThere;
      rest = got.substring(Math.max(0, got.length() - text.length()));
      return isThere;
    }
  }
}

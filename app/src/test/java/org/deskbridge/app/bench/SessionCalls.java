package org.deskbridge.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.deskbridge.app.Partner;
import org.deskbridge.app.ServerProcess;

/**
 * One session read, and one requested: beside the raw limit right before and after, and beside what
 * HTTP alone costs. Every answer is read, and what was acknowledged is looked up afterwards.
 */
final class SessionCalls {

  private static final int CONNECTIONS = 32;

  /** On two cores the compiler of the JVM takes this long before it leaves them to the server. */
  private static final long WARM_UP_MILLIS = 40_000;

  private static final long BARE_WARM_UP_MILLIS = 15_000;
  private static final long MILLIS = 8_000;
  private static final double MICROS = 1e6;

  private static final List<String> SERVLET_AND_RESOURCE =
      List.of(BareServer.SERVLET, BareServer.RESOURCE);
  private static final List<String> WITH_PARSING =
      List.of(BareServer.SERVLET, BareServer.RESOURCE, BareServer.PARSING);

  private static final String SESSIONS = "/G2A/rest/v1/sessions";
  private static final String CUSTOMER = "\"customerName\":\"A customer\"";
  private static final String TOKEN = "\"sessionToken\":\"";
  private static final String BODY =
      """
      {"sessionType":"screen_sharing","partnerObject":"4711",\
      "partnerObjectUrl":"https://desk.example/tickets/4711","customerName":"A customer",\
      "customerEmail":"customer@example.com"}\
      """;

  private final ServerProcess server;
  private final Partner partner;
  private final List<Figure> figures = new ArrayList<>();

  SessionCalls(ServerProcess server, Partner partner) {
    this.server = server;
    this.partner = partner;
  }

  /** Returns the figures; raw inserts go into the folder. */
  List<Figure> measure(Path folder) throws Exception {
    read();
    request(folder);
    return List.copyOf(figures);
  }

  private void read() throws IOException, InterruptedException {
    var token = partner.requestSession("A customer", "customer@example.com");
    var reads = List.of(read(token));
    var driver = new LoadDriver(server.port(), CONNECTIONS, SessionCalls::expectCustomer);
    driver.measure(reads, WARM_UP_MILLIS);
    var before = CpuTime.seconds(server.pid());
    var load = driver.measure(reads, MILLIS);
    var micros = computed("GET /sessions/{id}", before, load);
    figures.add(
        Figure.atLeast("GET /sessions/{id}, 32 connections", load.perSecond(), "/s", 10_000));
    var bare = bare("GET", "", partner.session(token).toString(), SERVLET_AND_RESOURCE);
    figures.add(
        Figure.atMost(
            "computing: GET /sessions/{id} / bare servlet", micros / bare.get(0), "", 1.8));
  }

  private void request(Path folder) throws Exception {
    var acknowledged = new ArrayList<String>();
    var driver =
        new LoadDriver(
            server.port(), CONNECTIONS, answer -> acknowledged.add(sessionToken(answer)));
    var writes = List.of(LoadDriver.request("POST", SESSIONS, partner.token(), BODY));
    driver.measure(writes, WARM_UP_MILLIS);
    acknowledged.clear();
    var before = raw(folder, "before");
    var cpu = CpuTime.seconds(server.pid());
    var load = driver.measure(writes, MILLIS);
    var micros = computed("POST /sessions", cpu, load);
    var after = raw(folder, "after");
    figures.add(Figure.only("POST /sessions, durable, 32 connections", load.perSecond(), "/s"));
    figures.add(Figure.only("raw group-commit inserts, right before", before, "/s"));
    figures.add(Figure.only("raw group-commit inserts, right after", after, "/s"));
    figures.add(
        Figure.only(
            "POST /sessions, of the raw rate", 2 * load.perSecond() / (before + after), ""));
    new LoadDriver(server.port(), CONNECTIONS, SessionCalls::expectCustomer)
        .once(acknowledged.stream().map(this::read).toList());
    figures.add(
        Figure.only("POST /sessions, acknowledged and then found", acknowledged.size(), ""));
    var bare = bare("POST", BODY, answerOfAPost(acknowledged.get(0)), WITH_PARSING);
    var row = OwnRow.micros(folder.resolve("own-row"));
    figures.add(Figure.only("  one row of the own schema in a group of 32", row, "µs"));
    figures.add(
        Figure.atMost(
            "computing: POST /sessions / (parsing resource + own row)",
            micros / (bare.get(2) + row),
            "",
            1.6));
  }

  /** Notes what the service computed for each answer, in microseconds, and returns it. */
  private double computed(String call, double before, LoadDriver.Load load) throws IOException {
    var micros = (CpuTime.seconds(server.pid()) - before) / load.answers() * MICROS;
    figures.add(Figure.only(call + ", computing of the service", micros, "µs"));
    return micros;
  }

  /** Measures and returns what the same answer costs at each path of a bare server. */
  private List<Double> bare(String method, String body, String answer, List<String> paths)
      throws IOException {
    var all = new ArrayList<Double>();
    try (var bare = BareServer.start(answer)) {
      for (var path : paths) {
        var requests = List.of(LoadDriver.request(method, path, partner.token(), body));
        var driver = new LoadDriver(bare.port(), CONNECTIONS);
        driver.measure(requests, BARE_WARM_UP_MILLIS);
        var before = CpuTime.seconds(bare.pid());
        var load = driver.measure(requests, MILLIS);
        var micros = (CpuTime.seconds(bare.pid()) - before) / load.answers() * MICROS;
        figures.add(Figure.only("  the same bytes, %s %s".formatted(method, path), micros, "µs"));
        all.add(micros);
      }
    }
    return all;
  }

  private static double raw(Path folder, String when) throws Exception {
    return RawGroupCommit.perSecond(
        Files.createDirectories(folder.resolve("raw-" + when)), CONNECTIONS, MILLIS / 2);
  }

  private byte[] read(String token) {
    return LoadDriver.request("GET", SESSIONS + "/" + token, partner.token(), "");
  }

  private static void expectCustomer(String answer) {
    if (!answer.contains(CUSTOMER)) {
      throw new IllegalStateException("answer: without " + CUSTOMER);
    }
  }

  private static String sessionToken(String answer) {
    var start = answer.indexOf(TOKEN) + TOKEN.length();
    if (start < TOKEN.length()) {
      throw new IllegalStateException("answer: without " + TOKEN);
    }
    return answer.substring(start, answer.indexOf('"', start));
  }

  private static String answerOfAPost(String token) {
    return """
        {"sessionToken":"%1$s","startScreenSharing":{"launchUrl":"http://localhost:8080/launch?token=%1$s"}}\
        """
        .formatted(token);
  }
}

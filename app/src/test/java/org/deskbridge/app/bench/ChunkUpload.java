package org.deskbridge.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.deskbridge.app.Partner;
import org.deskbridge.app.ServerProcess;

/** How fast what a technician's page captures becomes durable, and what that costs in memory. */
final class ChunkUpload {

  private static final int CHUNK_BYTES = 4 * 1024 * 1024;
  private static final int CHUNKS = 256;
  private static final int AT_ONCE = 4;
  private static final int WARM_UP_CHUNKS = 64;
  private static final double MEGABYTE = 1e6;
  private static final double MIB = 1024 * 1024;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern HEAP =
      Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\".*} (.+)$");

  private final ServerProcess server;
  private final Partner partner;
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final byte[] chunk = new byte[CHUNK_BYTES];
  private final String sha256;

  ChunkUpload(ServerProcess server, Partner partner)
      throws IOException, InterruptedException, NoSuchAlgorithmException {
    this.server = server;
    this.partner = partner;
    new Random(4).nextBytes(chunk);
    this.sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(chunk));
    post("/live/sign-in", "{\"email\":\"expert@example.com\",\"password\":\"demo\"}");
  }

  /** Returns the speed of a gigabyte in pieces, and by how much the heap was fuller meanwhile. */
  List<Figure> measure() throws IOException, InterruptedException {
    var view = partner.start(partner.requestSession(null));
    var session = "/live/sessions/" + view.path("sessionId").asText();
    var join = view.path("joinUrl").asText();
    join = "/live/join/" + join.substring(join.lastIndexOf('/') + 1);
    post(join + "/join", "{\"consent\":true}");
    post(session + "/recording/consent", "{}");
    post(join + "/recording", "{\"agrees\":true}");
    upload(session, WARM_UP_CHUNKS);

    var before = heapMib();
    var alone = upload(session, CHUNKS / 2);
    var fullest = heapMib();
    alone += upload(session, CHUNKS / 2);
    fullest = Math.max(fullest, heapMib());
    var start = System.nanoTime();
    var together =
        IntStream.range(0, AT_ONCE)
            .mapToObj(
                each -> CompletableFuture.runAsync(() -> uploadOrFail(session, CHUNKS / AT_ONCE)))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(together).join();
    var seconds = (System.nanoTime() - start) / 1e9;

    post(session + "/end", "{}");
    return List.of(
        Figure.only("upload of 1 GiB in chunks of 4 MiB, one recording", speed(alone), "MB/s"),
        Figure.atMost("heap growth meanwhile", fullest - before, "MiB", 64),
        Figure.atLeast("upload of 1 GiB, four recordings at once", speed(seconds), "MB/s", 200));
  }

  private static double speed(double seconds) {
    return (double) CHUNKS * CHUNK_BYTES / MEGABYTE / seconds;
  }

  /** Returns how many seconds it took until everything was durable. */
  private double upload(String session, int chunks) throws IOException, InterruptedException {
    var start = System.nanoTime();
    var recording = begin(session);
    for (int number = 0; number < chunks; number++) {
      put(recording, number);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private void uploadOrFail(String session, int chunks) {
    try {
      upload(session, chunks);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("upload: broke off", e);
    }
  }

  private String begin(String session) throws IOException, InterruptedException {
    return session + "/recordings/" + post(session + "/recordings", "{}").path("recordingId");
  }

  private void put(String recording, int number) throws IOException, InterruptedException {
    send(
        HttpRequest.newBuilder(server.url(recording + "/chunks/" + number))
            .header("Content-Type", "application/octet-stream")
            .header("Chunk-SHA256", sha256)
            .PUT(BodyPublishers.ofByteArray(chunk)));
  }

  private double heapMib() throws IOException, InterruptedException {
    return HEAP.matcher(partner.metrics())
            .results()
            .mapToDouble(each -> Double.parseDouble(each.group(1)))
            .sum()
        / MIB;
  }

  private JsonNode post(String path, String body) throws IOException, InterruptedException {
    BodyPublisher text = BodyPublishers.ofString(body);
    return send(
        HttpRequest.newBuilder(server.url(path))
            .header("Content-Type", "application/json")
            .POST(text));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = http.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    return JSON.readTree(answer.body());
  }
}

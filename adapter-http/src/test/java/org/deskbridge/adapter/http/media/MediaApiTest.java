package org.deskbridge.adapter.http.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.http.RunningApi.assertRefused;
import static org.deskbridge.adapter.http.RunningApi.json;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.adapter.http.wire.MediaUrls;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a link to media serves. */
class MediaApiTest {

  private RunningApi api;
  private InMemoryDesk memory;
  private RecordingState recording;

  @BeforeEach
  void start() {
    api = new RunningApi();
    memory = api.memory();
    recording = memory.transcoded();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource({
    "recordingUrl, VIDEO, video/mp4, recording-101.mp4",
    "eventsUrl, EVENTS, application/jsonl, recording-101.events",
    "thumbnailUrl, THUMBNAIL, image/jpeg, recording-101.jpg"
  })
  void servesTheWhole(String url, MediaKey.Kind kind, String mediaType, String fileName) {
    var expected = content(kind);

    var answer = bytes(get(url));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(expected);
    assertThat(header(answer, "Content-Type")).contains(mediaType);
    assertThat(header(answer, "Content-Length")).contains(String.valueOf(expected.length));
    assertThat(header(answer, "Content-Disposition"))
        .contains("attachment; filename=\"" + fileName + "\"");
    assertThat(header(answer, "Accept-Ranges")).contains("bytes");
    assertThat(header(answer, "ETag")).contains(tag(kind));
    assertThat(header(answer, "Cache-Control")).contains("private, no-cache");
    assertThat(header(answer, "Referrer-Policy")).contains("no-referrer");
    assertThat(header(answer, "X-Content-Type-Options")).contains("nosniff");
    assertThat(header(answer, "Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"recordingUrl", "eventsUrl", "thumbnailUrl"})
  void tellsTheSameWithoutTheContent(String url) {
    var whole = bytes(get(url));

    var head =
        bytes(
            get(url)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .header("Range", "bytes=0-0"));

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (var name : whole.headers().map().keySet()) {
      if (!name.equalsIgnoreCase("date")) {
        assertThat(header(head, name)).as(name).isEqualTo(header(whole, name));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 1",
    "bytes=0-35, 0, 36",
    "bytes=0-, 0, 36",
    "bytes=10-19, 10, 20",
    "bytes=35-, 35, 36",
    "bytes=30-9999, 30, 36",
    "bytes=-5, 31, 36",
    "bytes=-9999, 0, 36"
  })
  void servesAPart(String range, int from, int to) {
    var answer = bytes(get("recordingUrl").header("Range", range));

    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(content(MediaKey.Kind.VIDEO), from, to));
    assertThat(header(answer, "Content-Range")).contains("bytes %d-%d/36".formatted(from, to - 1));
    assertThat(header(answer, "Content-Length")).contains(String.valueOf(to - from));
    assertThat(header(answer, "Content-Type")).contains("video/mp4");
    assertThat(header(answer, "ETag")).contains(tag(MediaKey.Kind.VIDEO));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=36-", "bytes=36-40", "bytes=-0", "bytes=99999999999999999999-"})
  void refusesAPartThatIsNotThere(String range) {
    var answer = api.send(get("recordingUrl").header("Range", range));

    assertRefused(answer, 416, "RangeNotSatisfiable");
    assertThat(header(answer, "Content-Range")).contains("bytes */36");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bytes=0-1,3-4", "bytes=5-2", "bytes=a-", "lines=0-1", "bytes", "bytes=-"})
  void servesTheWholeIfItCannotTellThePart(String range) {
    var answer = bytes(get("recordingUrl").header("Range", range));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).hasSize(36);
    assertThat(header(answer, "Content-Range")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"{tag}\" | 206",
        "W/\"{tag}\" | 200",
        "\"another\" | 200",
        "{tag} | 200",
        "* | 200",
        "Sat, 21 Nov 2026 12:00:00 GMT | 200"
      })
  void servesThePartOnlyOfWhatTheReaderHas(String condition, int status) {
    var tag = tag(MediaKey.Kind.VIDEO).replace("\"", "");

    var answer =
        bytes(
            get("recordingUrl")
                .header("Range", "bytes=1-2")
                .header("If-Range", condition.replace("{tag}", tag)));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).hasSize(status == 206 ? 2 : 36);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "If-None-Match | {tag} | 304",
        "If-None-Match | \"another\", {tag} | 304",
        "If-None-Match | * | 304",
        "If-None-Match | \"another\" | 200",
        "If-Match | {tag} | 200",
        "If-Match | \"another\" | 412"
      })
  void servesNothingThatIsNotWanted(String name, String value, int status) {
    var condition = value.replace("{tag}", tag(MediaKey.Kind.VIDEO));

    for (var method : new String[] {"GET", "HEAD"}) {
      var answer =
          bytes(
              get("recordingUrl")
                  .method(method, HttpRequest.BodyPublishers.noBody())
                  .header(name, condition));
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(header(answer, "ETag")).contains(tag(MediaKey.Kind.VIDEO));
      if (status != 200) {
        assertThat(answer.body()).isEmpty();
      }
    }
  }

  @Test
  void prefersThatNothingHasChangedToAPart() {
    var answer =
        bytes(
            get("recordingUrl")
                .header("Range", "bytes=99-")
                .header("If-None-Match", tag(MediaKey.Kind.VIDEO)));

    assertThat(answer.statusCode()).isEqualTo(304);
  }

  @Test
  void servesWhatIsEmpty() {
    var name = MediaKey.of(recording.id(), MediaKey.Kind.EVENTS);
    memory.mediaStore().put(name, new ByteArrayInputStream(new byte[0]), 0, null);

    assertThat(bytes(get("eventsUrl")).body()).isEmpty();
    assertThat(header(bytes(get("eventsUrl")), "Content-Length")).contains("0");
    assertRefused(
        api.send(get("eventsUrl").header("Range", "bytes=0-")), 416, "RangeNotSatisfiable");
  }

  @Test
  void refusesALinkWhoseTimeIsOver() {
    var link = link("recordingUrl");

    memory.pass(Duration.ofDays(3).minusSeconds(1));
    assertThat(bytes(api.to(link)).statusCode()).isEqualTo(200);
    memory.pass(Duration.ofSeconds(1));
    assertRefused(api.send(api.to(link)), 403, "AccessDenied");
    assertRefused(api.send(api.to(link).header("Range", "bytes=0-1")), 403, "AccessDenied");
    assertThat(bytes(api.to(link("recordingUrl"))).statusCode()).isEqualTo(200);
  }

  @Test
  void findsNothingOfWhatWasErased() {
    var link = link("recordingUrl");

    memory.desk().privacy().erase(memory.caller(), recording.origin().session());

    assertRefused(api.send(api.to(link)), 404, "NotFound");
  }

  @Test
  void servesOthersWhenAReaderGoesInTheMiddle() {
    var many = new byte[32 * 1024 * 1024];
    memory
        .mediaStore()
        .put(
            name(recording.id(), MediaKey.Kind.VIDEO),
            new ByteArrayInputStream(many),
            many.length,
            null);
    var path = link("recordingUrl");

    for (int i = 0; i < 20; i++) {
      // Reads the first line, and hangs up.
      assertThat(api.sendRaw("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path)))
          .isEqualTo("HTTP/1.1 200 OK");
    }

    assertThat(bytes(api.to(path).header("Range", "bytes=-7")).body()).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void onlyServes(String method) {
    var answer = api.send(get("recordingUrl").method(method, HttpRequest.BodyPublishers.noBody()));

    assertRefused(answer, 405, "MethodNotAllowed");
    assertThat(header(answer, "Allow").orElseThrow()).contains("GET", "HEAD");
  }

  @Test
  void needsNoTokenAndCountsNoCalls() {
    try (var limited = new RunningApi(settings -> HttpSettings.of(RunningApi.PUBLIC_URL))) {
      var desk = limited.memory().desk();
      var ids = List.of(limited.memory().transcoded().id());
      var links = desk.recordings().downloadLinks(limited.memory().caller(), ids);
      var url = URI.create(MediaUrls.url(RunningApi.PUBLIC_URL, links.get(0).recording()));

      for (int i = 0; i < 50; i++) {
        assertThat(limited.send(limited.to(url.getRawPath())).statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void tellsWhatHappenedMeanwhileInLines() {
    var lines = new String(bytes(get("eventsUrl")).body(), UTF_8).split("\n", -1);

    assertThat(json(lines[0]).fieldNames()).toIterable().contains("time", "type");
    assertThat(lines[lines.length - 1]).isEmpty();
  }

  private HttpRequest.Builder get(String url) {
    return api.to(link(url));
  }

  /** Returns the path that the API names. */
  private String link(String member) {
    var answer = api.send(api.asErika("/archive/recordings/urls?recordingIds=" + recording.id()));
    return URI.create(json(answer).get(0).get(member).textValue()).getRawPath();
  }

  private HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
    return api.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static Optional<String> header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name);
  }

  private byte[] content(MediaKey.Kind kind) {
    return memory.mediaStore().content(name(recording.id(), kind)).orElseThrow();
  }

  private String tag(MediaKey.Kind kind) {
    var stored = memory.mediaStore().find(name(recording.id(), kind)).orElseThrow();
    return "\"%s\"".formatted(stored.tag());
  }

  private static MediaKey name(RecordingId id, MediaKey.Kind kind) {
    return MediaKey.of(id, kind);
  }
}

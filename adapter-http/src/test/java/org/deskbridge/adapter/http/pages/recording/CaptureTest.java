package org.deskbridge.adapter.http.pages.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.http.RunningApi.assertConflict;
import static org.deskbridge.adapter.http.RunningApi.assertRefused;
import static org.deskbridge.adapter.http.RunningApi.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.deskbridge.account.AccountSettings;
import org.deskbridge.account.RecordingMode;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.adapter.http.pages.Browser;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.recording.Chunk;
import org.deskbridge.recording.ChunkFixtures;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the two pages agree on a recording, and how it goes up. */
class CaptureTest {

  private static final byte[] FIRST = "first piece".getBytes(UTF_8);
  private static final byte[] SECOND = "second piece".getBytes(UTF_8);

  private RunningApi api;
  private Browser technician;
  private Browser customer;
  private String token;
  private String sessionPath = "";
  private String joinPath = "";

  @BeforeEach
  void start() {
    api = new RunningApi();
    technician = new Browser(api);
    customer = new Browser(api);
    token = api.memory().requested().token().value();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void recordsOnceTheCustomerHasAgreed() {
    var started = technician.start(token);
    var session = path(started);
    var join = customer.join(started.get("joinCode").textValue());

    var early = technician.post(session + "/recordings", "{}");
    var asked = technician.post(session + "/recording/consent", "{}");
    var agreed = customer.post(join + "/recording", "{\"agrees\":true}");
    var begun = technician.post(session + "/recordings", "{}");

    assertConflict(early, ErrorCode.RECORDING_CONSENT_MISSING);
    assertThat(recording(asked)).isEqualTo(shown("ask", "asked", false));
    assertThat(recording(agreed)).isEqualTo(shown("ask", "agreed", false));
    assertThat(begun.body()).matches("\\{\"recordingId\":[1-9][0-9]*}");
    assertThat(recording(customer.get(join))).isEqualTo(shown("ask", "agreed", true));
  }

  @Test
  void letsTheCustomerReadThatTheTechnicianHasStopped() {
    begin();

    var stopped = technician.post(sessionPath + "/recording/stop", "{}");

    var expected =
        "{\"mode\":\"ask\",\"consent\":\"agreed\",\"isRecorded\":true,\"isRunning\":false}";
    assertThat(recording(stopped)).isEqualTo(expected);
    assertThat(customer.get(joinPath.replace("/recording", "")).body()).contains(expected);
  }

  @Test
  void tellsBothPagesOfEachAnswer() {
    var started = technician.start(token);
    var join = customer.join(started.get("joinCode").textValue());
    try (var expertFeed = technician.listen(path(started), "e1");
        var customerFeed = customer.listen(join, "c1")) {
      technician.post(path(started) + "/recording/consent", "{}");

      customerFeed.awaitContaining("session", "\"consent\":\"asked\"");
      customer.post(join + "/recording", "{\"agrees\":false}");
      expertFeed.awaitContaining("session", "\"consent\":\"declined\"");
    }
  }

  @Test
  void asksAgainWhoeverDeclined() {
    var started = technician.start(token);
    var session = path(started);
    var join = customer.join(started.get("joinCode").textValue());
    technician.post(session + "/recording/consent", "{}");

    var declined = customer.post(join + "/recording", "{\"agrees\":false}");

    assertThat(recording(declined)).isEqualTo(shown("ask", "declined", false));
    assertConflict(
        technician.post(session + "/recordings", "{}"), ErrorCode.RECORDING_CONSENT_MISSING);
    assertThat(recording(technician.post(session + "/recording/consent", "{}")))
        .isEqualTo(shown("ask", "asked", false));
  }

  @Test
  void letsTheCustomerStopWhatTheyAgreedTo() {
    var upload = begin();

    customer.post(joinPath, "{\"agrees\":false}");

    assertThat(put(upload, 0, FIRST).statusCode()).isEqualTo(200);
    assertConflict(
        technician.post(sessionPath + "/recordings", "{}"), ErrorCode.RECORDING_CONSENT_MISSING);
  }

  @Test
  void takesJoiningForAgreeingWhereAllIsRecorded() {
    decide(RecordingMode.ALWAYS);
    var started = technician.start(token);
    var link = started.get("joinUrl").textValue();

    var before = customer.get("/live/join" + link.substring(link.lastIndexOf('/')));
    var join = customer.join(started.get("joinCode").textValue());

    assertThat(recording(before)).isEqualTo(shown("always", "notAsked", false));
    assertThat(recording(customer.get(join))).isEqualTo(shown("always", "agreed", false));
    assertThat(technician.post(path(started) + "/recordings", "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void recordsNothingWhereNothingIsRecorded() {
    decide(RecordingMode.OFF);
    var started = technician.start(token);
    var join = customer.join(started.get("joinCode").textValue());

    assertThat(started.has("recording")).isFalse();
    assertThat(json(customer.get(join)).has("recording")).isFalse();
    assertRefused(technician.post(path(started) + "/recording/consent", "{}"), 403, "AccessDenied");
    assertRefused(customer.post(join + "/recording", "{\"agrees\":true}"), 403, "AccessDenied");
    assertConflict(
        technician.post(path(started) + "/recordings", "{}"), ErrorCode.RECORDING_CONSENT_MISSING);
  }

  @Test
  void takesAnAnswerOnlyFromTheCustomerWhoWasAsked() {
    var started = technician.start(token);
    var join = customer.join(started.get("joinCode").textValue());

    assertConflict(
        customer.post(join + "/recording", "{\"agrees\":true}"),
        ErrorCode.RECORDING_CONSENT_MISSING);
    assertRefused(customer.post(join + "/recording", "{}"), "agrees");
    assertRefused(
        new Browser(api).post(join + "/recording", "{\"agrees\":true}"), 401, "InvalidToken");
  }

  @Test
  void takesARecordingPieceByPiece() {
    var upload = begin();

    var nothing = technician.get(upload);
    var first = put(upload, 0, FIRST);
    var second = put(upload, 1, SECOND);
    var all = technician.get(upload);
    var closed = technician.post(upload + "/close", "{\"chunks\":2}");

    assertThat(nothing.body()).isEqualTo("{\"next\":0,\"bytes\":0}");
    assertThat(first.body()).isEqualTo("{\"next\":1,\"bytes\":11}");
    assertThat(second.body()).isEqualTo("{\"next\":2,\"bytes\":23}");
    assertThat(all.body()).isEqualTo(second.body());
    assertThat(closed.statusCode()).isEqualTo(204);
    assertThat(api.memory().state(id(upload)).stage())
        .isInstanceOf(RecordingStage.ReadyForTranscode.class);
    assertThat(technician.post(upload + "/close", "{\"chunks\":2}").statusCode()).isEqualTo(204);
  }

  @Test
  void takesWhatArrivesAfterTheEndOfTheSession() {
    var upload = begin();
    put(upload, 0, FIRST);

    technician.post(sessionPath + "/end", "{}");

    assertThat(put(upload, 1, SECOND).statusCode()).isEqualTo(200);
    assertThat(technician.post(upload + "/close", "{\"chunks\":2}").statusCode()).isEqualTo(204);
  }

  @Test
  void takesAPieceAgainButNoOtherInItsPlace() {
    var upload = begin();
    put(upload, 0, FIRST);

    var again = put(upload, 0, FIRST);
    var other = put(upload, 0, SECOND);

    assertThat(again.body()).isEqualTo("{\"next\":1,\"bytes\":11}");
    assertConflict(other, ErrorCode.RECORDING_CHUNK_DIFFERS);
  }

  @Test
  void takesNoPieceBeforeTheOneThatIsMissing() {
    var upload = begin();

    var early = put(upload, 1, SECOND);
    var close = technician.post(upload + "/close", "{\"chunks\":1}");

    assertConflict(early, ErrorCode.RECORDING_CHUNK_OUT_OF_ORDER);
    assertConflict(close, ErrorCode.RECORDING_CHUNK_OUT_OF_ORDER);
    assertThat(technician.get(upload).body()).isEqualTo("{\"next\":0,\"bytes\":0}");
  }

  @Test
  void takesNoPieceThatIsDamaged() {
    var upload = begin();

    var damaged = technician.put(upload + "/chunks/0", FIRST, ChunkFixtures.sha256(SECOND));

    assertRefused(damaged, 400, "InvalidParameter");
    assertThat(put(upload, 0, FIRST).body()).isEqualTo("{\"next\":1,\"bytes\":11}");
  }

  @Test
  void keepsNothingOfAPieceThatBrokeOff() throws IOException {
    var upload = begin();
    var request =
        "PUT %s/chunks/0 HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\nContent-Length: 11\r\n"
                .formatted(upload, technician.cookies(upload))
            + "Content-Type: application/octet-stream\r\nChunk-SHA256: %s\r\n\r\nfirst"
                .formatted(ChunkFixtures.sha256(FIRST));

    try (var socket = new Socket("localhost", api.base().getPort())) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    }

    assertThat(technician.get(upload).body()).isEqualTo("{\"next\":0,\"bytes\":0}");
    assertThat(put(upload, 0, FIRST).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "x, application/octet-stream, HASH, 400, InvalidParameter",
    "-1, application/octet-stream, HASH, 400, InvalidParameter",
    "99999, application/octet-stream, HASH, 400, InvalidParameter",
    "0, application/octet-stream, short, 400, InvalidParameter",
    "0, application/octet-stream, '', 400, InvalidParameter",
    "0, application/json, HASH, 415, UnsupportedMediaType",
    "0, text/plain, HASH, 415, UnsupportedMediaType"
  })
  void refusesWhatIsNoPiece(String number, String type, String hash, int status, String code) {
    var upload = begin();
    var sha256 = hash.equals("HASH") ? ChunkFixtures.sha256(FIRST) : hash;

    var answer =
        technician.send(
            upload + "/chunks/" + number,
            request ->
                request
                    .header("Content-Type", type)
                    .header("Chunk-SHA256", sha256)
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(FIRST)));

    assertRefused(answer, status, code);
  }

  @Test
  void wantsToKnowTheSizeOfAPiece() {
    var upload = begin();

    // It is refused before it is read, so none is sent: the rest would run into a closed door.
    var request =
        "PUT %s/chunks/0 HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\nTransfer-Encoding: chunked\r\n"
                .formatted(upload, technician.cookies(upload))
            + "Content-Type: application/octet-stream\r\nChunk-SHA256: %s\r\n\r\n"
                .formatted(ChunkFixtures.sha256(FIRST));

    var answer = api.sendRawForJson(request);

    assertThat(answer.get("int_err_code").textValue()).isEqualTo("InvalidParameter");
    assertThat(answer.get("msg").textValue()).startsWith("Content-Length");
  }

  @Test
  void refusesAPieceThatIsTooLargeWithoutReadingIt() {
    var upload = begin();
    var request =
        "PUT %s/chunks/0 HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\nContent-Length: %d\r\n"
                .formatted(upload, technician.cookies(upload), Chunk.MAX_BYTES + 1)
            + "Content-Type: application/octet-stream\r\nChunk-SHA256: %s\r\n\r\n"
                .formatted(ChunkFixtures.sha256(FIRST));

    assertThat(api.sendRaw(request)).contains(" 413 ");
  }

  @Test
  void takesAPieceThatIsLargerThanAnyJson() {
    var upload = begin();

    assertThat(put(upload, 0, new byte[1024 * 1024]).body())
        .isEqualTo("{\"next\":1,\"bytes\":1048576}");
  }

  @Test
  void takesNothingOnceClosed() {
    var upload = begin();
    put(upload, 0, FIRST);
    technician.post(upload + "/close", "{\"chunks\":1}");

    assertConflict(put(upload, 1, SECOND), ErrorCode.RECORDING_NOT_CAPTURING);
    assertConflict(put(upload, 0, FIRST), ErrorCode.RECORDING_NOT_CAPTURING);
    assertConflict(technician.get(upload), ErrorCode.RECORDING_NOT_CAPTURING);
  }

  @Test
  void saysThatThereIsNoRoom() {
    var upload = begin();
    put(upload, 0, FIRST);
    api.memory().mediaStore().capacity(FIRST.length);

    var full = put(upload, 1, SECOND);

    assertRefused(full, 507, "StorageFull");
    assertThat(technician.get(upload).body()).isEqualTo("{\"next\":1,\"bytes\":11}");
    assertThat(technician.post(upload + "/close", "{\"chunks\":1}").statusCode()).isEqualTo(204);
    assertThat(technician.post(sessionPath + "/chat", "{\"text\":\"Still here.\"}").statusCode())
        .isEqualTo(204);
  }

  @Test
  void hidesForeignRecordings() {
    var upload = begin();
    var foreign = new Browser(api);
    foreign.post(
        "/live/sign-in", "{\"email\":\"otto@example.org\",\"password\":\"correct horse\"}");
    var other = api.memory().agreed();
    var elsewhere =
        "/live/sessions/" + other.state().id() + upload.substring(upload.indexOf("/recordings/"));

    assertRefused(foreign.get(upload), 404, "NotFound");
    assertRefused(
        foreign.put(upload + "/chunks/0", FIRST, ChunkFixtures.sha256(FIRST)), 404, "NotFound");
    assertRefused(foreign.post(upload + "/close", "{\"chunks\":0}"), 404, "NotFound");
    assertRefused(technician.get(elsewhere), 404, "NotFound");
    assertRefused(put(elsewhere, 0, FIRST), 404, "NotFound");
    assertRefused(new Browser(api).get(upload), 401, "InvalidToken");
    assertRefused(
        new Browser(api).put(upload + "/chunks/0", FIRST, ChunkFixtures.sha256(FIRST)),
        401,
        "InvalidToken");
  }

  @Test
  void keepsForeignPagesOut() {
    var upload = begin();

    var answer =
        technician.send(
            upload + "/chunks/0",
            request ->
                request
                    .header("Origin", "https://evil.example")
                    .header("Content-Type", "application/octet-stream")
                    .header("Chunk-SHA256", ChunkFixtures.sha256(FIRST))
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(FIRST)));

    assertRefused(answer, 403, "AccessDenied");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"chunks\":-1}", "{\"chunks\":\"2\"}", "{\"chunks\":1.5}"})
  void wantsToKnowHowManyPiecesThereAre(String body) {
    assertRefused(technician.post(begin() + "/close", body), "chunks");
  }

  /** Begins a recording and returns its path. */
  private String begin() {
    var started = technician.start(token);
    sessionPath = path(started);
    joinPath = customer.join(started.get("joinCode").textValue()) + "/recording";
    technician.post(sessionPath + "/recording/consent", "{}");
    customer.post(joinPath, "{\"agrees\":true}");
    var begun = technician.post(sessionPath + "/recordings", "{}");
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
    return sessionPath + "/recordings/" + json(begun).get("recordingId").longValue();
  }

  private HttpResponse<String> put(String upload, int number, byte[] content) {
    return technician.put(upload + "/chunks/" + number, content, ChunkFixtures.sha256(content));
  }

  private void decide(RecordingMode mode) {
    var account = api.memory().expert().account().key();
    api.memory().accountSettingsStore().set(account, new AccountSettings(mode, null, null));
  }

  private static RecordingId id(String upload) {
    return new RecordingId(Long.parseLong(upload.substring(upload.lastIndexOf('/') + 1)));
  }

  private static String path(JsonNode view) {
    return "/live/sessions/" + view.get("sessionId").textValue();
  }

  private static String recording(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer).get("recording").toString();
  }

  private static String shown(String mode, String consent, boolean isRecorded) {
    return "{\"mode\":\"%s\",\"consent\":\"%s\",\"isRecorded\":%3$s,\"isRunning\":%3$s}"
        .formatted(mode, consent, isRecorded);
  }
}

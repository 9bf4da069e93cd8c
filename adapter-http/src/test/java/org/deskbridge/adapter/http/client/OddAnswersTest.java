package org.deskbridge.adapter.http.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.error.FailureFixtures.errorCode;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.RemoteCompanies.CompanyQuery;
import org.deskbridge.helpdesk.RemoteRecordings;
import org.deskbridge.helpdesk.RemoteSession.Person;
import org.deskbridge.helpdesk.RemoteSessionQuery;
import org.deskbridge.helpdesk.RemoteSessions.LaunchRequest;
import org.deskbridge.helpdesk.RemoteSessions.SessionOffer;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.TicketRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client makes of answers that no service of ours would give. */
@Timeout(60)
class OddAnswersTest {

  private static final String NAME = "e0-secret-name";
  private static final LaunchRequest REQUEST =
      new LaunchRequest("reference-9", "7", null, null, null, null, null);
  private static final SessionOffer OFFER = new SessionOffer("7", null, null, false);
  private static final RemoteSessionQuery WINDOW =
      new RemoteSessionQuery(
          Instant.parse("2026-11-21T12:00:00Z"), Instant.parse("2026-11-22T12:00:00Z"), 1000, null);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 302 Found\r\nLocation: http://localhost:1/\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\n<html",
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"sessionToken\"",
        "HTTP/1.1 204 No Content\r\n\r\n",
        "HTTP/1.1 503 Unavailable\r\nContent-Length: 5\r\n\r\n<html",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Type: ;;;\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n{}\r\n",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 302 Found\r\nLocation: http://[::1\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 -20 X\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 99 X\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 500 X\r\nContent-Length: 18\r\n\r\n{\"m\":1e2147483648}",
        "HTTP/1.1 429 X\r\nRetry-After: 1e2147483648\r\nContent-Length: 0\r\n\r\n",
        "nonsense\r\n\r\n",
        ""
      })
  void takesThemForNoAnswer(String answer) throws IOException {
    try (var odd = RawService.answering(answer)) {
      assertThatThrownBy(() -> odd.client().sessions().requestSession(REQUEST))
          .isInstanceOf(UnavailableException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "7",
        "{\"status\":\"dancing\"}",
        "{\"status\":7}",
        "{\"status\":{\"word\":\"active\"}}",
        "{\"status\":true}",
        "{\"status\":1e2147483648}",
        "{\"status\":\"active\"} {}"
      })
  void readsNoSessionFromThem(String json) throws IOException {
    try (var odd = RawService.json(json)) {
      assertThatThrownBy(() -> odd.client().sessions().session(NAME))
          .isInstanceOf(UnavailableException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"totalNumSessions\":1}",
        "{\"totalNumSessions\":1,\"sessions\":[null]}",
        "{\"totalNumSessions\":1,\"sessions\":{}}",
        "{\"totalNumSessions\":1,\"sessions\":[{\"status\":\"active\"}"
      })
  void readsNoListFromThem(String json) throws IOException {
    try (var odd = RawService.json(json)) {
      assertThatThrownBy(() -> odd.client().sessions().sessions(WINDOW))
          .isInstanceOf(UnavailableException.class);
    }
  }

  @Test
  void readsNothingElseFromThem() throws IOException {
    try (var odd = RawService.json("{\"totalNumCompanies\":1,\"companies\":[{\"companyId\":1}]}")) {
      assertThatThrownBy(
              () -> odd.client().directory().companies(new CompanyQuery(null, true, true, 50, 0)))
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("companyName");
    }
    try (var odd = RawService.json("{\"sessionId\":\"7\",\"events\":[]}")) {
      assertThatThrownBy(() -> odd.client().sessions().transcript(NAME))
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("startTime");
    }
    try (var odd = RawService.json("[{\"systemName\":\"a\",\"systemDomain\":\"b\"}]")) {
      assertThatThrownBy(() -> odd.client().links().links("b"))
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("userEmail");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "200 OK\r\nContent-Length: 0\r\n\r\n",
        "302 Found\r\nContent-Length: 0\r\n\r\n",
        "302 Found\r\nLocation: /launch?token=e0-7\r\nContent-Length: 0\r\n\r\n",
        "302 Found\r\nLocation: https://sign-in.example/\r\nContent-Length: 0\r\n\r\n",
        "308 Moved\r\nLocation: https://a.example/?token=e0-7\r\nContent-Length: 0\r\n\r\n",
        "500 Oh\r\nContent-Length: 0\r\n\r\n"
      })
  void takesNothingElseForALaunchPage(String answer) throws IOException {
    try (var odd = RawService.answering("HTTP/1.1 " + answer)) {
      assertThatThrownBy(() -> odd.client().sessions().requestAnonymousSession(OFFER))
          .isInstanceOf(UnavailableException.class);
    }
  }

  @Test
  void understandsWhatOtherServicesMayWrite() throws IOException {
    var json =
        "{\"sessionId\":9007199254740993,\"status\":\"active\",\"accountKey\":9223372036854775807,"
            + "\"expertUserKey\":9223372036854775806,\"partnerObject\":9007199254740993,"
            + "\"partnerObjectUrl\":\"\",\"customerName\":\"\",\"startedAt\":\"\","
            + "\"customerJoinedAt\":\"2026-11-21T14:00:00.5+02:00\",\"somethingNew\":[1]}";
    try (var other = RawService.json(json)) {
      var shown = other.client().sessions().session(NAME).orElseThrow();

      assertThat(shown.accountKey()).isEqualTo(Long.MAX_VALUE);
      assertThat(shown.expert()).isEqualTo(new Person(null, null, "9223372036854775806"));
      assertThat(shown.customerName()).isNull();
      assertThat(shown.report().status()).isEqualTo(SessionStatus.ACTIVE);
      assertThat(shown.report().sessionId()).isEqualTo("9007199254740993");
      assertThat(shown.report().ticket()).isEqualTo(new TicketRef("9007199254740993", null));
      assertThat(shown.report().startedAt()).isNull();
      assertThat(shown.report().joinedAt()).isEqualTo("2026-11-21T12:00:00.5Z");
    }
  }

  @Test
  void understandsWholeNumbersInEverySpelling() throws IOException {
    var json =
        "{\"sessionId\":9007199254740993.0,\"status\":\"active\",\"accountKey\":4.711e3,"
            + "\"sessionStartToken\":4711.0,\"expertUserKey\":9223372036854775806.0,"
            + "\"partnerObject\":4711.0,\"customerName\":\"4711.0\"}";
    try (var other = RawService.json(json)) {
      var shown = other.client().sessions().session(NAME).orElseThrow();

      assertThat(shown.report().sessionId()).isEqualTo("9007199254740993");
      assertThat(shown.accountKey()).isEqualTo(4711);
      assertThat(shown.startToken()).isEqualTo(4711);
      assertThat(shown.expert()).isEqualTo(new Person(null, null, "9223372036854775806"));
      assertThat(shown.report().ticket()).isEqualTo(new TicketRef("4711", null));
      assertThat(shown.customerName()).isEqualTo("4711.0");
    }
    try (var other =
        RawService.json("{\"readyForTranscode\":[101.0],\"readyForDownload\":[1.02e2]}")) {
      var list =
          other
              .client()
              .recordings()
              .recordings(new RemoteRecordings.Query(7L, null, null, null, null, null, false));

      assertThat(list.readyForTranscode()).containsExactly(101L);
      assertThat(list.readyForDownload()).containsExactly(102L);
    }
  }

  @Test
  void understandsALinkThatOffersNothing() throws IOException {
    var json =
        "[{\"systemName\":\"a\",\"systemDomain\":\"b\",\"userEmail\":\"c@d.example\","
            + "\"userToken\":\"e\",\"callbackURL\":\"https://f.example/\"}]";
    try (var other = RawService.json(json)) {
      assertThat(other.client().links().links("b"))
          .singleElement()
          .satisfies(
              link -> {
                assertThat(link.calls()).isEqualTo(Set.of());
                assertThat(link.callbackUrl()).isEqualTo(URI.create("https://f.example/"));
              });
    }
  }

  @Test
  void readsAPageOfTheLongestNotes() throws IOException {
    var session = "{\"status\":\"complete\",\"notes\":\"%s\"}".formatted("\\u0001".repeat(20_000));
    try (var full =
        RawService.ok(
            out -> {
              out.write("{\"totalNumSessions\":200,\"sessions\":[".getBytes(US_ASCII));
              for (int i = 0; i < 200; i++) {
                out.write(((i == 0 ? "" : ",") + session).getBytes(US_ASCII));
              }
              out.write("]}".getBytes(US_ASCII));
            })) {
      var page = full.client(Duration.ofSeconds(30)).sessions().extendedSessions(WINDOW);

      assertThat(page.sessions())
          .hasSize(200)
          .allMatch(each -> "\u0001".repeat(20_000).equals(each.report().notes()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"notes\":\"", "{\"status\":\"active\"}", "{\"collaborators\":[{},"})
  void stopsReadingASessionThatNeverEnds(String beginning) throws IOException {
    try (var endless = RawService.ok(out -> forever(out, beginning))) {
      assertThatThrownBy(() -> endless.client().sessions().session(NAME))
          .isInstanceOf(UnavailableException.class)
          .cause()
          .hasMessageContaining("longer than 262144 bytes");
    }
  }

  @Test
  void stopsReadingAListThatNeverEnds() throws IOException {
    try (var endless = RawService.ok(out -> forever(out, "{\"sessions\":["))) {
      assertThatThrownBy(() -> endless.client(Duration.ofSeconds(30)).sessions().sessions(WINDOW))
          .isInstanceOf(UnavailableException.class)
          .cause()
          .hasMessageContaining("longer than 33554432 bytes");
    }
  }

  private static void forever(OutputStream out, String beginning) throws IOException {
    out.write(beginning.getBytes(US_ASCII));
    var blanks = " ".repeat(64 * 1024).getBytes(US_ASCII);
    while (true) {
      out.write(blanks);
    }
  }

  @Test
  void waitsNoLongerThanTheSettingsSay() throws IOException {
    try (var silent = RawService.silent()) {
      assertThatThrownBy(() -> silent.client(Duration.ofMillis(200)).sessions().session(NAME))
          .isInstanceOf(UnavailableException.class);
    }
    try (var stuck = RawService.answering("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{")) {
      assertThatThrownBy(() -> stuck.client(Duration.ofMillis(200)).sessions().session(NAME))
          .isInstanceOf(UnavailableException.class);
    }
  }

  @Test
  void saysWhenToAskAgain() throws IOException {
    try (var busy =
        RawService.answering(
            "HTTP/1.1 429 Too Many\r\nRetry-After: 70\r\nContent-Length: 0\r\n\r\n")) {
      assertThatThrownBy(() -> busy.client().sessions().session(NAME))
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("ask again in 70 s");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "409 Conflict, session.not-live, SESSION_NOT_LIVE",
    "409 Conflict, session.on-the-moon, REQUEST_CONFLICT",
    "409 Conflict, session.not-found, REQUEST_CONFLICT",
    "403 Forbidden, role.missing, ROLE_MISSING",
    "422 Unprocessable, request.repeated-differently, REQUEST_REPEATED_DIFFERENTLY",
    "507 Full, recording.storage-full, RECORDING_STORAGE_FULL",
    "500 Oh, service.fault, SERVICE_FAULT",
    "418 Teapot, 7, REQUEST_INVALID"
  })
  void takesTheReasonForItsCodeWhereTheStatusAgrees(String status, String reason, ErrorCode code)
      throws IOException {
    try (var refusing =
        RawService.answering(
            "HTTP/1.1 %s\r\nConnection: close\r\n\r\n{\"msg\":\"no\",\"reason\":\"%s\"}"
                .formatted(status, reason))) {
      assertThatThrownBy(() -> refusing.client().sessions().session(NAME)).has(errorCode(code));
    }
  }

  @Test
  void findsNothingWhereSomebodyElseAnswers() throws IOException {
    try (var other =
        RawService.answering("HTTP/1.1 404 Not Found\r\nContent-Length: 6\r\n\r\n<html>")) {
      assertThat(other.client().sessions().session(NAME)).isEmpty();
    }
  }

  @Test
  void knowsABadTokenUnderAnotherStatus() throws IOException {
    try (var late =
        RawService.answering(
            "HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n"
                + "{\"int_err_code\":\"InvalidToken\",\"msg\":\"bad\"}")) {
      assertThatThrownBy(() -> late.client().sessions().session(NAME))
          .isInstanceOfSatisfying(
              RejectedException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.TOKEN_INVALID));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n<html",
        "HTTP/1.1 500 Oh\r\n\r\n"
      })
  void tellsNoSecret(String answer) throws IOException {
    try (var odd = RawService.answering(answer)) {
      var service = odd.client().sessions();

      assertThatThrownBy(() -> service.session(NAME))
          .satisfies(e -> assertThat(traceOf(e)).doesNotContain(NAME, "secret-token"));
    }
  }

  private static String traceOf(Throwable failure) {
    var trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}

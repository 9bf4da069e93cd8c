package org.deskbridge.adapter.http.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.http.RunningApi.assertRefused;
import static org.deskbridge.adapter.http.RunningApi.json;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.auth.Caller;
import org.deskbridge.company.CompanyId;
import org.deskbridge.recording.RecordingFixtures;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingOrigin;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.video.UnplayableRecordingException;
import org.deskbridge.session.id.SessionKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chapter 2 of the contract: recordings. */
class RecordingsApiTest {

  private static final String RECORDINGS = "/archive/recordings";

  private RunningApi api;
  private InMemoryDesk memory;

  @BeforeEach
  void start() {
    api = new RunningApi();
    memory = api.memory();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void listsRecordingsByWhatCanBeDoneWithThem() {
    var first = memory.recorded().id();
    var second = memory.transcoded().id();
    var third = memory.recorded().id();
    memory.capturing(memory.agreed().state().key());

    var answer = api.send(list("accountKey=" + account()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.body())
        .isEqualTo(
            "{\"readyForTranscode\":[%s,%s],\"readyForDownload\":[%s],\"unplayable\":[]}"
                .formatted(first, third, second));
  }

  @Test
  void listsWhatNoVideoCanBeMadeOf() {
    var sound = memory.recorded();
    memory.desk().recordings().requestTranscoding(memory.caller(), List.of(sound.id()));
    memory.transcoder().failNext(new UnplayableRecordingException("Only sound was captured."));
    memory.desk().recordings().transcodeNext(Caller.service());

    assertThat(api.send(list("accountKey=" + account())).body())
        .isEqualTo(
            "{\"readyForTranscode\":[],\"readyForDownload\":[],\"unplayable\":[%s]}"
                .formatted(sound.id()));
  }

  @Test
  void listsNothingOfWhichTheVideoIsBeingMade() {
    var wanted = memory.recorded();
    memory.desk().recordings().requestTranscoding(memory.caller(), List.of(wanted.id()));
    memory.transcoder().whileMakingNext(() -> assertThat(listed(own(""))).isEqualTo("[][]"));

    var failed = memory.desk().recordings().transcodeNext(Caller.service());

    assertThat(failed).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sessionType=0", "accountKey=&userKey=&companyId=", "timePeriod=7"})
  void wantsAtLeastOneKey(String query) {
    assertRefused(api.send(list(query)), "accountKey");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accountKey=x",
        "accountKey=0",
        "accountKey=-1",
        "accountKey=007",
        "accountKey=1.5",
        "accountKey=1e3",
        "accountKey=9223372036854775808",
        "userKey=me",
        "companyId=",
        "companyId=two",
        "sessionType=2",
        "sessionType=screen_sharing",
        "archived=yes",
        "archived=2",
        "timePeriod=-1",
        "timePeriod=week",
        "fromTime=yesterday",
        "toTime=2026-11-31T00:00:00Z"
      })
  void refusesBadParametersByName(String parameter) {
    var name = parameter.substring(0, parameter.indexOf('='));
    var key = name.equals("accountKey") || name.equals("companyId") ? "" : "&accountKey=1";

    assertRefused(
        api.send(list(parameter + key)), parameter.equals("companyId=") ? "accountKey" : name);
  }

  @Test
  void isForbiddenToListWhatBelongsToOthersOrIsUnknown() {
    var companies = memory.companies();
    var stranger = memory.stranger().expert().orElseThrow();
    var foreignCompany = companies.addCompany(stranger.account().key(), "Theirs").id();
    var own = "&accountKey=" + account();

    for (var query :
        List.of(
            "accountKey=" + stranger.account().key(),
            "accountKey=" + Long.MAX_VALUE,
            "userKey=" + stranger.key(),
            "userKey=" + Long.MAX_VALUE + own,
            "companyId=" + foreignCompany,
            "companyId=99" + own)) {
      assertRefused(api.send(list(query)), 403, "AccessDenied");
    }
  }

  @Test
  void isAboutTheOwnAccountIfNoneIsNamed() {
    var recording = memory.recorded().id();

    assertThat(listed("userKey=" + memory.expert().key())).isEqualTo("[%s][]".formatted(recording));
    assertThat(listed("accountKey=&userKey=" + memory.expert().key()))
        .isEqualTo("[%s][]".formatted(recording));
  }

  @Test
  void narrowsTheList() {
    var company = memory.companies().addCompany(memory.expert().account().key(), "Alpha").id();
    var now = memory.now();
    var attended = closed(null, now.minus(Duration.ofDays(8)));
    var unattended = closed(company, now.minus(Duration.ofDays(2)).plusMillis(700));
    var archived = closed(null, now.minus(Duration.ofDays(1)));
    memory.desk().recordings().markArchived(memory.caller(), List.of(archived), true);

    assertThat(listed(own(""))).isEqualTo("[%s, %s][]".formatted(attended, unattended));
    assertThat(listed(own("&archived=0"))).isEqualTo(listed(own("")));
    assertThat(listed(own("&archived=1"))).isEqualTo("[%s][]".formatted(archived));
    assertThat(listed(own("&sessionType=0"))).isEqualTo("[%s][]".formatted(attended));
    assertThat(listed(own("&sessionType=1"))).isEqualTo("[%s][]".formatted(unattended));
    assertThat(listed("companyId=" + company)).isEqualTo("[%s][]".formatted(unattended));
    assertThat(listed(own("&timePeriod=7"))).isEqualTo("[%s][]".formatted(unattended));
    assertThat(listed(own("&timePeriod=8"))).isEqualTo(listed(own("")));
    assertThat(listed(own("&timePeriod=0"))).isEqualTo("[][]");
    assertThat(listed(own("&timePeriod=1&fromTime=2026-11-01T00:00:00Z")))
        .isEqualTo(listed(own("")));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-19T12:00:00Z, '', true",
    "2026-11-19T15:00:00.5+03:00, '', true",
    "2026-11-19T12:00:01Z, '', false",
    "'', 2026-11-19T12:00:00Z, true",
    "'', 2026-11-19T15:00:00+03:00, true",
    "'', 2026-11-19T11:59:59Z, false",
    "2026-11-19T12:00:00Z, 2026-11-19T12:00:00Z, true",
    "2026-11-19T12:00:00Z, 2030-01-01T00:00:00Z, true",
    "2026-11-20T12:00:00Z, 2026-11-19T12:00:00Z, false"
  })
  void listsWhatStartedWithinBothEnds(String from, String to, boolean isListed) {
    closed(null, Instant.parse("2026-11-19T12:00:00.700Z"));

    assertThat(listed(own("&fromTime=%s&toTime=%s".formatted(from, to))))
        .isEqualTo(isListed ? "[101][]" : "[][]");
  }

  @Test
  void listsAtMost500AscendingByStart() {
    for (int i = 0; i < 501; i++) {
      closed(null, memory.now().minusSeconds(i));
    }

    var listed = json(api.send(list(own("")))).get("readyForTranscode");

    assertThat(listed).hasSize(500);
    assertThat(listed.get(0).longValue()).isEqualTo(601);
    assertThat(listed.get(499).longValue()).isEqualTo(102);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, ''",
    "GET, /urls?recordingIds=101",
    "GET, /urls&recordingId=101",
    "POST, /transcode/101",
    "POST, /transcode",
    "PUT, /archived/101",
    "PUT, /archived"
  })
  void forbidsABadToken(String method, String path) {
    for (var authorization : List.of("Bearer nonsense", "Basic x", "OAuth oauth_token=nonsense")) {
      assertRefused(
          api.send(
              api.to("/G2A/rest/v1" + RECORDINGS + path)
                  .header("Authorization", authorization)
                  .method(method, HttpRequest.BodyPublishers.noBody())),
          403,
          "InvalidToken");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, '', GET",
    "POST, '', GET",
    "POST, /urls, GET",
    "GET, /transcode/101, POST",
    "PUT, /transcode, POST",
    "POST, /archived/101, PUT",
    "GET, /archived, PUT"
  })
  void namesTheMethodsThatWork(String method, String path, String allowed) {
    var answer =
        api.send(
            api.asErika(RECORDINGS + path).method(method, HttpRequest.BodyPublishers.noBody()));

    assertRefused(answer, 405, "MethodNotAllowed");
    assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains(allowed);
  }

  @Test
  void answersHeadWhereItAnswersGet() {
    memory.transcoded();

    for (var path : List.of("?" + own(""), "/urls?recordingIds=101")) {
      var answer =
          api.send(
              api.asErika(RECORDINGS + path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/101,102 | ",
        "/101%2C%20102 | ",
        "/101,102,101 | ",
        "/101?recordingIds=102 | ",
        "?recordingIds=101,102 | ",
        "?recordingIds=101&recordingIds=102 | ",
        "?recordingId=101&recordingId=102 | ",
        "?recordingIds=101&recordingId=102 | ",
        "'' | {\"recordingIds\":[101,102]}",
        "'' | {\"recordingIds\":[\"101\",\"102\"]}",
        "'' | {\"recordingIds\":\"101,102\"}",
        "'' | [101,102]",
        "'' | [\"101\",102]",
        "'' | [101.0,1.02e2]",
        "/101 | [102]",
        "/101,102 | {}",
        "/101,102 | {\"recordingIds\":null}",
        "/101,102 | []"
      })
  void takesIdsInEveryForm(String ids, String body) {
    var both = List.of(memory.recorded().id(), memory.recorded().id());

    var asked = api.send(with(body, "POST", api.asErika(RECORDINGS + "/transcode" + ids)));
    var archived = api.send(with(body, "PUT", api.asErika(RECORDINGS + "/archived" + ids)));

    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(204);
    assertThat(asked.body()).isEmpty();
    assertThat(archived.statusCode()).as(archived.body()).isEqualTo(204);
    assertThat(both).allMatch(this::isQueued).allMatch(each -> memory.state(each).isArchived());
  }

  private static HttpRequest.Builder with(String body, String method, HttpRequest.Builder request) {
    return body == null
        ? request.method(method, HttpRequest.BodyPublishers.noBody())
        : request
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | ",
        "'' | {}",
        "'' | []",
        "'' | {\"recordingIds\":[]}",
        "'' | {\"recordingIds\":{}}",
        "'' | {\"recordingIds\":7}",
        "'' | {\"recordingIds\":[true]}",
        "'' | [1.5]",
        "'' | [1.5e0]",
        "'' | [\"101.0\"]",
        "'' | [1e18446744073709551616]",
        "'' | [null]",
        "'' | [[101]]",
        "'' | [0]",
        "'' | [-101]",
        "'' | [\"\"]",
        "'' | [9223372036854775808]",
        "/101,,102 | ",
        "/101, | ",
        "/x | ",
        "/0 | ",
        "/-101 | ",
        "/0101 | ",
        "/101;102 | ",
        "/9223372036854775808 | ",
        "?recordingIds=101,x | ",
        "?recordingId=%D9%A1 | "
      })
  void refusesIdsThatAreNone(String ids, String body) {
    memory.recorded();

    assertThat(api.send(with(body, "POST", api.asErika(RECORDINGS + "/transcode" + ids))))
        .satisfies(RecordingsApiTest::refusesIds);
    assertThat(api.send(with(body, "PUT", api.asErika(RECORDINGS + "/archived" + ids))))
        .satisfies(RecordingsApiTest::refusesIds);
    assertThat(isQueued(new RecordingId(101))).isFalse();
  }

  private static void refusesIds(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"101\"", "null", "[101", "{\"recordingIds\":[101]", "101,102"})
  void refusesABodyThatIsNeitherObjectNorArray(String body) {
    assertRefused(api.send(with(body, "POST", api.asErika(RECORDINGS + "/transcode/101"))), "body");
  }

  @Test
  void refusesMoreThan500() {
    var many =
        IntStream.rangeClosed(1, 501).mapToObj(String::valueOf).collect(Collectors.joining(","));
    var path = RECORDINGS + "/transcode";

    assertRefused(api.send(RunningApi.post(api.asErika(path), "[" + many + "]")), "recordingIds");
    assertRefused(api.send(api.asErika(RECORDINGS + "/urls?recordingIds=" + many)), "recordingIds");
    assertRefused(
        api.send(RunningApi.post(api.asErika(path), "[" + many.replace(",501", "") + "]")),
        403,
        "AccessDenied");
  }

  @ParameterizedTest
  @ValueSource(strings = {"104", "999999999999999999", "9223372036854775807"})
  void doesNothingIfAnIdIsForeignOrUnknown(String other) {
    var own = memory.recorded().id();

    assertRefused(
        api.send(with(null, "POST", api.asErika(RECORDINGS + "/transcode/101," + other))),
        403,
        "AccessDenied");
    assertRefused(
        api.send(with(null, "PUT", api.asErika(RECORDINGS + "/archived/101," + other))),
        403,
        "AccessDenied");
    assertRefused(
        api.send(api.asErika(RECORDINGS + "/urls?recordingIds=101," + other)), 403, "AccessDenied");
    assertThat(isQueued(own)).isFalse();
    assertThat(memory.state(own).isArchived()).isFalse();
  }

  @Test
  void hidesTheRecordingsOfOthers() {
    var foreign = memory.transcoded().id();

    for (var path : List.of("/urls?recordingIds=", "/urls?recordingIds=7,")) {
      assertRefused(api.send(api.asOtto(RECORDINGS + path + foreign)), 403, "AccessDenied");
    }
    assertRefused(
        api.send(with(null, "POST", api.asOtto(RECORDINGS + "/transcode/" + foreign))),
        403,
        "AccessDenied");
    assertRefused(
        api.send(with(null, "PUT", api.asOtto(RECORDINGS + "/archived/" + foreign))),
        403,
        "AccessDenied");
    assertThat(memory.state(foreign).isArchived()).isFalse();
  }

  @Test
  void answersNoContentWhateverTheStateOfARecording() {
    var capturing = memory.capturing(memory.agreed().state().key()).id();
    var ready = memory.transcoded().id();
    var ids = "%s,%s".formatted(capturing, ready);

    for (int i = 0; i < 2; i++) {
      assertThat(
              api.send(with(null, "POST", api.asErika(RECORDINGS + "/transcode/" + ids)))
                  .statusCode())
          .isEqualTo(204);
    }
    assertThat(memory.state(capturing).stage()).isInstanceOf(RecordingStage.Capturing.class);
    assertThat(memory.state(ready).stage()).isInstanceOf(RecordingStage.ReadyForDownload.class);
  }

  @Test
  void takesNoNoticeOfTheMediaTypeOfAnEmptyBody() {
    var recording = memory.recorded().id();

    var answer =
        api.send(
            api.asErika(RECORDINGS + "/transcode/" + recording)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(isQueued(recording)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "text/plain",
        "application/json; charset=latin1"
      })
  void refusesABodyOfAnotherMediaType(String type) {
    memory.recorded();

    for (var path : List.of("/transcode", "/transcode/101")) {
      assertRefused(
          api.send(
              api.asErika(RECORDINGS + path)
                  .header("Content-Type", type)
                  .POST(HttpRequest.BodyPublishers.ofString("[101]"))),
          415,
          "UnsupportedMediaType");
    }
  }

  @Test
  void refusesABodyThatIsTooLong() {
    assertRefused(
        api.send(RunningApi.post(api.asErika(RECORDINGS + "/transcode"), " ".repeat(70_000))),
        413,
        "PayloadTooLarge");
  }

  @Test
  void takesTheTokenOutOfTheBodyAndTheQuery() {
    var recording = memory.recorded().id();
    var token = memory.accessToken();

    var inBody =
        api.send(
            RunningApi.post(
                api.to("/G2A/rest/v1" + RECORDINGS + "/transcode"),
                "{\"oauth_token\":\"%s\",\"recordingIds\":[%s]}".formatted(token, recording)));
    var inQuery =
        api.send(
            api.to(
                "/G2A/rest/v1%s/urls&recordingId=%s&oauth_token=%s"
                    .formatted(RECORDINGS, recording, token)));

    assertThat(inBody.statusCode()).isEqualTo(204);
    assertThat(isQueued(recording)).isTrue();
    assertThat(inQuery.body()).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/urls?recordingIds=101,102,103",
        "/urls?recordingIds=101%2C102%2C103",
        "/urls?recordingIds=103&recordingIds=102&recordingIds=101",
        "/urls?recordingId=101&recordingId=102&recordingId=103",
        "/urls&recordingId=101&recordingId=102&recordingId=103",
        "/urls&recordingIds=101,102,103",
        "/urls&recordingId=101?recordingId=102&recordingIds=103"
      })
  void showsWhereRecordingsCanBeDownloaded(String path) {
    memory.transcoded();
    memory.recorded();
    var last = memory.transcoded();

    var answer = api.send(api.asErika(RECORDINGS + path));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    var urls = json(answer);
    assertThat(urls.isArray()).isTrue();
    assertThat(urls.findValuesAsText("recordingId")).containsExactly("101", "103");
    var shown = urls.get(1);
    assertThat(shown.fieldNames())
        .toIterable()
        .containsExactly(
            "recordingId",
            "recordingUrl",
            "recordingStartTime",
            "eventsUrl",
            "thumbnailUrl",
            "recordingSize");
    assertThat(shown.get("recordingId").isNumber()).isTrue();
    assertThat(shown.get("recordingStartTime").textValue())
        .isEqualTo(last.origin().startedAt().toString());
    assertThat(shown.get("recordingSize").textValue()).isEqualTo("36");
    assertThat(shown.get("recordingUrl").textValue())
        .matches("https://support\\.example/media/103/\\d+/[\\w-]{43}/recording-103\\.mp4");
    assertThat(shown.get("eventsUrl").textValue())
        .matches("https://support\\.example/media/103/\\d+/[\\w-]{43}/recording-103\\.events");
    assertThat(shown.get("thumbnailUrl").textValue())
        .matches("https://support\\.example/media/103/\\d+/[\\w-]{43}/recording-103\\.jpg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/urls", "/urls?recordingIds=", "/urls?recordingId=x", "/urls&", "/urls&x"})
  void wantsIdsToShowUrls(String path) {
    assertRefused(api.send(api.asErika(RECORDINGS + path)), "recordingIds");
  }

  @Test
  void showsInASessionWhereItsRecordingsCanBeSeen() {
    var key = memory.agreed().state().key();
    var before = memory.state(key);
    var id = before.id() == null ? "" : before.id().value();
    assertThat(json(api.send(api.asErika("/sessions/" + id))).has("sessionRecordingUrl")).isFalse();

    memory.recorded(key);

    var expected = "https://support.example/recordings/" + id;
    var from = "fromTime=2026-11-21T00:00:00Z&toTime=2026-11-22T00:00:00Z";
    assertThat(
            json(api.send(api.asErika("/sessions/" + id))).get("sessionRecordingUrl").textValue())
        .isEqualTo(expected);
    assertThat(
            json(api.send(api.asErika("/sessions?sessionType=screen_sharing&" + from)))
                .at("/sessions/0/sessionRecordingUrl")
                .textValue())
        .isEqualTo(expected);
    assertThat(
            json(api.send(api.asErika("/extendedsessions?" + from)))
                .at("/sessions/0/sessionRecordingUrl")
                .textValue())
        .isEqualTo(expected);
  }

  private RecordingId closed(CompanyId company, Instant startedAt) {
    var id = memory.recordings().newId();
    var origin =
        new RecordingOrigin(
            new SessionKey("key-of-" + id),
            memory.expert().account().key(),
            memory.expert().key(),
            company,
            startedAt);
    var started = RecordingFixtures.started(id, origin);
    memory.recordings().commit(started);
    memory.recordings().commit(RecordingFixtures.closed(started));
    return id;
  }

  private boolean isQueued(RecordingId id) {
    return memory.state(id).stage() instanceof RecordingStage.ReadyForTranscode ready
        && ready.isQueued();
  }

  private long account() {
    return memory.expert().account().key().value();
  }

  private String own(String more) {
    return "accountKey=" + account() + more;
  }

  private HttpRequest.Builder list(String query) {
    return api.asErika(RECORDINGS + (query.isEmpty() ? "" : "?" + query));
  }

  /** Returns both lists as text. */
  private String listed(String query) {
    var answer = api.send(list(query));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer).get("readyForTranscode").toString().replace(",", ", ")
        + json(answer).get("readyForDownload").toString().replace(",", ", ");
  }
}

package org.deskbridge.adapter.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.ApplyStatusReport;
import org.deskbridge.helpdesk.CallbackBaseUrl;
import org.deskbridge.helpdesk.InMemoryRemoteSessions;
import org.deskbridge.helpdesk.InMemoryTicketSessions;
import org.deskbridge.helpdesk.InMemoryTicketSystem;
import org.deskbridge.helpdesk.LaunchSession;
import org.deskbridge.helpdesk.ReconcileSessions;
import org.deskbridge.helpdesk.RemoteCompanies.CompanyEntry;
import org.deskbridge.helpdesk.RemoteCompanies.CompanyQuery;
import org.deskbridge.helpdesk.RemoteCompanies.MachineEntry;
import org.deskbridge.helpdesk.RemoteEvents;
import org.deskbridge.helpdesk.RemoteRecordings;
import org.deskbridge.helpdesk.RemoteRecordings.Download;
import org.deskbridge.helpdesk.RemoteSession;
import org.deskbridge.helpdesk.RemoteSession.Person;
import org.deskbridge.helpdesk.RemoteSessionPage;
import org.deskbridge.helpdesk.RemoteSessionQuery;
import org.deskbridge.helpdesk.RemoteTranscript.Line;
import org.deskbridge.helpdesk.StatusReport;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.TicketOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What the client makes of answers in which one thing is odd and the rest is not. */
@Timeout(60)
class OddElementsTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final RemoteSessionQuery WINDOW =
      new RemoteSessionQuery(NOON, NOON.plusSeconds(3600), 1000, null);
  private static final CompanyQuery COMPANIES = new CompanyQuery(null, true, true, 50, 0);
  private static final RemoteRecordings.Query RECORDINGS =
      new RemoteRecordings.Query(7L, null, null, null, null, null, false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'startedAt':'yesterday'",
        "'startedAt':1e2147483648",
        "'endedAt':{'at':'2026-11-21T12:00:00Z'}",
        "'endReason':'tooLate'",
        "'endReason':{}",
        "'accountKey':99999999999999999999",
        "'accountKey':1e2147483648",
        "'accountKey':4711.5",
        "'accountKey':1e19",
        "'accountKey':'one'",
        "'accountKey':true",
        "'accountKey':{}",
        "'accountKey':[1]",
        "'sessionStartToken':{'value':1}",
        "'customerJoinUrl':'http://[::1'",
        "'customerJoinUrl':'not a URL'",
        "'customerJoinUrl':['https://a.example/']",
        "'sessionRecordingUrl':'javascript:alert(1)'",
        "'partnerObject':{}",
        "'partnerObject':{'id':{'deep':[1]}}",
        "'partnerObjectUrl':[]",
        "'notes':{'rendered':'x'}",
        "'expertName':[['x']]",
        "'unattendedMachineUuid':{}",
        "'collaborators':1e2147483648",
        "'collaborators':''",
        "'collaborators':'Erika'",
        "'collaborators':{}",
        "'collaborators':[null]",
        "'collaborators':['Erika',7,true,[],'',1.5]"
      })
  void showsASessionWithoutWhatIsOdd(String member) throws IOException {
    var session = read("{'sessionId':'7','status':'active'}", OddElementsTest::session);

    assertThat(
            read(
                "{'sessionId':'7',%s,'status':'active'}".formatted(member),
                OddElementsTest::session))
        .isEqualTo(session);
    assertThat(
            read(
                "{'sessions':[{'sessionId':'7',%s,'status':'active'}]}".formatted(member),
                OddElementsTest::sessions))
        .isEqualTo(new RemoteSessionPage(List.of(session), null));
  }

  private static RemoteSession session(DeskbridgeClient client) {
    return client.sessions().session("7").orElseThrow();
  }

  private static RemoteSessionPage sessions(DeskbridgeClient client) {
    return client.sessions().extendedSessions(WINDOW);
  }

  @Test
  void showsATicketByItsAddressIfItsIdIsTooLong() throws IOException {
    var json =
        "{'status':'active','partnerObject':'%s','partnerObjectUrl':'https://h.example/'}"
            .formatted("x".repeat(513));

    assertThat(read(json, OddElementsTest::session).report().ticket())
        .isEqualTo(new TicketRef(null, "https://h.example/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "7",
        "'text'",
        "''",
        "true",
        "[]",
        "[{'status':'active'}]",
        "{}",
        "{'status':'dancing'}",
        "{'status':{}}"
      })
  void leavesOutASessionThatCannotBeRead(String odd) throws IOException {
    var page =
        read(
            "{'sessions':[{'sessionId':'1','status':'active'},%s,{'sessionId':'3','status':'complete'}],'nextCursor':'c'}"
                .formatted(odd),
            OddElementsTest::sessions);

    assertThat(page.sessions())
        .extracting(each -> each.report().sessionId())
        .containsExactly("1", "3");
    assertThat(page.next()).isEqualTo("c");
  }

  @Test
  void leavesOutACollaboratorThatCannotBeRead() throws IOException {
    var session =
        read(
            "{'status':'active','collaborators':[7,{'name':'Erika','email':{}},null,{'name':'Jo'}]}",
            OddElementsTest::session);

    assertThat(session.collaborators())
        .containsExactly(new Person("Erika", null, null), new Person("Jo", null, null));
    assertThat(session.report().collaborators()).containsExactly("Erika", "Jo");
  }

  @Test
  void leavesOutALineThatCannotBeRead() throws IOException {
    var transcript =
        read(
            "{'sessionId':'7','startTime':'2026-11-21T12:00:00Z','endTime':'late','events':["
                + "{'timeStamp':'soon','content':'a','participantName':'Erika'},"
                + "{'timeStamp':'2026-11-21T12:00:00Z','content':{'html':'b'},'participantName':'Jo'},"
                + "{'timeStamp':'2026-11-21T12:00:00Z','content':'c','participantName':'Jo'}]}",
            client -> client.sessions().transcript("7").orElseThrow());

    assertThat(transcript.endedAt()).isNull();
    assertThat(transcript.lines()).containsExactly(new Line(NOON, "Jo", "c"));
  }

  @Test
  void leavesOutACompanyThatCannotBeRead() throws IOException {
    var page =
        read(
            "{'totalNumCompanies':3,'companies':[{'companyId':{},'companyName':'a'},"
                + "{'companyId':2,'companyName':'b'},{'companyId':3,'companyName':[]}]}",
            client -> client.directory().companies(COMPANIES));

    assertThat(page.total()).isEqualTo(3);
    assertThat(page.companies()).containsExactly(new CompanyEntry(2, "b"));
  }

  @Test
  void leavesOutAMachineThatCannotBeRead() throws IOException {
    var page =
        read(
            "{'totalNumMachines':2,'machines':["
                + "{'machineUuid':'a','machineName':'a','machineStatus':'ONLINE','companyId':'one'},"
                + "{'machineUuid':'b','machineName':'b','machineStatus':'ONLINE','companyId':'1',"
                + "'dnsName':{},'ipAddresses':['10.0.0.1']}]}",
            client -> client.directory().machines(1, 50, 0));

    assertThat(page.machines())
        .containsExactly(new MachineEntry("b", "b", null, List.of(), "ONLINE", 1));
  }

  @Test
  void leavesOutALinkThatCannotBeRead() throws IOException {
    var link =
        "{'systemName':'a','systemDomain':'b','userEmail':'c@d.example','userToken':'e',"
            + "'callbackURL':'%s','supportedCallbacks':%s}";
    var links =
        read(
            "["
                + String.join(
                    ",",
                    link.formatted("ftp://f.example/", "{}"),
                    link.formatted(
                        "https://one.example/", "{'createObject':{},'searchObjects':true}"),
                    link.formatted("https://two.example/", "'all'"),
                    "'link'")
                + "]",
            client -> client.links().links("b"));

    assertThat(links)
        .extracting(each -> each.callbackUrl().getHost())
        .containsExactly("one.example", "two.example");
    assertThat(links.get(0).calls()).containsExactly(TicketOperation.SEARCH);
    assertThat(links.get(1).calls()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "'one'", "{}", "[102]", "true", "1.5", "99999999999999999999"})
  void leavesOutARecordingWhoseIdCannotBeRead(String odd) throws IOException {
    var list =
        read(
            "{'readyForTranscode':[%s],'readyForDownload':[103,%s,'104'],'unplayable':%s}"
                .formatted(odd, odd, odd),
            client -> client.recordings().recordings(RECORDINGS));

    assertThat(list.readyForTranscode()).isEmpty();
    assertThat(list.readyForDownload()).containsExactly(103L, 104L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'recordingId':'one'",
        "'recordingSize':{}",
        "'recordingStartTime':'noon'",
        "'recordingUrl':'ftp://a.example/'",
        "'eventsUrl':7",
        "'thumbnailUrl':null"
      })
  void leavesOutADownloadThatCannotBeRead(String member) throws IOException {
    var name = member.substring(0, member.indexOf(':'));
    var good =
        "{'recordingId':102,'recordingUrl':'https://a.example/v',"
            + "'recordingStartTime':'2026-11-21T12:00:00Z','eventsUrl':'https://a.example/e',"
            + "'thumbnailUrl':'https://a.example/t','recordingSize':'5'}";
    var odd = good.replaceFirst(name + ":('[^']*'|[0-9]+)", member);

    var downloads =
        read(
            "[%s,%s]".formatted(odd, good),
            client -> client.recordings().downloads(List.of(101L, 102L)));

    assertThat(downloads).extracting(Download::id).containsExactly(102L);
  }

  static List<Arguments> lists() {
    return List.of(
        list(OddElementsTest::sessions, "{'sessions':[%s]}"),
        list(client -> client.sessions().sessions(WINDOW), "{'sessions':[%s]}"),
        list(
            client -> client.sessions().transcript("7"),
            "{'sessionId':'7','startTime':'2026-11-21T12:00:00Z','events':[%s]}"),
        list(
            client -> client.directory().companies(COMPANIES),
            "{'totalNumCompanies':2,'companies':[%s]}"),
        list(
            client -> client.directory().machines(1, 50, 0),
            "{'totalNumMachines':2,'machines':[%s]}"),
        list(client -> client.links().links("b"), "[%s]"),
        list(
            client -> client.recordings().recordings(RECORDINGS),
            "{'readyForTranscode':[],'readyForDownload':[%s]}"),
        list(client -> client.recordings().downloads(List.of(1L)), "[%s]"));
  }

  private static Arguments list(Function<DeskbridgeClient, Object> call, String json) {
    return Arguments.of(call, json);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void takesAnAnswerForUnreadableOnlyIfNothingIsLeft(
      Function<DeskbridgeClient, Object> call, String json) throws IOException {
    assertThatThrownBy(() -> read(json.formatted("{},null"), call))
        .isInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> read("7", call)).isInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> read("{'sessions':7,'events':{}}", call))
        .isInstanceOf(UnavailableException.class);

    assertThat(read(json.formatted(""), call)).isNotNull();
  }

  @Test
  void logsOnceACallHowManyElementsWereLeftOut() throws IOException {
    var logger = (Logger) LoggerFactory.getLogger("org.deskbridge.adapter.http.client");
    var logged = new ListAppender<ILoggingEvent>();
    logged.start();
    logger.addAppender(logged);
    try {
      var unused =
          read(
              "{'sessions':[{'status':'active','collaborators':['secret',null]},'secret',"
                  + "{'status':'secret'},{'status':'active','collaborators':['secret']}]}",
              OddElementsTest::sessions);
      var nothingOdd = read("{'sessions':[{'status':'active'}]}", OddElementsTest::sessions);
      assertThat(nothingOdd.sessions()).hasSize(1);
    } finally {
      logger.detachAppender(logged);
    }

    assertThat(logged.list)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.getLevel()).isEqualTo(Level.WARN);
              assertThat(event.getFormattedMessage())
                  .isEqualTo(
                      "support service: elements that cannot be read were left out:"
                          + " {collaborators=3, sessions=2}");
            });
  }

  @Test
  void knowsABadTokenWhoseMessageIsOdd() throws IOException {
    var json = "{\"int_err_code\":\"InvalidToken\",\"msg\":{\"en\":\"bad\"}}";
    try (var odd =
        RawService.answering("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n" + json)) {
      assertThatThrownBy(() -> session(odd.client()))
          .isInstanceOfSatisfying(
              RejectedException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.TOKEN_INVALID));
    }
  }

  @Test
  void leavesASessionAsItIsThatWasLeftOut() throws IOException {
    var sessions = new InMemoryTicketSessions();
    var odd = started(sessions, "s1");
    var good = started(sessions, "s2");
    try (var service =
        RawService.json(
            quoted(
                "{'sessions':[{'sessionId':'s1','status':'over'},"
                    + "{'sessionId':'s2','status':'complete'}]}"))) {
      new ReconcileSessions(
              service.client().sessions(),
              sessions,
              RemoteEvents.NONE,
              null,
              new InMemoryTicketSystem(),
              () -> NOON)
          .reconcile(changed -> {});
    }

    assertThat(sessions.session(odd.reference())).contains(odd);
    assertThat(sessions.session(good.reference()).orElseThrow().status())
        .isEqualTo(SessionStatus.COMPLETE);
  }

  private static TicketSession started(InMemoryTicketSessions sessions, String id) {
    var reference =
        new LaunchSession(
                new InMemoryRemoteSessions(),
                sessions,
                new CallbackBaseUrl(URI.create("https://helpdesk.example/callbacks")),
                () -> NOON)
            .launch(new LaunchSession.Ticket("4711", null, null, null))
            .reference();
    var waiting =
        new StatusReport(id, SessionStatus.WAITING, NOON, null, null, null, null, null, null, null);
    return new ApplyStatusReport(sessions, () -> NOON).apply(reference, "msg_1", waiting);
  }

  private static <T> T read(String json, Function<DeskbridgeClient, T> call) throws IOException {
    try (var service = RawService.json(quoted(json))) {
      return call.apply(service.client());
    }
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }
}

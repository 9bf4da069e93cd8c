package org.deskbridge.platform.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.deskbridge.Deskbridge;
import org.deskbridge.account.Expert;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.auth.Caller;
import org.deskbridge.platform.PlatformTickets;
import org.deskbridge.platform.RunningPlatform;
import org.deskbridge.platform.Visitor;
import org.deskbridge.ticket.TicketSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The service inside of a platform on Spring Boot: each stays out of the other's way. */
@Timeout(120)
class ServiceProgramTest {

  private static final Duration STOP_LIMIT = Duration.ofSeconds(3);
  private static final Pattern SESSION_ID = Pattern.compile("\"sessionId\":\"([^\"]+)\"");

  @TempDir Path data;

  private RunningPlatform platform;
  private String ticket;

  @BeforeEach
  void start() {
    platform =
        RunningPlatform.start(
            ServiceProgram.class,
            data,
            "--deskbridge.name=Our Desk",
            "--deskbridge.sign-in-page=/login");
    ticket = platform.bean(PlatformTickets.class).open("Printer jams").id();
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  /** Spring would miss its provider at each start. */
  @Test
  void bringsNoApiOfBeanValidation() {
    assertThat(getClass().getClassLoader().getResource("jakarta/validation/Validation.class"))
        .isNull();
  }

  @Test
  void answersAtItsOwnPathsAndLeavesAllElseToThePlatform() {
    var erika = platform.erika();

    assertThat(erika.get("/launch").body()).contains("db-launch-page");
    assertThat(erika.get("/join").body()).contains("db-join-page");
    assertThat(erika.get("/G2A/rest/v1/sessions").body()).contains("InvalidToken");
    assertThat(erika.get("/live/nothing").body()).contains("int_err_code");
    assertThat(erika.get("/tickets/T-1").body()).contains("Ticket T-1");
    assertThat(erika.get("/nothing").statusCode()).isEqualTo(404);
    assertThat(erika.get("/nothing").body()).contains("\"path\":\"/nothing\"");
  }

  @Test
  void leavesThePlatformItsGuard() {
    var nobody = platform.visitor();

    assertThat(nobody.get("/tickets/T-1").headers().firstValue("Location").orElse(""))
        .endsWith("/login");
    assertThat(nobody.get("/nothing").statusCode()).isEqualTo(302);
    assertThat(platform.erika().post("/tickets/T-1/support", "{}").statusCode()).isEqualTo(403);
    assertThat(nobody.get("/G2A/rest/v1/sessions").statusCode()).isEqualTo(401);
    assertThat(nobody.get("/join").statusCode()).isEqualTo(200);
  }

  @Test
  void takesWhoIsSignedInToThePlatformForATechnician() {
    var erika = platform.erika();

    var launch = erika.startsSupport(ticket);
    var started = start(erika, launch);

    assertThat(started).contains("\"erika@desk.example\"", "Our Company", "\"canSignOut\":false");
    assertThat(erika.hasCookie("deskbridge_expert")).isFalse();
    assertThat(expert().name()).isEqualTo("erika");
  }

  @Test
  void sendsATechnicianToSignInAtThePlatformAndBack() {
    var launch = platform.erika().startsSupport(ticket);
    var erika = platform.visitor();

    var redirected = erika.get(path(launch));

    assertThat(redirected.headers().firstValue("Location").orElse("")).endsWith("/login");
    assertThat(erika.signIn("erika", RunningPlatform.PASSWORD)).contains(path(launch));
  }

  @Test
  void knowsNobodyWhoIsNotSignedIn() {
    var launch = platform.erika().startsSupport(ticket);

    var answer = platform.visitor().post("/live/launch/start", token(launch));

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void refusesWhatAForeignPageMakesTheBrowserSend() {
    var erika = platform.erika();
    var launch = erika.startsSupport(ticket);

    var foreign =
        erika.post("/live/launch/start", token(launch), "Origin", "https://elsewhere.example");

    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(foreign.body()).contains("request.foreign-origin");
  }

  @Test
  void shutsOutWhoeverIsDisabled() {
    var erika = platform.erika();
    var launch = erika.startsSupport(ticket);

    platform.bean(Deskbridge.class).directory().disableExpert(Caller.service(), expert().key());

    assertThat(erika.post("/live/launch/start", token(launch)).statusCode()).isEqualTo(401);
  }

  @Test
  void asksForTheTicketsOfThePlatform() {
    var erika = platform.erika();
    var session = sessionId(start(erika, erika.startsSupport(ticket)));
    var deskbridge = platform.bean(Deskbridge.class);
    var caller = Caller.of(expert());
    var key = deskbridge.sessions().get(caller, session).state().key();

    var offer = deskbridge.tickets().capabilities(caller, key).get(0);
    var found = deskbridge.tickets().search(caller, key, offer.system(), TicketSearch.of("print"));

    assertThat(offer.system().name()).isEqualTo("Our Desk");
    assertThat(found).extracting(each -> each.ref().id()).containsExactly(ticket);
  }

  @Test
  void tellsItsHealthAndItsMetricsWithThoseOfThePlatform() {
    var erika = platform.erika();
    erika.get("/G2A/rest/v1/sessions");

    assertThat(erika.get("/actuator/health").body())
        .contains("\"deskbridge\":{\"status\":\"UP\"}", "\"db\":{\"status\":\"UP\"}");
    assertThat(erika.get("/actuator/metrics").body())
        .contains("deskbridge.http.requests", "jdbc.connections");
    assertThat(platform.bean(MeterRegistry.class).find("deskbridge.http.requests").meters())
        .isNotEmpty();
  }

  @Test
  void leavesTheDatabaseOfThePlatformAlone() {
    var tables =
        new JdbcTemplate(platform.bean(DataSource.class))
            .queryForList(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC'",
                String.class);

    assertThat(tables).containsExactly("TICKET");
  }

  @Test
  void stopsWhileAPageIsOpen() {
    var erika = platform.erika();
    var session = sessionId(start(erika, erika.startsSupport(ticket)));
    assertThat(erika.follow("/live/sessions/%s/feed?page=e1".formatted(session))).isEqualTo(200);

    var before = Instant.now();
    platform.close();

    assertThat(Duration.between(before, Instant.now())).isLessThan(STOP_LIMIT);
  }

  private static String start(Visitor technician, String launch) {
    var answer = technician.post("/live/launch/start", token(launch));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static String token(String launch) {
    return "{\"token\":\"%s\"}".formatted(launch.replaceFirst(".*token=", ""));
  }

  private static String path(String launch) {
    return launch.substring(launch.indexOf("/launch"));
  }

  private static String sessionId(String launchJson) {
    var found = SESSION_ID.matcher(launchJson);
    assertThat(found.find()).as(launchJson).isTrue();
    return found.group(1);
  }

  private Expert expert() {
    var directory = platform.bean(SqliteStore.class).directory();
    return directory.expertByEmail("erika@desk.example").orElseThrow();
  }
}

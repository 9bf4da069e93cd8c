package org.deskbridge.adapter.http.pages.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.http.RunningApi.assertConflict;
import static org.deskbridge.adapter.http.RunningApi.assertRefused;
import static org.deskbridge.adapter.http.RunningApi.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Set;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.account.ExpertProfile;
import org.deskbridge.account.Role;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.adapter.http.pages.Browser;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.provisioning.Technician;
import org.deskbridge.error.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Technicians whom the platform around the service has signed in. */
class TechniciansTest {

  private static final Technician NINA =
      Technician.of("Example Support", "Nina", "New", "nina@example.com");

  private final RunningApi api = new RunningApi();
  private final Browser technician = new Browser(api);
  private final String token = api.memory().requested().token().value();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void needNoPassword() {
    api.memory().technicians().signIn(NINA);

    var launch = json(launch());
    var started = json(technician.post("/live/launch/start", tokenJson()));

    assertThat(launch.at("/you/email").textValue()).isEqualTo("nina@example.com");
    assertThat(launch.get("canSignOut").booleanValue()).isFalse();
    assertThat(started.get("status").textValue()).isEqualTo("waiting");
    assertThat(technician.cookies("/live")).isEmpty();
  }

  @Test
  void runTheirSessionsToTheEnd() {
    api.memory().technicians().signIn(NINA);
    var session = "/live/sessions/" + started().get("sessionId").textValue();

    var said = technician.post(session + "/chat", "{\"text\":\"Hello\"}");
    var ended = technician.post(session + "/end", "{}");

    assertThat(said.statusCode()).isEqualTo(204);
    assertThat(json(ended).get("status").textValue()).isEqualTo("abandoned");
  }

  @Test
  void areGoneWhenThePlatformSignsThemOut() {
    api.memory().technicians().signIn(NINA);
    started();

    api.memory().technicians().signOut();

    assertRefused(launch(), 401, "InvalidToken");
  }

  @Test
  void areWhoSignedInHereIfTheyDid() {
    api.memory().technicians().signIn(NINA);
    signInAsErika();

    var launch = json(launch());

    assertThat(launch.at("/you/email").textValue()).isEqualTo("erika@example.com");
    assertThat(launch.get("canSignOut").booleanValue()).isTrue();
  }

  @Test
  void areWhoThePlatformSaysOnceTheySignOutHere() {
    api.memory().technicians().signIn(NINA);
    signInAsErika();

    technician.post("/live/sign-out", "{}");

    assertThat(json(launch()).at("/you/email").textValue()).isEqualTo("nina@example.com");
  }

  @Test
  void areShutOutOnceDisabled() {
    api.memory().technicians().signIn(NINA);
    started();
    var nina = api.memory().directory().expertByEmail("nina@example.com").orElseThrow();

    api.memory().desk().directory().disableExpert(Caller.service(), nina.key());

    assertRefused(launch(), 401, "InvalidToken");
  }

  @Test
  void needTheRoleThatThePlatformGives() {
    api.memory()
        .technicians()
        .signIn(
            new Technician(
                "Example Support",
                new ExpertProfile("Nina", "New", "nina@example.com", Set.of(Role.MANAGER))));

    assertRefused(technician.post("/live/launch/start", tokenJson()), 403, "AccessDenied");
  }

  @Test
  void areOfOneAccount() {
    api.memory()
        .technicians()
        .signIn(Technician.of("Other Support", "Erika", "Expert", "erika@example.com"));

    assertConflict(launch(), ErrorCode.EXPERT_EMAIL_TAKEN);
  }

  @Test
  void areNotTakenForThoseWhoCallFromAForeignPage() {
    api.memory().technicians().signIn(NINA);

    var foreign =
        technician.send(
            "/live/launch/start",
            request ->
                RunningApi.post(request, tokenJson()).header("Sec-Fetch-Site", "cross-site"));
    var asForm =
        technician.send(
            "/live/launch/start",
            request ->
                RunningApi.post(request, tokenJson()).setHeader("Content-Type", "text/plain"));

    assertRefused(foreign, 403, "AccessDenied");
    assertRefused(asForm, 415, "UnsupportedMediaType");
  }

  @Test
  void getNothingFromTheApi() {
    api.memory().technicians().signIn(NINA);

    assertRefused(api.send(api.to("/G2A/rest/v1/sessions")), 401, "InvalidToken");
  }

  private void signInAsErika() {
    technician.post(
        "/live/sign-in",
        "{\"email\":\"erika@example.com\",\"password\":\"%s\"}".formatted(InMemoryDesk.PASSWORD));
  }

  private HttpResponse<String> launch() {
    return technician.post("/live/launch", tokenJson());
  }

  private JsonNode started() {
    return json(technician.post("/live/launch/start", tokenJson()));
  }

  private String tokenJson() {
    return "{\"token\":\"%s\"}".formatted(token);
  }
}

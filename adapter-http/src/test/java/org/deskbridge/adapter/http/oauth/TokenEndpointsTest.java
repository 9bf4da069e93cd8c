package org.deskbridge.adapter.http.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.http.RunningApi.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.account.Role;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.adapter.http.support.TrustedProxies;
import org.deskbridge.auth.ClientId;
import org.deskbridge.auth.OAuthClient;
import org.deskbridge.auth.TokenHash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chapter 4 of the contract: tokens. */
class TokenEndpointsTest {

  private static final String PASSWORD = URLEncoder.encode(InMemoryDesk.PASSWORD, UTF_8);
  private static final String LEGACY =
      "grant_type=password&user_id=erika@example.com&client_id=demo&password=" + PASSWORD;
  private static final String CURRENT =
      "grant_type=password&username=erika%40example.com&password=" + PASSWORD;

  private RunningApi api;

  @BeforeEach
  void start() {
    api = new RunningApi();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void givesTokensToOlderClientsInAnyWayTheyAsk() {
    var get = api.send(api.to("/oauth/access_token?" + LEGACY));
    var post =
        api.send(
            api.to("/oauth/access_token?" + LEGACY)
                .POST(HttpRequest.BodyPublishers.noBody())
                .header("Content-Type", "application/json"));
    var form = api.send(form("/oauth/access_token", LEGACY));

    for (var answer : List.of(get, post, form)) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(works(json(answer).get("access_token").textValue())).isTrue();
    }
  }

  /** Unescaped, a plus arrives as a blank, which no address has (contract 4). */
  @Test
  void takesABlankInAnAddressForThePlusItWas() {
    var account = api.memory().expert().account().key();
    var expert =
        api.memory()
            .directory()
            .addExpert(account, "Petra", "Plus", "petra+desk@example.com", Set.of(Role.EXPERT));
    api.memory().passwords().set(expert.key(), InMemoryDesk.PASSWORD);

    var answer =
        api.send(
            api.to(
                "/oauth/access_token?grant_type=password&user_id=petra+desk@example.com"
                    + "&client_id=demo&password="
                    + PASSWORD));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).get("email").textValue()).isEqualTo("petra+desk@example.com");
  }

  @Test
  void exchangesTheRefreshTokenOfAnOlderClient() {
    var first = json(api.send(api.to("/oauth/access_token?" + LEGACY)));
    var refresh =
        "grant_type=refresh_token&client_id=demo&refresh_token="
            + first.get("refresh_token").textValue();

    var second = api.send(api.to("/oauth/access_token?" + refresh));

    assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
    assertThat(json(second).get("version").textValue()).isEqualTo("2");
    assertThat(works(json(second).get("access_token").textValue())).isTrue();
    assertRefused(api.send(form("/oauth/access_token", refresh)), 400, "invalid_grant");
  }

  @Test
  void answersOlderClientsInTheirWords() {
    var answer = json(api.send(api.to("/oauth/access_token?" + LEGACY)));

    assertThat(names(answer))
        .containsExactlyInAnyOrder(
            "access_token",
            "refresh_token",
            "expires_in",
            "organizer_key",
            "account_key",
            "account_type",
            "firstName",
            "lastName",
            "email",
            "platform",
            "version");
    assertThat(answer.get("expires_in").textValue()).isEqualTo("3600");
    assertThat(answer.get("organizer_key").textValue())
        .isEqualTo(api.memory().expert().key().toString());
    assertThat(answer.get("account_key").textValue())
        .isEqualTo(api.memory().expert().account().key().toString());
    assertThat(answer.get("account_type").textValue()).isEmpty();
    assertThat(answer.get("platform").textValue()).isEqualTo("GLOBAL");
    assertThat(answer.get("version").textValue()).isEqualTo("2");
  }

  @Test
  void answersCurrentClientsInTheirs() {
    var answer = json(api.send(form("/oauth/v2/token", CURRENT + "&client_id=demo")));

    assertThat(names(answer))
        .containsExactlyInAnyOrder(
            "access_token",
            "token_type",
            "refresh_token",
            "expires_in",
            "organizer_key",
            "account_key",
            "account_type",
            "firstName",
            "lastName",
            "email",
            "version");
    assertThat(answer.get("token_type").textValue()).isEqualTo("Bearer");
    assertThat(answer.get("expires_in").intValue()).isEqualTo(3600);
    assertThat(answer.get("version").textValue()).isEqualTo("3");
  }

  @Test
  void knowsClientsByBasicAuthenticationToo() {
    var secret = "s:cr%t ü";
    api.memory()
        .clients()
        .put(new OAuthClient(new ClientId("desk 2"), "Desk", TokenHash.of(secret)));
    var good = URLEncoder.encode("desk 2", UTF_8) + ":" + URLEncoder.encode(secret, UTF_8);

    var known = api.send(form("/oauth/v2/token", CURRENT).header("Authorization", basic(good)));
    var unknown =
        api.send(form("/oauth/v2/token", CURRENT).header("Authorization", basic("desk+2:x")));

    assertThat(known.statusCode()).as(known.body()).isEqualTo(200);
    assertRefused(unknown, 401, "invalid_client");
    assertThat(unknown.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
  }

  private static String basic(String credentials) {
    return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
  }

  @Test
  void exchangesARefreshTokenOnce() {
    var first = json(api.send(form("/oauth/v2/token", CURRENT + "&client_id=demo")));
    var refresh =
        "grant_type=refresh_token&client_id=demo&refresh_token="
            + first.get("refresh_token").textValue();

    var second = api.send(form("/oauth/v2/token", refresh));
    var third = api.send(form("/oauth/v2/token", refresh));

    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(works(json(second).get("access_token").textValue())).isTrue();
    assertThat(json(second).get("refresh_token")).isNotEqualTo(first.get("refresh_token"));
    assertRefused(third, 400, "invalid_grant");
  }

  @ParameterizedTest
  @CsvSource({
    "/oauth/access_token, 'a=b', 400, invalid_request",
    "/oauth/access_token, 'grant_type=', 400, invalid_request",
    "/oauth/access_token, 'grant_type=implicit&client_id=demo', 400, unsupported_grant_type",
    "/oauth/access_token, 'grant_type=authorization_code&client_id=demo&code=1', 400, "
        + "unsupported_grant_type",
    "/oauth/access_token, 'grant_type=password&client_id=demo&user_id=a', 400, invalid_request",
    "/oauth/access_token, 'grant_type=password&client_id=demo&password=a', 400, invalid_request",
    "/oauth/access_token, 'grant_type=password&user_id=a&password=b', 401, invalid_client",
    "/oauth/access_token, 'grant_type=password&client_id=x&user_id=a&password=b', 401, "
        + "invalid_client",
    "/oauth/access_token, 'grant_type=password&client_id=demo&user_id=a&password=b', 400, "
        + "invalid_grant",
    "/oauth/token, 'grant_type=refresh_token&client_id=demo', 400, invalid_request",
    "/oauth/token, 'grant_type=password&client_id=demo&user_id=a&password=b', 400, invalid_grant",
    "/oauth/v2/token, 'grant_type=refresh_token&client_id=demo', 400, invalid_request",
    "/oauth/v2/token, 'grant_type=refresh_token&client_id=demo&refresh_token=x', 400, "
        + "invalid_grant",
    "/oauth/v2/token, 'grant_type=client_credentials&client_id=demo', 400, unsupported_grant_type"
  })
  void refusesInTheWordsOfTheStandard(String path, String form, int status, String error) {
    assertRefused(api.send(form(path, form)), status, error);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oauth/v2/token", "/oauth/token"})
  void refusesTokensInOtherFormsThanAForm(String path) {
    assertRefused(
        api.send(
            api.to(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))),
        400,
        "invalid_request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oauth/v2/token", "/oauth/token"})
  void givesTokensToCurrentClientsInAnyWayTheyAsk(String path) {
    var standard = api.send(form(path, CURRENT + "&client_id=demo"));
    var older = api.send(form(path, CURRENT.replace("username", "user_id") + "&client_id=demo"));

    for (var answer : List.of(standard, older)) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(json(answer).get("version").textValue()).isEqualTo("3");
      assertThat(works(json(answer).get("access_token").textValue())).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'grant_type=implicit&client_id=demo', InvalidParameter",
    "'grant_type=password&client_id=demo&user_id=a', InvalidParameter",
    "'grant_type=password&client_id=x&user_id=a&password=b', AccessDenied",
    "'grant_type=password&client_id=demo&user_id=a&password=b', AccessDenied",
    "'grant_type=refresh_token&client_id=demo&refresh_token=x', AccessDenied"
  })
  void tellsOlderClientsOfAFailureInTheirWords(String form, String code) {
    var byForm = json(api.send(form("/oauth/access_token", form)));
    var byAddress = json(api.send(api.to("/oauth/access_token?" + form)));

    assertThat(byForm.get("int_err_code").textValue()).isEqualTo(code);
    assertThat(byAddress).isEqualTo(byForm);
  }

  @Test
  void tellsOlderClientsInTheirWordsWhatIsWrongWithTheRequestItself() {
    var wrongMethod = api.send(api.to("/oauth/access_token").DELETE());
    var tooLong = api.send(form("/oauth/access_token", "a=" + "b".repeat(64 * 1024)));

    assertRefused(wrongMethod, 405, "invalid_request");
    assertThat(json(wrongMethod).get("int_err_code").textValue()).isEqualTo("MethodNotAllowed");
    assertRefused(tooLong, 413, "invalid_request");
    assertThat(json(tooLong).get("int_err_code").textValue()).isEqualTo("PayloadTooLarge");
  }

  @Test
  void refusesInTheWordsOfTheStandardWhatIsWrongWithTheRequestItself() {
    var long64 = form("/oauth/v2/token", "a=" + "b".repeat(64 * 1024));

    var wrongMethod = api.send(api.to("/oauth/v2/token?" + CURRENT));

    assertRefused(wrongMethod, 405, "invalid_request");
    assertThat(wrongMethod.headers().firstValue("Allow").orElse("")).contains("POST");
    assertRefused(api.send(long64), 413, "invalid_request");
  }

  @Test
  void givesNothingForAPasswordWhereThatIsOff() {
    try (var strict = new RunningApi(TokenEndpointsTest::withoutPasswords)) {
      assertRefused(
          strict.send(strict.to("/oauth/access_token?" + LEGACY)), 400, "unsupported_grant_type");
    }
  }

  private static HttpSettings withoutPasswords(HttpSettings from) {
    return new HttpSettings(
        from.publicUrl(),
        List.of(),
        null,
        List.of(),
        false,
        false,
        from.rateLimits(),
        TrustedProxies.NONE);
  }

  @Test
  void slowsDownWhoeverGuesses() {
    var wrong = "grant_type=password&client_id=demo&user_id=erika@example.com&password=guess";
    HttpResponse<String> last = null;
    for (int i = 0; i < 11; i++) {
      last = api.send(form("/oauth/access_token", wrong));
    }

    assertRefused(last, 429, "temporarily_unavailable");
    assertThat(json(last).get("int_err_code").textValue()).isEqualTo("TooManyRequests");
    assertThat(last.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void doesNotSlowDownWhoeverKnows() {
    for (int i = 0; i < 15; i++) {
      assertThat(api.send(form("/oauth/access_token", LEGACY)).statusCode()).isEqualTo(200);
    }
  }

  private HttpRequest.Builder form(String path, String form) {
    return api.to(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form));
  }

  private boolean works(String token) {
    return api.send(
                api.to("/G2A/rest/v1/extendedsessions").header("Authorization", "Bearer " + token))
            .statusCode()
        == 200;
  }

  private static List<String> names(JsonNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String error) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).get("error").textValue()).isEqualTo(error);
    assertThat(json(answer).get("error_description").textValue()).isNotBlank();
    if (answer.uri().getPath().equals("/oauth/access_token")) {
      assertThat(json(answer).get("int_err_code").textValue()).isNotEqualTo("InvalidToken");
      assertThat(json(answer).get("msg")).isEqualTo(json(answer).get("error_description"));
    } else {
      assertThat(names(json(answer))).containsExactlyInAnyOrder("error", "error_description");
    }
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }
}

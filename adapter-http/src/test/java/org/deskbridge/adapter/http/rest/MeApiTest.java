package org.deskbridge.adapter.http.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.http.RunningApi.assertRefused;
import static org.deskbridge.adapter.http.RunningApi.json;

import org.deskbridge.adapter.http.RunningApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeApiTest {

  private static final String ME = "/admin/rest/v1/me";

  private final RunningApi api = new RunningApi();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void showsWhoTheOwnerOfTheTokenIs() {
    var erika = api.memory().expert();

    var answer =
        api.send(api.to(ME).header("Authorization", "Bearer " + api.memory().accessToken()));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(json(answer))
        .isEqualTo(
            json(
                """
                {"key":"%1$s","accountKey":"%2$s","email":"erika@example.com",
                 "firstName":"Erika","lastName":"Expert",
                 "accounts":[{"key":"%2$s","name":"Example Support"}]}"""
                    .formatted(erika.key(), erika.account().key())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?oauth_token=%s", "?a=b&limit=1e2147483648&oauth_token=%s&a=b"})
  void takesTheTokenInTheAddressAndIgnoresTheRest(String query) {
    var answer = api.send(api.to(ME + query.formatted(api.memory().accessToken())));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void takesTheOlderHeaderAndWhateverTheClientAccepts() {
    var answer =
        api.send(
            api.to(ME)
                .header("Authorization", "OAuth oauth_token=" + api.memory().accessToken())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/xml"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void refusesInTheWordsOfTheApi() {
    assertRefused(api.send(api.to(ME)), 401, "InvalidToken");
    assertRefused(api.send(api.to(ME + "?oauth_token=x")), 401, "InvalidToken");
    assertRefused(api.send(api.to(ME).DELETE()), 405, "MethodNotAllowed");
  }
}

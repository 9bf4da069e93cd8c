package org.deskbridge.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The document of the API tells the whole truth, and whoever holds answers against it is strict.
 */
class ApiDocumentTest {

  private static final List<String> PACKAGES =
      List.of("org.deskbridge.adapter.http.rest", "org.deskbridge.adapter.http.oauth");

  private static final String SESSION =
      """
      {"sessionType":"screen_sharing","status":"waiting","accountKey":7210438195562209281,\
      "partnerObject":%s,"customerJoinUrl":"https://support.example/join/x","startedAt":"%s"}""";

  private final ApiDocument document = ApiDocument.ofThisBuild();

  @Test
  void namesEveryCallAndNoOther() {
    assertThat(document.calls()).doesNotHaveDuplicates().isEqualTo(callsOfTheResources());
  }

  private static List<String> callsOfTheResources() {
    var calls = new ArrayList<String>();
    methods((call, method) -> calls.add(call));
    // One call may have two answers: a page of JSON, or a stream.
    return calls.stream().distinct().sorted().toList();
  }

  /** Visits each call with the method of a resource that answers it. */
  static void methods(BiConsumer<String, Method> visit) {
    try (var api =
        HttpApi.of(
            new InMemoryDesk().desk(),
            HttpSettings.of(RunningApi.PUBLIC_URL),
            new SimpleMeterRegistry())) {
      api.resources().stream()
          .map(Object::getClass)
          .filter(each -> PACKAGES.contains(each.getPackageName()))
          .filter(each -> each.isAnnotationPresent(Path.class))
          .flatMap(each -> Arrays.stream(each.getMethods()))
          .forEach(
              method -> verbs(method).forEach(verb -> visit.accept(verb + path(method), method)));
    }
  }

  private static Stream<String> verbs(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
        .filter(each -> each != null && !each.value().equals("HEAD"))
        .map(HttpMethod::value);
  }

  private static String path(Method method) {
    var below = method.getAnnotation(Path.class);
    return " /"
        + method.getDeclaringClass().getAnnotation(Path.class).value()
        + (below == null ? "" : "/" + below.value()).replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
  }

  @Test
  void describesEveryCallToItsReader() {
    var ids = new ArrayList<String>();
    for (var operation : operations()) {
      ids.add(operation.path("operationId").asText());
      assertThat(operation.path("summary").asText()).isNotBlank();
      assertThat(operation.path("tags")).hasSize(1);
      assertThat(document.json().path("tags").findValuesAsText("name"))
          .contains(operation.at("/tags/0").asText());
      assertThat(operation.path("responses").fieldNames())
          .toIterable()
          .contains("400", "405", "429", "500", "503");
      for (var each : operation.path("parameters")) {
        var parameter = resolved(each);
        assertThat(parameter.path("schema").has("type")).as("%s", parameter).isTrue();
      }
    }
    assertThat(ids).doesNotHaveDuplicates().allMatch(each -> each.matches("[a-z][A-Za-z]+"));
  }

  private JsonNode resolved(JsonNode node) {
    var reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : document.json().at(reference.substring(1));
  }

  /** A comma in a text without quotes makes the rest of it a member, which has no value. */
  @Test
  void hasNoMemberWithoutAValue() {
    assertThat(membersWithoutAValue(document.json())).isEmpty();
  }

  private static Stream<String> membersWithoutAValue(JsonNode node) {
    var own =
        node.properties().stream().filter(each -> each.getValue().isNull()).map(Map.Entry::getKey);
    var members = StreamSupport.stream(node.spliterator(), false);
    return Stream.concat(own, members.flatMap(ApiDocumentTest::membersWithoutAValue));
  }

  @Test
  void listsEveryReasonOfAnErrorAndNoOther() {
    var listed = document.json().at("/components/schemas/Error/properties/reason");

    assertThat(listed.path("x-extensible-enum"))
        .extracting(JsonNode::textValue)
        .containsExactlyElementsOf(Arrays.stream(ErrorCode.values()).map(ErrorCode::text).toList());
  }

  @Test
  void showsOnlyExamplesThatAreRight() {
    var complaints = new ArrayList<String>();
    var shown = new ArrayList<String>();
    walk(
        document.json(),
        "",
        (place, node) -> {
          if (node.has("schema") && node.path("examples").isObject()) {
            node.path("examples")
                .fieldNames()
                .forEachRemaining(
                    name -> {
                      var example = document.resolved(place + "/examples/" + name);
                      shown.add(example);
                      document.check(
                          place + "/schema",
                          document.json().at(example).path("value").toString(),
                          complaints);
                    });
          }
        });

    assertThat(complaints).isEmpty();
    assertThat(shown).hasSizeGreaterThan(10);
  }

  private interface Visit {
    void to(String place, JsonNode node);
  }

  private static void walk(JsonNode node, String place, Visit visit) {
    visit.to(place, node);
    for (var each : node.properties()) {
      walk(each.getValue(), place + "/" + ApiDocument.escaped(each.getKey()), visit);
    }
  }

  @Test
  void refersToNothingThatIsNotThere() {
    assertThat(document.json().findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(document.json().at(each.substring(1)).isMissingNode())
                    .as(each)
                    .isFalse());
    for (var operation : operations()) {
      operation
          .path("security")
          .forEach(
              each ->
                  assertThat(document.json().at("/components/securitySchemes").fieldNames())
                      .toIterable()
                      .contains(each.fieldNames().next()));
    }
  }

  @Test
  void isServedAsItWasBuilt() {
    try (var api = new RunningApi()) {
      var answer = api.send(api.to("/openapi.json"));

      assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
      assertThat(RunningApi.json(answer)).isEqualTo(ApiDocument.read());
      assertThat(RunningApi.json(answer).path("openapi").asText()).startsWith("3.1");
      assertThat(RunningApi.json(answer).at("/servers/0/url").asText()).isEqualTo("/");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "17, 2026-11-21T12:00:00Z",
    "-9223372036854775808, 2026-11-21T12:00:00Z",
    "'\"INC-17\"', 2026-11-21T12:00:00Z"
  })
  void allowsWhatIsDocumented(String partnerObject, String startedAt) {
    assertThat(complaints("/sessions/s1", 200, SESSION.formatted(partnerObject, startedAt)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 2026-11-21T12:00:00Z",
    "true, 2026-11-21T12:00:00Z",
    "null, 2026-11-21T12:00:00Z",
    "'1,\"surprise\":1', 2026-11-21T12:00:00Z",
    "1, yesterday"
  })
  void refusesOtherTypesFormsAndMembers(String partnerObject, String startedAt) {
    assertThat(complaints("/sessions/s1", 200, SESSION.formatted(partnerObject, startedAt)))
        .isNotEmpty();
  }

  @Test
  void refusesWhatIsIncomplete() {
    assertThat(complaints("/sessions/s1", 200, "{\"sessionType\":\"screen_sharing\"}"))
        .isNotEmpty();
    assertThat(complaints("/sessions/s1", 200, "")).isNotEmpty();
  }

  @Test
  void refusesMembersThatOnlyListsHave() {
    var listed =
        SESSION.formatted(1, "2026-11-21T12:00:00Z").replace("}", ",\"sessionStartToken\":1}");

    assertThat(complaints("/sessions/s1", 200, listed)).isNotEmpty();
    assertThat(complaints("/sessions", 200, list(listed))).isEmpty();
    assertThat(complaints("/sessions", 200, list(listed.replace(":1}", ":1,\"surprise\":1}"))))
        .isNotEmpty();
  }

  private static String list(String session) {
    return "{\"totalNumSessions\":1,\"sessions\":[%s]}".formatted(session);
  }

  @Test
  void refusesOtherStatusesAndOtherErrorsThanTheCallHas() {
    var notFound =
        "{\"int_err_code\":\"NotFound\",\"msg\":\"session:"
            + " unknown\",\"reason\":\"session.not-found\"}";

    assertThat(complaints("/sessions/s1", 404, notFound)).isEmpty();
    assertThat(complaints("/sessions", 404, notFound)).isNotEmpty();
    assertThat(complaints("/nothing", 404, notFound)).isEmpty();
    assertThat(complaints("/nothing", 200, "{}")).isNotEmpty();
    assertThat(complaints("/sessions/s1", 404, notFound.replace("NotFound", "InvalidToken")))
        .isNotEmpty();
    assertThat(complaints("/sessions/s1", 418, notFound)).isNotEmpty();
  }

  @Test
  void refusesAnswersWithoutTheirHeaders() {
    var tooMany =
        "{\"int_err_code\":\"TooManyRequests\",\"msg\":\"calls: too"
            + " many\",\"reason\":\"request.too-many\"}";

    assertThat(complaints("/sessions", 429, tooMany, Map.of("Retry-After", "3"))).isEmpty();
    assertThat(complaints("/sessions", 429, tooMany, Map.of("Retry-After", "soon"))).isNotEmpty();
    assertThat(complaints("/sessions", 429, tooMany, Map.of())).isNotEmpty();
    assertThat(complaints("/sessions", 429, tooMany, Map.of("Content-Type", "text/html")))
        .isNotEmpty();
  }

  @Test
  void noticesAMemberThatIsNoLongerDocumented() {
    var without = (ObjectNode) ApiDocument.read();
    ((ObjectNode) without.at("/components/schemas/Session/properties")).remove("startedAt");

    assertThat(
            complaints(
                ApiDocument.of(without),
                "/sessions/s1",
                200,
                SESSION.formatted(1, "2026-11-21T12:00:00Z"),
                Map.of()))
        .isNotEmpty();
  }

  private List<String> complaints(String path, int status, String body) {
    return complaints(path, status, body, Map.of());
  }

  private List<String> complaints(
      String path, int status, String body, Map<String, String> headers) {
    return complaints(document, path, status, body, headers);
  }

  private static List<String> complaints(
      ApiDocument document, String path, int status, String body, Map<String, String> headers) {
    var all = new HashMap<>(Map.of("Content-Type", "application/json"));
    all.putAll(headers);
    return document.complaints("GET", "/G2A/rest/v1" + path, status, all::get, body);
  }

  private List<JsonNode> operations() {
    return StreamSupport.stream(document.json().path("paths").spliterator(), false)
        .flatMap(path -> StreamSupport.stream(path.spliterator(), false))
        .toList();
  }
}

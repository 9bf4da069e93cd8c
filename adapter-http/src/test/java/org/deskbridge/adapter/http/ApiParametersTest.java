package org.deskbridge.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.PathParam;
import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * The document names the parameters that the resources read, and no others.
 *
 * <p>That no resource reads another one is checked in all tests besides: see {@link AnswerCheck}.
 */
class ApiParametersTest {

  private final ApiDocument document = ApiDocument.ofThisBuild();

  @Test
  void namesInThePathOfACallWhatItsResourceTakesFromThere() {
    var taken = new TreeMap<String, Set<String>>();
    ApiDocumentTest.methods((call, method) -> taken.put(call, inPath(method.getParameters())));

    var documented =
        document.calls().stream().collect(Collectors.toMap(each -> each, this::inPath));

    assertThat(documented).isEqualTo(taken);
    assertThat(documented).allSatisfy((call, names) -> assertThat(names).isEqualTo(braced(call)));
  }

  private static Set<String> inPath(Parameter[] parameters) {
    return Arrays.stream(parameters)
        .map(each -> each.getAnnotation(PathParam.class))
        .filter(each -> each != null)
        .map(PathParam::value)
        .collect(Collectors.toSet());
  }

  private Set<String> inPath(String call) {
    return named(call, "path").collect(Collectors.toSet());
  }

  private static Set<String> braced(String call) {
    return Arrays.stream(call.split("[{}]", -1))
        .filter(each -> !each.contains("/") && !each.isEmpty())
        .collect(Collectors.toSet());
  }

  @Test
  void namesTheHeaderThatACallReadsBesidesThoseOfHttp() {
    assertThat(
            document.calls().stream()
                .flatMap(call -> named(call, "header").map(name -> call + " " + name)))
        .containsExactly("POST /G2A/rest/v1/sessions Idempotency-Key");
  }

  @Test
  void namesWhatEachCallReadsOfItsQueryOrForm() {
    try (var api = new RunningApi()) {
      for (var call : document.calls()) {
        for (var parameters : variants(call)) {
          api.send(request(api, call, parameters));
        }
      }

      for (var call : document.calls()) {
        assertThat(api.reads().get(call)).as(call).containsAll(document.parameters(call));
      }
    }
  }

  /** Some parameters are read only beside another one, or only without it. */
  private List<Map<String, String>> variants(String call) {
    var values = values(call);
    var all = new LinkedHashMap<String, String>();
    values.forEach((name, each) -> all.put(name, each.get(0)));
    var variants = new ArrayList<Map<String, String>>();
    variants.add(all);
    values.forEach(
        (name, each) -> {
          variants.add(without(all, name));
          each.stream().skip(1).forEach(value -> variants.add(with(all, name, value)));
        });
    return variants;
  }

  private static Map<String, String> without(Map<String, String> all, String name) {
    var rest = new LinkedHashMap<>(all);
    rest.remove(name);
    return rest;
  }

  private static Map<String, String> with(Map<String, String> all, String name, String value) {
    var changed = new LinkedHashMap<>(all);
    changed.put(name, value);
    return changed;
  }

  /** Returns the parameters of a call, each with every value that it has to be tried with. */
  private Map<String, List<String>> values(String call) {
    var values = new LinkedHashMap<String, List<String>>();
    parameters(call)
        .filter(each -> each.path("in").asText().equals("query"))
        .forEach(each -> values.put(each.path("name").asText(), values(each.path("schema"))));
    document
        .form(call)
        .properties()
        .forEach(each -> values.put(each.getKey(), values(each.getValue())));
    return values;
  }

  private static List<String> values(JsonNode schema) {
    if (schema.has("enum")) {
      return StreamSupport.stream(schema.path("enum").spliterator(), false)
          .map(JsonNode::asText)
          .toList();
    }
    if (schema.path("type").asText().equals("integer")) {
      return List.of("1");
    }
    return switch (schema.path("format").asText()) {
      case "date-time" -> List.of("2026-11-21T12:00:00Z");
      case "uri" -> List.of("https://helpdesk.example/a");
      default -> List.of("1");
    };
  }

  private HttpRequest.Builder request(RunningApi api, String call, Map<String, String> parameters) {
    var method = call.substring(0, call.indexOf(' '));
    var path = call.substring(method.length() + 1).replaceAll("\\{[^}]+}", "1");
    var encoded =
        parameters.entrySet().stream()
            .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    if (!document.form(call).isMissingNode()) {
      return api.to(path)
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(encoded));
    }
    return api.to(path + "?" + encoded)
        .header("Authorization", "Bearer " + api.memory().accessToken())
        .method(method, HttpRequest.BodyPublishers.noBody());
  }

  private Stream<String> named(String call, String in) {
    return parameters(call)
        .filter(each -> each.path("in").asText().equals(in))
        .map(each -> each.path("name").asText());
  }

  private Stream<JsonNode> parameters(String call) {
    var place = document.place(call) + "/parameters";
    return IntStream.range(0, document.json().at(place).size())
        .mapToObj(i -> document.json().at(document.resolved(place + "/" + i)));
  }
}

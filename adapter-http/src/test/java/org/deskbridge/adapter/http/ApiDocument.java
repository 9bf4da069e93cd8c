package org.deskbridge.adapter.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The document of the API, {@code openapi.yaml}, and what answers and parameters it allows.
 *
 * <p>Clients are told to expect new members, but a member that the document does not name is a
 * mistake in the document: here every object is closed.
 */
public final class ApiDocument {

  private static final String PLACE = "/org/deskbridge/adapter/http/web/openapi.json";
  private static final String ID = "https://deskbridge.example/openapi.json";
  private static final String CALLBACK =
      "/components/callbacks/SessionStatus/%7B$request.body%23~1sessionStatusCallbackUrl%7D"
          + "/post/requestBody/content/application~1json/schema";
  private static final String TICKET_CALLS =
      "/components/callbacks/TicketCalls/{$request.body#~1callbackURL}/";
  private static final int LONG = 500;

  /**
   * Other names of the same parameter. The document has them in its texts: as parameters they would
   * stand in every generated client.
   */
  private static final Map<String, String> ALIASES =
      Map.of("recordingId", "recordingIds", "user_id", "username", "username", "user_id");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNode document;
  private final JsonSchemaFactory schemas;
  private final ConcurrentMap<String, JsonSchema> known = new ConcurrentHashMap<>();

  private ApiDocument(JsonNode document) {
    this.document = document;
    var closed = document.deepCopy();
    closed.findParents("schema").forEach(each -> close(each.get("schema")));
    closed.at("/components/schemas").forEach(ApiDocument::closeInside);
    this.schemas =
        JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaLoaders(all -> all.schemas(Map.of(ID, closed.toString()))));
  }

  /** Returns the document of this build. */
  public static ApiDocument ofThisBuild() {
    return of(read());
  }

  /** Returns another document, to be held against the same answers. */
  static ApiDocument of(JsonNode document) {
    return new ApiDocument(document);
  }

  static JsonNode read() {
    try (var in = ApiDocument.class.getResourceAsStream(PLACE)) {
      return MAPPER.readTree(in);
    } catch (IOException e) {
      throw new AssertionError("no document", e);
    }
  }

  /** Refuses members that are not named, in the schema and in all below it. */
  private static void close(JsonNode schema) {
    if (schema.has("properties") || schema.has("allOf") || schema.has("$ref")) {
      ((ObjectNode) schema).put("unevaluatedProperties", false);
    }
    closeInside(schema);
  }

  /** What an allOf names stays open, for its siblings name more; the whole is closed. */
  private static void closeInside(JsonNode schema) {
    schema.path("properties").forEach(ApiDocument::close);
    schema.path("oneOf").forEach(ApiDocument::close);
    schema.path("anyOf").forEach(ApiDocument::close);
    schema.path("allOf").forEach(ApiDocument::closeInside);
    if (schema.has("items")) {
      close(schema.get("items"));
    }
  }

  /** Returns what the document says, for other questions. */
  JsonNode json() {
    return document;
  }

  /**
   * Returns what the document does not allow in an answer; nothing if it allows all of it.
   *
   * @param path as it was asked for, without the query
   * @param headers gives the value of a header of the answer
   */
  public List<String> complaints(
      String method,
      String path,
      int status,
      UnaryOperator<@Nullable String> headers,
      String body) {
    var complaints = new ArrayList<String>();
    if (isDocumented(path) && !method.equals("OPTIONS")) {
      var what = "%s %s answers %d".formatted(method, path, status);
      var response = response(method, path, status);
      if (response.isEmpty()) {
        return List.of(what + ", which is not documented");
      }
      checkHeaders(response.get(), headers, complaints);
      if (!method.equals("HEAD")) {
        checkBody(response.get(), headers.apply("Content-Type"), body, complaints);
      }
      var shown = body.length() > LONG ? body.substring(0, LONG) + "…" : body;
      complaints.replaceAll(each -> "%s: %s: %s".formatted(what, each, shown));
    }
    return complaints;
  }

  /** Returns what the document does not allow in the body of a status callback. */
  public List<String> complaintsAboutCallback(String body) {
    var complaints = new ArrayList<String>();
    check(CALLBACK, body, complaints);
    return complaints;
  }

  /**
   * Returns what the document does not allow in a ticket call.
   *
   * @param query the decoded parameters
   * @param headers those that this call has and others have not
   */
  public List<String> complaintsAboutTicketCall(
      String method, Map<String, String> query, Map<String, String> headers, String body) {
    var complaints = new ArrayList<String>();
    var call = TICKET_CALLS + method.toLowerCase(Locale.ROOT);
    checkParameters(call, "query", query, complaints);
    checkParameters(call, "header", headers, complaints);
    var schema = call + "/requestBody/content/application~1json/schema";
    if (!document.at(schema).isMissingNode()) {
      check(inFragment(schema), body, complaints);
    } else if (!body.isEmpty()) {
      complaints.add("a body is not documented");
    }
    return complaints;
  }

  /** Returns what the document does not allow in an answer to a ticket call. */
  public List<String> complaintsAboutTicketAnswer(String method, int status, String body) {
    var complaints = new ArrayList<String>();
    var isSuccess = status >= 200 && status < 300;
    var response =
        TICKET_CALLS
            + "%s/responses/%s"
                .formatted(method.toLowerCase(Locale.ROOT), isSuccess ? "2XX" : "default");
    var schema = response + "/content/application~1json/schema";
    if (document.at(response).isMissingNode()) {
      complaints.add("%s answers %d, which is not documented".formatted(method, status));
    } else if (!document.at(schema).isMissingNode()) {
      check(inFragment(schema), body, complaints);
    }
    return complaints;
  }

  /** Returns a call by its place in the document, such as {@code GET /G2A/rest/v1/sessions}. */
  String call(String method, String path) {
    return (method.equals("HEAD") ? "GET" : method) + " " + template(path).orElse(path);
  }

  /** Returns those of the names that are no parameters of the call, for all the document says. */
  List<String> undocumented(String method, String path, Collection<String> names) {
    var call = call(method, path);
    var documented = parameters(call);
    return names.stream()
        .filter(each -> !documented.contains(each))
        .filter(each -> !documented.contains(ALIASES.getOrDefault(each, each)))
        .filter(each -> !tokens(call).contains(each))
        .toList();
  }

  /** Returns the parameters that a call takes in its query, or in a form in its place. */
  Set<String> parameters(String call) {
    var names = new TreeSet<String>();
    for (int i = 0; i < document.at(place(call) + "/parameters").size(); i++) {
      var parameter = document.at(resolved(place(call) + "/parameters/" + i));
      if (parameter.path("in").asText().equals("query")) {
        names.add(parameter.path("name").asText());
      }
    }
    form(call).fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Returns the members of the form that a call takes. */
  JsonNode form(String call) {
    var body = resolved(place(call) + "/requestBody");
    var schema = resolved(body + "/content/application~1x-www-form-urlencoded/schema");
    return document.at(schema).path("properties");
  }

  /** Returns the parameters in which a call takes its token. */
  private Set<String> tokens(String call) {
    var security = document.at(place(call)).path("security");
    var names = new TreeSet<String>();
    for (var each : security.isMissingNode() ? document.path("security") : security) {
      var scheme = document.at("/components/securitySchemes/" + each.fieldNames().next());
      if (scheme.path("in").asText().equals("query")) {
        names.add(scheme.path("name").asText());
      }
    }
    return names;
  }

  /** Returns where in the document a call stands. */
  String place(String call) {
    var blank = call.indexOf(' ');
    return "/paths/%s/%s"
        .formatted(
            escaped(call.substring(blank + 1)), call.substring(0, blank).toLowerCase(Locale.ROOT));
  }

  private void checkParameters(
      String call, String in, Map<String, String> sent, List<String> complaints) {
    var undocumented = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    undocumented.putAll(sent);
    var parameters = document.at(call + "/parameters");
    for (int i = 0; i < parameters.size(); i++) {
      var name = parameters.get(i).path("name").textValue();
      if (parameters.get(i).path("in").asText().equals(in)) {
        checkValue(name, call + "/parameters/" + i, undocumented.remove(name), complaints);
      }
    }
    undocumented.keySet().forEach(name -> complaints.add(in + " " + name + " is not documented"));
  }

  /** Returns whether the document has to know every call under that path. */
  static boolean isDocumented(String path) {
    return path.startsWith("/G2A/")
        || path.startsWith("/api/")
        || path.startsWith("/oauth/")
        || path.startsWith("/admin/");
  }

  /** Returns where in the document the answer stands. */
  private Optional<String> response(String method, String path, int status) {
    var template = template(path);
    if (template.isEmpty()) {
      return switch (status) {
        case 401 -> Optional.of("/components/responses/InvalidToken");
        case 403 -> Optional.of("/components/responses/RecordingDenied");
        case 404 -> Optional.of("/components/responses/NotFound");
        default -> Optional.empty();
      };
    }
    var pathItem = "/paths/" + escaped(template.get());
    var name = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
    if (!document.at(pathItem).has(name)) {
      var another = document.at(pathItem).fieldNames().next();
      return status == 405
          ? Optional.of(resolved(pathItem + "/" + another + "/responses/405"))
          : Optional.empty();
    }
    var response = pathItem + "/" + name + "/responses/" + status;
    return status == 405 || document.at(response).isMissingNode()
        ? Optional.empty()
        : Optional.of(resolved(response));
  }

  private Optional<String> template(String path) {
    return document.path("paths").properties().stream()
        .map(Map.Entry::getKey)
        .filter(each -> path.matches(each.replaceAll("\\{[^}]+}", "[^/]+")))
        .min(Comparator.comparing(each -> each.chars().filter(c -> c == '{').count()));
  }

  private void checkHeaders(
      String response, UnaryOperator<@Nullable String> headers, List<String> complaints) {
    var declared = document.at(response).path("headers").fieldNames();
    while (declared.hasNext()) {
      var name = declared.next();
      var header = resolved(response + "/headers/" + name);
      checkValue(name, header, headers.apply(name), complaints);
    }
  }

  /** Holds a header or parameter against what stands of it somewhere in the document. */
  private void checkValue(
      String name, String place, @Nullable String value, List<String> complaints) {
    if (value == null && document.at(place).path("required").booleanValue()) {
      complaints.add(name + " is missing");
    } else if (value != null) {
      var isNumber = document.at(place).at("/schema/type").asText().equals("integer");
      check(inFragment(place + "/schema"), isNumber ? value : quoted(value), complaints);
    }
  }

  /** Returns a place in the document as the fragment of a URL names it. */
  private static String inFragment(String place) {
    return place.replace("{", "%7B").replace("}", "%7D").replace("#", "%23");
  }

  private void checkBody(
      String response, @Nullable String contentType, String body, List<String> complaints) {
    var content = document.at(response).path("content");
    if (content.isMissingNode()) {
      if (!body.isEmpty()) {
        complaints.add("a body is not documented");
      }
      return;
    }
    var mediaType = String.valueOf(contentType).replaceAll("[ ;].*", "");
    if (!content.has(mediaType)) {
      complaints.add("Content-Type " + contentType + " is not documented");
      return;
    }
    check(response + "/content/" + escaped(mediaType) + "/schema", body, complaints);
    if (body.matches("(?s).*\"\\s*:\\s*null\\b.*")) {
      complaints.add("a member is null; the document says that none is");
    }
  }

  /** Holds JSON against the schema that stands somewhere in the document. */
  void check(String place, String json, List<String> complaints) {
    try {
      known.computeIfAbsent(place, this::schema).validate(MAPPER.readTree(json)).stream()
          .map(each -> each.toString())
          .forEach(complaints::add);
    } catch (JsonProcessingException e) {
      complaints.add("malformed");
    }
  }

  private JsonSchema schema(String place) {
    var settings = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    return schemas.getSchema(SchemaLocation.of(ID + "#" + place), settings);
  }

  /** Follows a reference within the document. */
  String resolved(String place) {
    var reference = document.at(place).path("$ref");
    return reference.isMissingNode() ? place : resolved(reference.textValue().substring(1));
  }

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static String quoted(String text) {
    return MAPPER.getNodeFactory().textNode(text).toString();
  }

  /** Returns the calls, such as {@code GET /G2A/rest/v1/sessions}. */
  List<String> calls() {
    return document.path("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .map(each -> each.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
        .sorted()
        .toList();
  }
}

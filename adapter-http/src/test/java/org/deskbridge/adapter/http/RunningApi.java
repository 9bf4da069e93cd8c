package org.deskbridge.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.AnnotatedElement;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.adapter.http.support.RateLimits;
import org.deskbridge.adapter.http.support.TrustedProxies;
import org.deskbridge.error.ErrorCode;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.ContentLoader;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.util.Callback;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.servlet.HttpServlet30Dispatcher;
import org.jboss.resteasy.spi.Dispatcher;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.jboss.resteasy.spi.ResteasyProviderFactory;
import org.jspecify.annotations.Nullable;

/**
 * The resources of this module on a free port, over a support desk in memory.
 *
 * <p>Every answer of the API, to whomever, has to be one that {@link ApiDocument} allows.
 */
public final class RunningApi implements AutoCloseable {

  /** Browsers would see the service here. */
  public static final URI PUBLIC_URL = URI.create("https://support.example");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** One for all tests: it takes longer to make than most calls. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  /** The form of an internal key, which never leaves the service. */
  private static final Pattern SESSION_KEY =
      Pattern.compile("(?<![\\w-])([\\w-]{22}|[\\w-]{30})(?![\\w-])");

  private final InMemoryDesk memory = new InMemoryDesk();
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final ResteasyDeployment deployment = new ResteasyDeploymentImpl();
  private final AnswerCheck answers = new AnswerCheck();
  private final HttpApi api;

  /** Starts with settings for tests: the password grant is on, calls are not limited. */
  public RunningApi() {
    this(settings -> settings);
  }

  /** Starts with settings that differ from those for tests. */
  public RunningApi(UnaryOperator<HttpSettings> change) {
    this(PUBLIC_URL, change);
  }

  private RunningApi(@Nullable URI publicUrl, UnaryOperator<HttpSettings> change) {
    listen();
    var settings =
        change.apply(
            new HttpSettings(
                publicUrl == null ? base() : publicUrl,
                List.of(),
                null,
                List.of(),
                false,
                true,
                RateLimits.DEFAULT.withoutCallLimit(),
                TrustedProxies.NONE));
    this.api = HttpApi.of(memory.desk(), settings, meters);
    server.addConnector(connector);
    var resources = new ArrayList<>();
    var providers = new ArrayList<>();
    providers.add(new OneAddress());
    for (var each : api.resources()) {
      (each.getClass().isAnnotationPresent(Path.class) ? resources : providers).add(each);
    }
    deployment.setResources(resources);
    deployment.setProviders(providers);
    deployment.start();
    var context = new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
    context.setAttribute(ResteasyProviderFactory.class.getName(), deployment.getProviderFactory());
    context.setAttribute(Dispatcher.class.getName(), deployment.getDispatcher());
    var servlet = new ServletHolder(new HttpServlet30Dispatcher());
    servlet.setAsyncSupported(true);
    context.addServlet(servlet, "/*");
    var check = new FilterHolder(answers);
    check.setAsyncSupported(true);
    context.addFilter(check, "/*", EnumSet.of(DispatcherType.REQUEST));
    server.setHandler(new EagerContentHandler(context, new WholeBodies()));
    try {
      server.start();
    } catch (Exception e) {
      throw new AssertionError("the server does not start", e);
    }
  }

  /** Starts with settings for tests, but shows itself where it is: whoever asks can follow. */
  public static RunningApi whereItIs() {
    return new RunningApi(null, settings -> settings);
  }

  private void listen() {
    try {
      connector.open();
    } catch (IOException e) {
      throw new AssertionError("no free port", e);
    }
  }

  /** Returns the desk behind the resources. */
  public InMemoryDesk memory() {
    return memory;
  }

  /** Returns what was measured. */
  public MeterRegistry meters() {
    return meters;
  }

  /** Returns the parameters that were read so far, by call: {@code GET /oauth/access_token}. */
  Map<String, Set<String>> reads() {
    return answers.reads();
  }

  /** Returns every call that there is, as method and path: {@code POST /live/sign-in}. */
  public List<String> calls() {
    return api.resources().stream()
        .map(Object::getClass)
        .filter(each -> each.isAnnotationPresent(Path.class))
        .flatMap(RunningApi::calls)
        .sorted()
        .toList();
  }

  private static Stream<String> calls(Class<?> resource) {
    return Arrays.stream(resource.getMethods())
        .flatMap(
            method ->
                Arrays.stream(method.getAnnotations())
                    .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                    .filter(Objects::nonNull)
                    .map(each -> each.value() + path(resource) + path(method)));
  }

  private static String path(AnnotatedElement element) {
    var path = element.getAnnotation(Path.class);
    var text = path == null ? "" : path.value();
    var slashed = text.isEmpty() || text.startsWith("/") ? text : "/" + text;
    return element instanceof Class<?> ? " " + slashed : slashed;
  }

  /** Returns where the server listens. */
  public URI base() {
    return URI.create("http://localhost:" + connector.getLocalPort());
  }

  /** Returns a request for a path, to be completed. */
  public HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(base() + path));
  }

  /** Returns a request of Erika Expert for a path of the API. */
  public HttpRequest.Builder asErika(String path) {
    return to("/G2A/rest/v1" + path).header("Authorization", "Bearer " + memory.accessToken());
  }

  /** Returns a request of Otto Other, who is in another account, for a path of the API. */
  public HttpRequest.Builder asOtto(String path) {
    var tokens =
        memory
            .desk()
            .access()
            .issueTokens(InMemoryDesk.CLIENT, null, "otto@example.org", InMemoryDesk.PASSWORD);
    return to("/G2A/rest/v1" + path).header("Authorization", "Bearer " + tokens.access());
  }

  /** Returns a request with a body of JSON. */
  public static HttpRequest.Builder post(HttpRequest.Builder request, String json) {
    return request
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json));
  }

  /** Sends a request. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Sends a request whose answer is read in another way. */
  public <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      var answer = CLIENT.send(request.build(), handler);
      answers.verify();
      return answer;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("no answer", e);
    }
  }

  /** Sends bytes as they are, for requests that no client makes, and returns the status line. */
  public String sendRaw(String request) {
    try (var socket = new Socket("localhost", connector.getLocalPort())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      return String.valueOf(reader.readLine());
    } catch (IOException e) {
      throw new AssertionError("no answer", e);
    }
  }

  /** Sends bytes as they are, and returns the JSON of the answer, of whatever status. */
  public JsonNode sendRawForJson(String request) {
    try (var socket = new Socket("localhost", connector.getLocalPort())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      var in = socket.getInputStream();
      var head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        var next = in.read();
        assertThat(next).as("answer: cut off after " + head).isNotNegative();
        head.append((char) next);
      }
      // The tree ends with its object, so that nobody waits for the end of the connection.
      return MAPPER.readTree(MAPPER.createParser(in));
    } catch (IOException e) {
      throw new AssertionError("no answer", e);
    }
  }

  /** Returns the JSON of an answer. */
  public static JsonNode json(HttpResponse<String> answer) {
    return json(answer.body());
  }

  /** Returns JSON. */
  public static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }

  /** Checks that an answer is an error as the contract wants it, which tells nothing of us. */
  public static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(json(answer).get("int_err_code").textValue()).isEqualTo(code);
    assertThat(json(answer).get("msg").textValue())
        .isNotBlank()
        .doesNotContain("Exception", "org.deskbridge", "RESTEASY", "jackson")
        .doesNotContainPattern(SESSION_KEY);
    assertThat(ErrorCode.ofText(json(answer).get("reason").textValue())).isPresent();
  }

  /** Checks that an answer is a conflict, and tells which one. */
  public static void assertConflict(HttpResponse<String> answer, ErrorCode reason) {
    assertRefused(answer, 409, "Conflict");
    assertThat(json(answer).get("reason").textValue()).isEqualTo(reason.text());
  }

  /** Checks that an answer refuses a member or a parameter by its name. */
  public static void assertRefused(HttpResponse<String> answer, String member) {
    assertRefused(answer, 400, "InvalidParameter");
    assertThat(json(answer).get("msg").textValue()).startsWith(member + ":");
  }

  /** Stops the server, so that nobody answers any more. */
  public void stop() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new AssertionError("the server does not stop", e);
    }
  }

  /** Ends the connections of the pages, as a service does that is about to stop. */
  public void endFeeds() {
    api.close();
  }

  @Override
  public void close() {
    api.close();
    stop();
    deployment.stop();
    answers.verify();
  }

  /** Stands in for the servlet filter that tells the address of the caller. */
  @PreMatching
  private static final class OneAddress implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      request.setProperty(HttpApi.REMOTE_ADDRESS, "192.0.2.1");
    }
  }

  /**
   * Collects bodies that are sent as announced, since Jetty resets the connection of a request that
   * it answers before.
   */
  private static final class WholeBodies extends RetainedContentLoaderFactory {

    private static final long MAX_BYTES = 1024 * 1024;

    private WholeBodies() {
      super(MAX_BYTES, 0, false);
    }

    @Override
    public @Nullable ContentLoader newContentLoader(
        String contentType,
        String mimeType,
        Handler handler,
        Request request,
        Response response,
        Callback callback) {
      return request.getLength() > MAX_BYTES || request.getLength() < 0
          ? null
          : super.newContentLoader(contentType, mimeType, handler, request, response, callback);
    }
  }
}

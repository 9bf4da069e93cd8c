package org.deskbridge.adapter.http.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.http.RunningApi.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.deskbridge.adapter.http.RunningApi;

/** A browser, as far as the pages need one: keeps cookies by path, and listens to feeds. */
public final class Browser {

  private final RunningApi api;
  private final Map<String, String> cookies = new TreeMap<>();

  public Browser(RunningApi api) {
    this.api = api;
  }

  public HttpResponse<String> post(String path, String body) {
    return send(RunningApi.post(to(path), body));
  }

  public HttpResponse<String> put(String path, String body) {
    return send(
        to(path)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> get(String path) {
    return send(to(path));
  }

  /** Puts a piece of a recording. */
  public HttpResponse<String> put(String path, byte[] content, String sha256) {
    return send(
        to(path)
            .header("Content-Type", "application/octet-stream")
            .header("Chunk-SHA256", sha256)
            .PUT(HttpRequest.BodyPublishers.ofByteArray(content)));
  }

  /** Sends a request of another form with the cookies of this browser. */
  public HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> form) {
    return send(form.apply(to(path)));
  }

  /** Returns the cookies that go to a path. */
  public String cookies(String path) {
    return cookies.entrySet().stream()
        .filter(each -> path.startsWith(each.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining("; "));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    var answer = api.send(request);
    for (var cookie : answer.headers().allValues("Set-Cookie")) {
      var path = cookie.replaceAll(".*Path=([^;]+).*", "$1");
      cookies.put(path, cookie.substring(0, cookie.indexOf(';')));
    }
    return answer;
  }

  private HttpRequest.Builder to(String path) {
    var request = api.to(path).header("Sec-Fetch-Site", "same-origin");
    var mine = cookies(path);
    return mine.isEmpty() ? request : request.header("Cookie", mine);
  }

  /** Signs in and starts the session; returns what the page shows. */
  public JsonNode start(String token) {
    signIn("erika@example.com");
    var started = post("/live/launch/start", "{\"token\":\"%s\"}".formatted(token));
    assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
    return json(started);
  }

  /** Signs an expert in. */
  public void signIn(String email) {
    var answer =
        post("/live/sign-in", "{\"email\":\"%s\",\"password\":\"correct horse\"}".formatted(email));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /** Redeems the code and joins; returns the path of the session. */
  public String join(String code) {
    var redeemed = post("/live/join/code", "{\"code\":\"%s\"}".formatted(code));
    assertThat(redeemed.statusCode()).as(redeemed.body()).isEqualTo(200);
    var path = "/live/join/" + json(redeemed).get("joinToken").textValue();
    var joined = post(path + "/join", "{\"consent\":true,\"name\":\"Carla\"}");
    assertThat(joined.statusCode()).as(joined.body()).isEqualTo(200);
    return path;
  }

  /** Opens a feed that has to be granted. */
  public Feed listen(String path, String page) {
    var answer =
        api.send(
            to(path + "/feed?page=" + page).header("Accept", "text/event-stream"),
            HttpResponse.BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    assertThat(answer.headers().firstValue("X-Accel-Buffering")).contains("no");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    return new Feed(answer);
  }

  /** What a page hears. */
  public static final class Feed implements AutoCloseable {

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final HttpResponse<InputStream> answer;
    private volatile boolean over;

    private Feed(HttpResponse<InputStream> answer) {
      this.answer = answer;
      var thread = new Thread(this::read, "test-feed");
      thread.setDaemon(true);
      thread.start();
    }

    private void read() {
      var name = "";
      try (var lines =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith("event:")) {
            name = line.substring(6).strip();
          } else if (line.startsWith("data:")) {
            events.add(new Event(name, json(line.substring(5))));
          }
        }
      } catch (IOException | UncheckedIOException e) {
        // Cut off: over as well.
      }
      over = true;
    }

    public List<String> names() {
      return events.stream().map(Event::name).toList();
    }

    /** Waits for the newest event of a name and returns its data. */
    public JsonNode await(String name) {
      return awaitNumber(name, 1);
    }

    /** Waits until there were so many events of a name and returns the data of the last. */
    public JsonNode awaitNumber(String name, int count) {
      Awaitility.await(name).until(() -> of(name).size() >= count);
      return of(name).get(count - 1);
    }

    /** Waits for an event of a name with a text in it. */
    public void awaitContaining(String name, String text) {
      Awaitility.await(name)
          .until(() -> of(name).stream().anyMatch(each -> each.toString().contains(text)));
    }

    public List<JsonNode> of(String name) {
      return events.stream().filter(each -> each.name().equals(name)).map(Event::data).toList();
    }

    public void awaitEnd() {
      Awaitility.await("end of the feed").until(() -> over);
    }

    @Override
    public void close() {
      try {
        answer.body().close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private record Event(String name, JsonNode data) {}
}

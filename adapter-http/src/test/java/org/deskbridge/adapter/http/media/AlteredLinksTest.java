package org.deskbridge.adapter.http.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.adapter.http.wire.MediaUrls;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;
import org.deskbridge.recording.download.SignedMediaUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No link can be altered: of ten thousand tries none leads anywhere. */
class AlteredLinksTest {

  private static final int TRIES = 10_000;

  /** The number of them that are sent over HTTP, besides those that only append to a link. */
  private static final int OVER_HTTP = 70;

  private static final String FILLING =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~/%;?&=+,:@!$'()*\\^\"<|";

  private final Random random = new Random(20261122);
  private RunningApi api;

  /** Links that are good: two recordings, three kinds each, at two times. */
  private final List<SignedMediaUrl> good = new ArrayList<>();

  @BeforeEach
  void start() {
    api = new RunningApi();
    var memory = api.memory();
    var ids = List.of(memory.transcoded().id(), memory.transcoded().id());
    for (int i = 0; i < 2; i++) {
      memory.pass(Duration.ofSeconds(1));
      memory.desk().recordings().downloadLinks(memory.caller(), ids).stream()
          .flatMap(each -> Stream.of(each.recording(), each.events(), each.thumbnail()))
          .forEach(good::add);
    }
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void acceptsNoneOfTenThousand() {
    var altered = altered();

    assertThat(altered).hasSizeGreaterThanOrEqualTo(TRIES);
    assertThat(altered).filteredOn(this::isGood).isEmpty();
    assertThat(originals()).allMatch(this::isGood);
  }

  @Test
  void answersNoneOfAHundred() {
    var altered = altered();
    var sent = new LinkedHashSet<>(extended(originals().get(0)));
    for (int i = 0; i < OVER_HTTP; i++) {
      sent.add(altered.get(i * altered.size() / OVER_HTTP));
    }
    originals().forEach(sent::remove);

    assertThat(sent).hasSizeGreaterThanOrEqualTo(100);
    assertThat(sent).filteredOn(each -> !isRefused(each)).isEmpty();
    assertThat(originals()).allSatisfy(each -> assertThat(status(each)).as(each).isEqualTo(200));
  }

  private List<String> originals() {
    return good.stream().map(AlteredLinksTest::path).toList();
  }

  /** Returns ten thousand paths and more that are none of the good ones. */
  private List<String> altered() {
    var originals = originals();
    var altered = new LinkedHashSet<String>();
    var first = originals.get(0);
    for (int at = 0; at < first.length(); at++) {
      altered.addAll(alteredAt(first, at));
    }
    altered.addAll(recombined());
    altered.addAll(extended(first));
    while (altered.size() < TRIES + originals.size()) {
      altered.add(mutated(originals.get(random.nextInt(originals.size()))));
    }
    originals.forEach(altered::remove);
    return List.copyOf(altered);
  }

  /** Everything that can happen to one character. */
  private static List<String> alteredAt(String path, int at) {
    var altered = new ArrayList<String>();
    var before = path.substring(0, at);
    var here = path.charAt(at);
    var after = path.substring(at + 1);
    altered.add(before + after);
    altered.add(before + here + here + after);
    altered.add(before + "%%%02X".formatted((int) here) + after);
    altered.add(before + "%%%02x".formatted((int) here) + after);
    altered.add(before + "%25" + Integer.toHexString(here) + after);
    altered.add(before + String.valueOf(here).toUpperCase(Locale.ROOT) + after);
    altered.add(before + String.valueOf(here).toLowerCase(Locale.ROOT) + after);
    FILLING.chars().forEach(each -> altered.add(before + (char) each + after));
    FILLING.chars().limit(5).forEach(each -> altered.add(before + (char) each + here + after));
    if (!after.isEmpty()) {
      altered.add(before + after.charAt(0) + here + after.substring(1));
    }
    return altered;
  }

  /** Parts of good links, put together as no link was made. */
  private Set<String> recombined() {
    var altered = new LinkedHashSet<String>();
    for (var one : good) {
      for (var other : good) {
        altered.add(
            path(
                new SignedMediaUrl(
                    other.recording(), one.kind(), one.expiresAt(), one.signature())));
        altered.add(
            path(
                new SignedMediaUrl(
                    one.recording(), other.kind(), one.expiresAt(), one.signature())));
        altered.add(
            path(
                new SignedMediaUrl(
                    one.recording(), one.kind(), other.expiresAt(), one.signature())));
        altered.add(
            path(
                new SignedMediaUrl(
                    one.recording(), one.kind(), one.expiresAt(), other.signature())));
        altered.add(path(one).replaceFirst("/recording-.*", path(other).replaceAll(".*/", "/")));
      }
      for (long more : new long[] {-1, 1, 60, 86_400, 315_360_000}) {
        altered.add(
            path(
                new SignedMediaUrl(
                    one.recording(), one.kind(), one.expiresAt() + more, one.signature())));
      }
    }
    return altered;
  }

  /** What a proxy, a browser or somebody curious may add. */
  private static Collection<String> extended(String path) {
    return List.of(
        path + "/",
        path + "//",
        path + "/.",
        path + "/..",
        path + "/../" + path.substring(path.lastIndexOf('/') + 1),
        path + ";x=1",
        path + "?x",
        path + "?x=1",
        path + "?oauth_token=1",
        path + "?recordingId=101",
        path + "?expiresAt=99999999999",
        path + "&x=1",
        path + "%00",
        path + "%20",
        path + ".mp4",
        "/" + path,
        "/." + path,
        "/media/.." + path,
        "/media" + path,
        "/web/.." + path,
        "/G2A" + path,
        path.replace("/media/", "/media//"),
        path.replace("/media/", "/media/./"),
        path.replace("/media/", "/Media/"),
        path.replace("/media/101/", "/media/0101/"),
        path.replace("/media/101/", "/media/101.0/"),
        path.replace("/media/101/", "/media/+101/"),
        path.replace("/media/101/", "/media/101;/"),
        path.replace("recording-", ""),
        path.replaceFirst("/recording-.*", ""),
        path.replaceFirst("/recording-.*", "/"),
        path.replaceFirst("[^/]{43}/", ""),
        path.replaceFirst("[^/]{43}/", "/"),
        path.replaceFirst("[^/]{43}", "A".repeat(43)),
        path.replaceFirst("([^/]{43})", "$1="));
  }

  /** One to three random changes. */
  private String mutated(String path) {
    var text = new StringBuilder(path);
    for (int i = random.nextInt(3); i >= 0; i--) {
      var at = 1 + random.nextInt(text.length() - 1);
      var filling = FILLING.charAt(random.nextInt(FILLING.length()));
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, filling);
        case 2 -> text.setCharAt(at, filling);
        default -> text.insert(at, text.charAt(random.nextInt(text.length())));
      }
    }
    return text.toString();
  }

  private static String path(SignedMediaUrl link) {
    return MediaUrls.url(URI.create(""), link);
  }

  /** Tells whether a path is read as a link, and the link opens something. */
  private boolean isGood(String path) {
    var link = MediaUrls.parse(path);
    try {
      return link.map(api.memory().desk().recordings()::open).isPresent();
    } catch (RejectedException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.RECORDING_LINK_REFUSED);
      return false;
    }
  }

  private boolean isRefused(String path) {
    var status = status(path);
    return status == 400 || status == 403 || status == 404;
  }

  /** Returns what the service answers, also to what no client could send. */
  private int status(String path) {
    try {
      new URI(path);
      if (!path.startsWith("//") && path.startsWith("/")) {
        return api.send(api.to(path), HttpResponse.BodyHandlers.discarding()).statusCode();
      }
    } catch (URISyntaxException e) {
      // Sent as it is.
    }
    var line = api.sendRaw("GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n".formatted(path));
    return Integer.parseInt(line.split(" ", 3)[1]);
  }
}

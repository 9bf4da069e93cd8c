package org.deskbridge.app.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deskbridge.adapter.webhook.WebhookSettings;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Turns the texts of settings into values, and remembers every one that cannot be. */
public final class SettingReader {

  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(s|m|h|d)");
  private static final Pattern ICE_SERVER = Pattern.compile("(stun|stuns|turn|turns):\\S+");

  /** Stands in where the time is wrong, for the rest to be read. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private final SettingSources raw;
  private final List<String> mistakes;

  public SettingReader(SettingSources raw) {
    this.raw = raw;
    this.mistakes = new ArrayList<>(raw.mistakes());
  }

  /** Returns the number; both ends of the range are in it. */
  int integer(Setting setting, int from, int to, int byDefault) {
    var text = given(setting);
    if (text == null) {
      return byDefault;
    }
    try {
      var number = Integer.parseInt(text);
      if (number >= from && number <= to) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, with every other way to be wrong.
    }
    return wrong(setting, text, from + ".." + to, byDefault);
  }

  boolean bool(Setting setting, boolean byDefault) {
    var text = given(setting);
    if (text == null) {
      return byDefault;
    }
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> wrong(setting, text, "true or false", byDefault);
    };
  }

  String text(Setting setting, String byDefault) {
    var text = given(setting);
    return text == null ? byDefault : text;
  }

  @Nullable String optionalText(Setting setting) {
    return given(setting);
  }

  /** Returns the text, which is the first of the two where nobody said otherwise. */
  String oneOf(Setting setting, String first, String second) {
    var text = text(setting, first);
    return text.equals(first) || text.equals(second)
        ? text
        : wrong(setting, text, first + " or " + second, first);
  }

  /** Returns where callbacks may go besides public addresses. */
  List<String> targets(Setting setting, List<String> always) {
    return Stream.concat(always.stream(), elements(setting).map(each -> target(setting, each)))
        .toList();
  }

  private String target(Setting setting, String text) {
    try {
      return new WebhookSettings(List.of(text)).allowedTargets().get(0);
    } catch (InvalidValueException e) {
      return wrong(setting, text, "a host name, an address or a block like 10.0.0.0/8", text);
    }
  }

  List<String> origins(Setting setting) {
    return elements(setting)
        .map(
            each ->
                isOrigin(each)
                    ? each
                    : wrong(setting, each, "origins such as https://desk.example", each))
        .toList();
  }

  List<String> iceServers(Setting setting) {
    return elements(setting)
        .map(
            each ->
                ICE_SERVER.matcher(each).matches()
                    ? each
                    : wrong(setting, each, "stun:HOST[:PORT] or turn:HOST[:PORT]", each))
        .toList();
  }

  /** Returns a setting that is a path; an impossible one is a mistake. */
  public Path path(Setting setting, String byDefault) {
    var text = text(setting, byDefault);
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      return wrong(setting, text, "a folder", Path.of(byDefault));
    }
  }

  @Nullable Path optionalPath(Setting setting) {
    var text = given(setting);
    try {
      return text == null ? null : Path.of(text);
    } catch (InvalidPathException e) {
      note(setting, text, "a path");
      return null;
    }
  }

  /** Returns a program that can be run. */
  @Nullable Path optionalProgram(Setting setting) {
    var file = optionalPath(setting);
    if (file == null || (Files.isRegularFile(file) && Files.isExecutable(file))) {
      return file;
    }
    note(setting, file.toString(), "a program, such as /usr/bin/ffmpeg");
    return null;
  }

  boolean isGiven(Setting setting) {
    return given(setting) != null;
  }

  /** Returns the text of a setting that has to stand beside another one. */
  String textBeside(Setting other, Setting setting) {
    var text = given(setting);
    return text == null ? wrong(setting, "missing", "a text, beside " + other.key(), "") : text;
  }

  /** Takes note of settings that have no meaning without another one, which is not there. */
  void meaninglessWithout(Setting other, Setting... settings) {
    Stream.of(settings)
        .filter(this::isGiven)
        .forEach(
            each ->
                mistakes.add(
                    "%s: given (expected: not without %s)".formatted(each.key(), other.key())));
  }

  /** Returns scheme, host and port, without the slash that may stand at the end. */
  @Nullable URI optionalOrigin(Setting setting) {
    var text = given(setting);
    if (text == null) {
      return null;
    }
    var origin = text.replaceFirst("/+$", "");
    return URI.create(
        isOrigin(origin)
            ? origin
            : wrong(
                setting,
                text,
                "an http or https URL without a path, such as https://support.example",
                "http://localhost"));
  }

  Duration duration(Setting setting) {
    var text = text(setting, byDefault(setting));
    return time(text)
        .orElseGet(() -> wrong(setting, text, "a time such as 90s, 5m, 2h or 1d", SHORTEST));
  }

  /** Returns the time, empty if the text is none that anybody could wait for. */
  public static Optional<Duration> time(String text) {
    var matcher = DURATION.matcher(text);
    if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
      return Optional.empty();
    }
    var number = Long.parseLong(matcher.group(1));
    return Optional.of(
        switch (matcher.group(2)) {
          case "s" -> Duration.ofSeconds(number);
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        });
  }

  /**
   * Ends the reading.
   *
   * @throws WrongSettingsException with every mistake there was
   */
  public void throwIfWrong() {
    if (!mistakes.isEmpty()) {
      throw new WrongSettingsException(mistakes);
    }
  }

  private @Nullable String given(Setting setting) {
    var text = raw.texts().get(setting);
    return text == null || text.isBlank() ? null : text.strip();
  }

  private Stream<String> elements(Setting setting) {
    return Arrays.stream(text(setting, "").split(",")).map(String::strip).filter(e -> !e.isEmpty());
  }

  private static boolean isOrigin(String text) {
    try {
      var url = new URI(text);
      var isHttp = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      return isHttp
          && url.getHost() != null
          && url.getRawUserInfo() == null
          && url.getRawPath().isEmpty()
          && url.getRawQuery() == null
          && url.getRawFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String byDefault(Setting setting) {
    return Objects.requireNonNull(setting.byDefault(), setting.key());
  }

  private <T> T wrong(Setting setting, String text, String expected, T instead) {
    note(setting, text, expected);
    return instead;
  }

  private void note(Setting setting, String text, String expected) {
    mistakes.add("%s: %s (expected: %s)".formatted(setting.key(), text, expected));
  }
}

package org.deskbridge.app.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The settings as text, each from the place that counts most: flag, then environment, then file.
 *
 * @param mistakes what was found that is no setting at all, or could not be read
 */
public record SettingSources(Map<Setting, String> texts, List<String> mistakes) {

  static final String VARIABLE_PREFIX = "DESKBRIDGE_";

  /** The variable that holds the token of a command that calls a service. */
  public static final String SERVICE_TOKEN = "DESKBRIDGE_TOKEN";

  /** The variable that holds the password of a command that calls a service. */
  public static final String SERVICE_PASSWORD = "DESKBRIDGE_PASSWORD";

  /** What the tests and CI set for themselves, and what other commands read. */
  private static final Set<String> NOT_SETTINGS =
      Set.of("DESKBRIDGE_REQUIRE_BROWSER", SERVICE_TOKEN, SERVICE_PASSWORD);

  public SettingSources {
    texts = Map.copyOf(texts);
    mistakes = List.copyOf(mistakes);
  }

  /**
   * Collects the settings.
   *
   * @param flags by setting, as given on the command line
   * @param unknownFlags what else stood there
   * @param file the properties file, absent if none was named
   */
  static SettingSources collect(
      Map<Setting, String> flags,
      List<String> unknownFlags,
      Map<String, String> environment,
      @Nullable Path file) {
    var mistakes = new ArrayList<String>();
    var texts = new EnumMap<Setting, String>(Setting.class);
    texts.putAll(known(file == null ? Map.of() : load(file, mistakes), Setting::key, mistakes));
    texts.putAll(known(ours(environment), Setting::variable, mistakes));
    texts.putAll(flags);
    unknownFlags.forEach(
        flag -> mistakes.add(flag + ": unknown (expected: a flag that --help lists)"));
    return new SettingSources(texts, mistakes);
  }

  private static Map<Setting, String> known(
      Map<String, String> texts, Function<Setting, String> name, List<String> mistakes) {
    var byName = Arrays.stream(Setting.values()).collect(Collectors.toMap(name, each -> each));
    var known = new EnumMap<Setting, String>(Setting.class);
    texts.forEach(
        (key, text) ->
            Optional.ofNullable(byName.get(key))
                .ifPresentOrElse(
                    setting -> known.put(setting, text),
                    () -> mistakes.add(key + ": unknown (expected: a setting that --help lists)")));
    return known;
  }

  private static Map<String, String> ours(Map<String, String> environment) {
    return environment.entrySet().stream()
        .filter(each -> each.getKey().startsWith(VARIABLE_PREFIX))
        .filter(each -> !NOT_SETTINGS.contains(each.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, String> load(Path file, List<String> mistakes) {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      mistakes.add("--config: %s cannot be read (expected: a properties file)".formatted(file));
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(each -> each, properties::getProperty));
  }
}

package org.deskbridge.app.settings;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * Supplies options with values from the environment and the properties file if there are no flags.
 * Collects every mistake, whereas picocli would stop at the first.
 */
public final class SettingSources implements IDefaultValueProvider {

  /**
   * The variable with the token of a command that calls a service; it is in no list of processes.
   */
  public static final String SERVICE_TOKEN = "DESKBRIDGE_TOKEN";

  /** The variable with the password of a command that calls a service. */
  public static final String SERVICE_PASSWORD = "DESKBRIDGE_PASSWORD";

  /** The variable with the secret of a command that checks callbacks. */
  public static final String SIGNING_SECRET = "DESKBRIDGE_SIGNING_SECRET";

  /** The variable with the user of the database server. */
  static final String DATABASE_USER = "DESKBRIDGE_DATABASE_USER";

  /** The variable with the password of the database server. */
  static final String DATABASE_PASSWORD = "DESKBRIDGE_DATABASE_PASSWORD";

  static final String CONFIG = "--config";

  private static final String VARIABLE_PREFIX = "DESKBRIDGE_";

  /** Variables of tests, CI and other commands. */
  private static final Set<String> NOT_SETTINGS =
      Set.of(
          "DESKBRIDGE_REQUIRE_BROWSER",
          SERVICE_TOKEN,
          SERVICE_PASSWORD,
          SIGNING_SECRET,
          DATABASE_USER,
          DATABASE_PASSWORD);

  private final CommandSpec command;
  private final Supplier<@Nullable Path> config;
  private final Map<String, String> environment;
  private final Map<String, String> presets;
  private final List<String> mistakes = new ArrayList<>();

  /** The settings that were not given as a flag, and their names where they were given. */
  private final Map<String, String> namesElsewhere = new HashMap<>();

  private @Nullable Map<String, String> texts;

  private SettingSources(
      CommandSpec command,
      Supplier<@Nullable Path> config,
      Map<String, String> environment,
      Map<String, String> presets) {
    this.command = command;
    this.config = config;
    this.environment = environment;
    this.presets = presets;
  }

  /**
   * Adds options to a command.
   *
   * @param options an object with annotated fields
   * @param config the properties file, absent if none was named; read after the flags
   * @param presets defaults that precede those of the annotations, by the names of the settings
   */
  static SettingSources add(
      CommandSpec command,
      Object options,
      Supplier<@Nullable Path> config,
      Map<String, String> environment,
      Map<String, String> presets) {
    var sources = new SettingSources(command, config, environment, presets);
    var spec = CommandSpec.forAnnotatedObject(options);
    for (var option : List.copyOf(spec.options())) {
      if (!option.longestName().equals(CONFIG)) {
        spec.remove(option);
        spec.addOption(option.toBuilder().converters(sources.checked(option)).build());
      }
    }
    command.addMixin("settings", spec);
    command.defaultValueProvider(sources);
    return sources;
  }

  /** Returns a converter that collects failures, so that the next option is read, too. */
  private ITypeConverter<@Nullable Object> checked(OptionSpec option) {
    var converters = option.converters();
    ITypeConverter<?> converter = converters.length == 0 ? text -> text : converters[0];
    var byDefault = presets.getOrDefault(key(option), option.defaultValue());
    // picocli unboxes the result of a Boolean option.
    var nothing = option.type() == Boolean.class ? Boolean.FALSE : null;
    return given -> {
      var text = given.isBlank() ? byDefault : given.strip();
      try {
        return text == null ? nothing : converter.convert(text);
      } catch (TypeConversionException e) {
        var found = HiddenSecrets.in(String.valueOf(text));
        mistakes.add(mistake(name(key(option)), found, String.valueOf(e.getMessage())));
        return nothing;
      }
    };
  }

  /** Notes that a setting is missing, or given although it has no use here. */
  void note(String key, String found, String expected) {
    mistakes.add(mistake(name(key), found, expected));
  }

  private static String mistake(String name, String found, String expected) {
    return "%s: %s (expected: %s)".formatted(name, found, expected);
  }

  /** Returns the name of a setting as the operator typed it: a flag, a variable, or in the file. */
  private String name(String key) {
    return namesElsewhere.getOrDefault(key, flag(key));
  }

  /**
   * Ends the reading.
   *
   * @throws WrongSettingsException with all mistakes
   */
  void throwIfWrong() {
    texts();
    mistakes.addAll(
        UnknownArguments.report(
            command.commandLine().getParseResult().unmatched(),
            command.optionsMap().keySet(),
            "a flag that --help lists"));
    if (!mistakes.isEmpty()) {
      throw new WrongSettingsException(mistakes);
    }
  }

  @Override
  public @Nullable String defaultValue(ArgSpec arg) {
    if (!(arg instanceof OptionSpec option)) {
      return null;
    }
    var key = key(option);
    var text = texts().get(key);
    return text == null || text.isBlank() ? presets.get(key) : text;
  }

  private Map<String, String> texts() {
    if (texts == null) {
      texts = new HashMap<>();
      var file = config.get();
      if (file != null) {
        take(load(file), key -> key);
      }
      take(ours(), SettingSources::variable);
    }
    return texts;
  }

  /** Takes known settings; the last value of a setting counts. */
  private void take(Map<String, String> found, UnaryOperator<String> name) {
    var keys = ServerOptions.keys().stream().collect(toMap(name, key -> key));
    found.forEach(
        (key, text) -> {
          var known = keys.get(key);
          if (known == null) {
            mistakes.add(mistake(key, "unknown", similar(key, name)));
          } else {
            texts().put(known, text);
            namesElsewhere.put(known, key);
          }
        });
  }

  /** Compares the names without their prefix, which all variables have in common. */
  private static String similar(String typed, UnaryOperator<String> name) {
    var bare = typed.replaceFirst("^" + VARIABLE_PREFIX, "").replace('_', '-');
    var near = NearNames.of(bare, ServerOptions.keys());
    return near.isEmpty()
        ? "a setting that --help lists"
        : near.stream().map(name).collect(joining(" or "));
  }

  private Map<String, String> ours() {
    return environment.entrySet().stream()
        .filter(each -> each.getKey().startsWith(VARIABLE_PREFIX))
        .filter(each -> !NOT_SETTINGS.contains(each.getKey()))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<String, String> load(Path file) {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      mistakes.add(mistake(CONFIG, file + " cannot be read", "a properties file"));
    }
    return properties.stringPropertyNames().stream()
        .collect(toMap(key -> key, properties::getProperty));
  }

  /** Returns the name of a setting in the file. */
  static String key(OptionSpec option) {
    return option.longestName().substring("--".length());
  }

  /** Returns the flag of a setting. */
  static String flag(String key) {
    return "--" + key;
  }

  private static String variable(String key) {
    return VARIABLE_PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}

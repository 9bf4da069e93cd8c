package org.deskbridge.app.settings;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Settings as options of a command, and the file they can stand in. */
public final class SettingOptions {

  private static final String CONFIG = "--config";

  private final Collection<Setting> settings;

  private SettingOptions(Collection<Setting> settings) {
    this.settings = settings;
  }

  /** Gives the command an option for each of the settings. */
  public static SettingOptions add(CommandSpec command, Collection<Setting> settings) {
    for (var setting : settings) {
      command.addOption(option(setting.flag(), setting.placeholder(), describe(setting)));
    }
    command.addOption(option(CONFIG, "FILE", "Properties file with settings."));
    return new SettingOptions(settings);
  }

  private static OptionSpec option(String flag, String placeholder, String description) {
    return OptionSpec.builder(flag)
        .paramLabel(placeholder)
        .type(String.class)
        .description(description)
        .build();
  }

  private static String describe(Setting setting) {
    var byDefault = setting.byDefault();
    return byDefault == null || byDefault.isEmpty()
        ? setting.meaning()
        : "%s Default: %s.".formatted(setting.meaning(), byDefault);
  }

  /** Returns what was given, as an option, in the environment or in the file. */
  public SettingSources given(ParseResult parsed) {
    return SettingSources.collect(
        flags(parsed), parsed.unmatched(), System.getenv(), config(parsed));
  }

  private Map<Setting, String> flags(ParseResult parsed) {
    var flags = new EnumMap<Setting, String>(Setting.class);
    for (var setting : settings) {
      if (parsed.hasMatchedOption(setting.flag())) {
        flags.put(setting, parsed.matchedOptionValue(setting.flag(), ""));
      }
    }
    return flags;
  }

  private static @Nullable Path config(ParseResult parsed) {
    return parsed.hasMatchedOption(CONFIG) ? Path.of(parsed.matchedOptionValue(CONFIG, "")) : null;
  }
}

package org.deskbridge.app.settings;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The table of settings in the README. */
class SettingsTableTest {

  private static final Path README = Path.of("..", "README.md");
  private static final String HEADING = "### Settings of `serve`";
  private static final Pattern FLAG = Pattern.compile("`(--[a-z0-9-]+)`");

  @Test
  void explainsEachSettingAndNothingElse() throws IOException {
    var readme = Files.readString(README);
    var section = readme.substring(readme.indexOf(HEADING));

    var explained =
        section
            .lines()
            .dropWhile(line -> !line.startsWith("|"))
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> line.split("\\|")[1])
            .flatMap(flags -> FLAG.matcher(flags).results())
            .map((MatchResult match) -> match.group(1));

    assertThat(explained)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            CommandSpec.forAnnotatedObject(ServerOptions.serve()).options().stream()
                .map(OptionSpec::longestName)
                .collect(toSet()));
  }
}

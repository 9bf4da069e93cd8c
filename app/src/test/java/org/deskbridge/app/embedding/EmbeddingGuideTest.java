package org.deskbridge.app.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code in docs/embedding.md is code that runs here, word for word. */
class EmbeddingGuideTest {

  private static final Path GUIDE = Path.of("..", "docs", "embedding.md");
  private static final Path ON_SPRING_BOOT =
      Path.of("..", "platforms", "spring-boot", "src/test/java/org/deskbridge/platform");
  private static final List<Path> SOURCES =
      List.of(
          Path.of("src/test/java/org/deskbridge/app/embedding"),
          ON_SPRING_BOOT.resolve("small"),
          ON_SPRING_BOOT.resolve("service"),
          ON_SPRING_BOOT.resolve("helpdesk"));
  private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)\n```");
  private static final Pattern REGION =
      Pattern.compile("(?s)// tag::(\\w+)\\[]\n(.*?)\n *// end::\\1\\[]");

  @Test
  void showsCodeThatRuns() throws IOException {
    var guide = Files.readString(GUIDE);

    assertThat(BLOCK.matcher(guide).results().map(each -> each.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            SOURCES.stream().flatMap(each -> regions(each).stream()).toList());
  }

  private static List<String> regions(Path sources) {
    try (var files = Files.list(sources)) {
      return files
          .map(EmbeddingGuideTest::read)
          .flatMap(source -> REGION.matcher(source).results())
          .map((MatchResult each) -> each.group(2).stripIndent())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

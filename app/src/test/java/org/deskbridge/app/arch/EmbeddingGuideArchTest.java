package org.deskbridge.app.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.app.arch.AppPackages.ROOT;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.deskbridge.annotation.Port;

/** The table of ports in docs/embedding.md is complete, and names nothing else. */
@AnalyzeClasses(packages = ROOT)
class EmbeddingGuideArchTest {

  private static final Path GUIDE = Path.of("..", "docs", "embedding.md");
  private static final Pattern SECTION = Pattern.compile("(?s)## What may be replaced\n(.*?)\n## ");
  private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| (`.*?`) \\|");
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  @ArchTest
  static void the_guide_names_every_port_once(JavaClasses all) throws IOException {
    assertThat(all)
        .filteredOn(each -> each.isAnnotatedWith(Port.class))
        .extracting(JavaClass::getSimpleName)
        .containsExactlyInAnyOrderElementsOf(named());
  }

  private static List<String> named() throws IOException {
    return SECTION
        .matcher(Files.readString(GUIDE))
        .results()
        .flatMap(section -> FIRST_CELL.matcher(section.group(1)).results())
        .flatMap(cell -> NAME.matcher(cell.group(1)).results())
        .map(name -> name.group(1))
        .toList();
  }
}

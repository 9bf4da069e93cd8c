package org.deskbridge.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.arch.CorePackages.ROOT;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How packages and classes are named and introduced. */
@AnalyzeClasses(packages = ROOT, importOptions = CorePackages.ProductionOnly.class)
class TextArchTest {

  private static final Path SOURCES = Path.of("src", "main", "java");

  @ArchTest
  static final ArchRule classes_are_named_for_what_they_are =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Common)")
          .because("a name that fits everything hides what belongs together: name the thing");

  @ArchTest
  static final ArchRule packages_are_named_for_a_feature =
      noClasses()
          .should()
          .resideInAnyPackage(
              ROOT + "..util..",
              ROOT + "..common..",
              ROOT + "..model..",
              ROOT + "..dto..",
              ROOT + "..service..",
              ROOT + "..impl..")
          .because("model, use cases and ports of a feature lie together in its package");

  @ArchTest
  static void every_package_says_what_it_is_for_and_that_null_is_marked(JavaClasses all) {
    assertThat(all.stream().map(each -> each.getPackageName()).distinct())
        .isNotEmpty()
        .allSatisfy(
            name ->
                assertThat(
                        read(SOURCES.resolve(name.replace('.', '/')).resolve("package-info.java")))
                    .as("package-info of %s", name)
                    .startsWith("/**")
                    .contains("@NullMarked"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

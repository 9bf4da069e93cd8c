package org.deskbridge.app.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.app.arch.AppPackages.ROOT;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How packages and classes are named and introduced, and the words of comments and messages. */
@AnalyzeClasses(packages = ROOT, importOptions = AppPackages.ProductionOnly.class)
class TextArchTest {

  /** Comments and literals; characters go first, as one of them may be a quotation mark. */
  private static final Pattern TEXT =
      Pattern.compile(
          "'(?:\\\\.|[^'\\\\])'"
              + "|\"\"\".*?(?<!\\\\)\"\"\""
              + "|\"(?:\\\\.|[^\"\\\\\n])*\""
              + "|/\\*.*?\\*/"
              + "|//[^\n]*(?:\n *//[^\n]*)*",
          Pattern.DOTALL);

  private static final Pattern LINE_BREAK = Pattern.compile("(?:\\s*\n\\s*(?:\\*|//)?)+\\s*");

  /** Words that only this project used, and what the field says. */
  private static final Map<Pattern, String> PLAIN_WORDS =
      Map.of(
          word("whoever|nobody|somebody|anybody|everybody"), "the caller, user, expert, operator",
          word("on record"), "stored",
          word("errands?"), "job",
          word("deserted"), "abandoned",
          word("in vain"), "failed",
          word("for good"), "permanently",
          word("dear"), "expensive",
          word("in earnest"), "in production");

  @ArchTest
  static final ArchRule classes_are_named_for_what_they_are =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Common)")
          .because("a name that fits everything hides what belongs together: name the thing");

  @ArchTest
  static final ArchRule packages_are_named_for_what_is_in_them =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..", "..common..", "..model..", "..dto..", "..service..", "..impl..")
          .because("a package that fits everything hides what belongs together");

  @ArchTest
  static void every_package_says_what_it_is_for_and_that_null_is_marked(JavaClasses all) {
    assertThat(Sources.all().map(each -> each.resolveSibling("package-info.java")).distinct())
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(Files.exists(each) ? Sources.read(each) : "")
                    .as(each.toString())
                    .startsWith("/**")
                    .contains("@NullMarked"));
  }

  @ArchTest
  static void comments_and_messages_use_the_words_of_the_field(JavaClasses all) {
    assertThat(Sources.all().flatMap(TextArchTest::wordsToReplace)).isEmpty();
  }

  private static Stream<String> wordsToReplace(Path file) {
    return TEXT.matcher(Sources.read(file))
        .results()
        .map(MatchResult::group)
        .map(each -> LINE_BREAK.matcher(each).replaceAll(" "))
        .flatMap(
            text ->
                PLAIN_WORDS.entrySet().stream()
                    .filter(each -> each.getKey().matcher(text).find())
                    .map(each -> "%s: %s (say: %s)".formatted(file, text, each.getValue())));
  }

  private static Pattern word(String alternatives) {
    return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
  }
}

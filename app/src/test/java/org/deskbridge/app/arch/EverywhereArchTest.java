package org.deskbridge.app.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.app.arch.AppPackages.ROOT;
import static org.deskbridge.app.arch.AppPackages.SLF4J;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.deskbridge.error.DeskbridgeException;

/** What holds in every module. */
@AnalyzeClasses(packages = ROOT, importOptions = AppPackages.ProductionOnly.class)
class EverywhereArchTest {

  private static final Pattern BROAD_CATCH =
      Pattern.compile("catch \\([^)]*\\b(RuntimeException|Exception|Throwable)\\b[^)]*\\)");

  /** Where everything is caught, and why nothing narrower will do. */
  private static final Map<String, String> OUTERMOST =
      Map.of(
          "WebServer.java", "Jetty declares Exception when it starts and stops",
          "SteadyClient.java", "OkHttp throws unchecked exceptions of any kind over odd answers",
          "HttpCallbackSender.java", "OkHttp and Feign do so, and each is a failed attempt",
          "TicketCallExecutor.java", "OkHttp and Feign do so, and each is a failed call",
          "JobScheduler.java", "a timer never again runs a job that threw anything",
          "PostgresNodes.java", "a timer does so, and a node that does not renew is given up",
          "PostgresLimitRelay.java", "a timer does so, and limits would be those of each node",
          "HintListener.java", "its thread has to go on, whatever a listener throws",
          "FeedFollower.java", "an observer may throw anything, and gets the next event",
          "Deskbridge.java", "what one part throws at its end must not keep the others open");

  /** What is raised on purpose and is no answer to a caller of the core. */
  private static final Set<String> FOR_NOBODY_ELSE =
      Set.of(
          // Is for those who write a store, and named when a service is built.
          "MissingPortException",
          // Is for the command line.
          "WrongSettingsException",
          // Comes out of a stream, which can raise nothing else, and stays in its package.
          "SourceReadException");

  private static final DescribedPredicate<JavaClass> RAISED_FOR_CALLERS =
      DescribedPredicate.describe(
          "are raised for callers",
          each ->
              each.isAssignableTo(Throwable.class)
                  && !FOR_NOBODY_ELSE.contains(each.getSimpleName()));

  @ArchTest
  static final ArchRule failures_belong_to_a_family =
      classes()
          .that(RAISED_FOR_CALLERS)
          .should()
          .beAssignableTo(DeskbridgeException.class)
          .because("whoever catches decides by family: change the request, look again, ask later");

  @ArchTest
  static final ArchRule failures_are_thrown_by_name =
      noClasses()
          .should()
          .callConstructor(RuntimeException.class)
          .orShould()
          .callConstructor(RuntimeException.class, String.class)
          .orShould()
          .callConstructor(RuntimeException.class, Throwable.class)
          .orShould()
          .callConstructor(Exception.class, String.class)
          .because("a failure that somebody should act on has a name of its own in a family");

  @ArchTest
  static final ArchRule optional_is_no_field =
      noFields()
          .should()
          .haveRawType(Optional.class)
          .because("what may be absent is @Nullable; Optional is the result of a search");

  @ArchTest
  static final ArchRule optional_is_no_parameter =
      noMethods()
          .that(areWritten())
          .should()
          .haveRawParameterTypes(
              DescribedPredicate.describe(
                  "with an Optional",
                  types -> types.stream().anyMatch(each -> each.isEquivalentTo(Optional.class))))
          .because("what may be absent is @Nullable; Optional is the result of a search");

  @ArchTest
  static final ArchRule loggers_look_alike =
      fields()
          .that()
          .haveRawType(SLF4J + ".Logger")
          .or()
          .haveRawType(System.Logger.class)
          .should()
          .bePrivate()
          .andShould()
          .beStatic()
          .andShould()
          .beFinal()
          .andShould()
          .haveName("log")
          .because("a reader finds it by its name, and nobody logs in another's");

  @ArchTest
  static final ArchRule nobody_uses_the_loggers_of_the_jdk =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.logging..")
          .because("there is one way to log: SLF4J, and in the core System.Logger");

  @ArchTest
  static final ArchRule nobody_writes_to_the_standard_streams =
      noClasses()
          .that()
          .doNotHaveSimpleName("Main")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because(
              "what is for people goes through the command line's writer, the rest to the log");

  @ArchTest
  static void everything_is_caught_by_name_but_at_the_outermost(JavaClasses all) {
    assertThat(Sources.all().filter(each -> BROAD_CATCH.matcher(Sources.read(each)).find()))
        .extracting(each -> each.getFileName().toString())
        .isSubsetOf(OUTERMOST.keySet());
  }

  private static DescribedPredicate<JavaMethod> areWritten() {
    return DescribedPredicate.describe(
        "are written by hand", each -> !each.getModifiers().contains(JavaModifier.SYNTHETIC));
  }
}

package org.deskbridge.app.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.deskbridge.app.arch.AppPackages.ADAPTERS;
import static org.deskbridge.app.arch.AppPackages.APP;
import static org.deskbridge.app.arch.AppPackages.DEMO;
import static org.deskbridge.app.arch.AppPackages.HTTP_INTERNAL;
import static org.deskbridge.app.arch.AppPackages.JAX_RS;
import static org.deskbridge.app.arch.AppPackages.ROOT;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.deskbridge.meta.DrivenPort;

/** What adapters show and what they keep to themselves. */
@AnalyzeClasses(packages = ROOT, importOptions = AppPackages.ProductionOnly.class)
class AdapterArchTest {

  /** What a platform makes first, one for each end of a contract. */
  private static final DescribedPredicate<JavaClass> ENTRIES =
      named(
          "entry classes",
          Set.of(
              "HttpApi",
              "SupportServiceClient",
              "SqlPersistence",
              // Who may be in the folder, and who may read it; the app's own files lie there too.
              "DataDirectory",
              "OwnerOnly",
              "Backup",
              // What the desk goes by, where the clock of the machine may be set.
              "WatchedClock",
              "Media",
              "WebhookSender",
              // Calls the use cases that send; the lifecycle of its threads is the app's.
              "CallbackDispatch",
              "WebhookReceiver",
              // Signing for tests of a receiver, and checking by hand.
              "WebhookSignature",
              // A helpdesk makes its tokens with what checks them.
              "UserTokens"));

  /** What the entry class makes of each chapter; in a package of its own, so it has to be seen. */
  private static final DescribedPredicate<JavaClass> LISTS_OF_RESOURCES =
      simpleNameEndingWith("Resources").as("are lists of resources");

  private static final DescribedPredicate<JavaClass> SETTINGS =
      DescribedPredicate.describe(
          "are settings", each -> each.isRecord() && each.getSimpleName().endsWith("Settings"));

  private static final DescribedPredicate<JavaClass> SEEN_BY_THE_RUNTIME =
      DescribedPredicate.describe(
          "are seen by the JAX-RS runtime",
          each ->
              each.isAnnotatedWith(JAX_RS + ".Path")
                  || each.isAnnotatedWith(JAX_RS + ".ext.Provider"));

  private static final DescribedPredicate<JavaClass> INTERNAL =
      DescribedPredicate.describe(
          "are in packages called internal",
          each -> each.getPackageName().startsWith(HTTP_INTERNAL));

  /** They read and write JSON, and are none of it. */
  private static final Set<String> TOOLS = Set.of("Json", "StoredJson", "FeedJson", "HelpdeskJson");

  private static final DescribedPredicate<JavaClass> WIRE_AND_ROW_TYPES =
      DescribedPredicate.describe(
          "are wire or row types",
          each ->
              each.isTopLevelClass()
                  && (each.getSimpleName().endsWith("Json") || each.getSimpleName().endsWith("Row"))
                  && !TOOLS.contains(each.getSimpleName()));

  @ArchTest
  static final ArchRule adapters_show_their_entries_and_settings =
      classes()
          .that()
          .resideInAPackage(ADAPTERS + "..")
          .and()
          .arePublic()
          .and()
          .areTopLevelClasses()
          .should(
              be(ENTRIES.or(SETTINGS).or(LISTS_OF_RESOURCES).or(SEEN_BY_THE_RUNTIME).or(INTERNAL)))
          .because(
              "what is public has users: make it package-private, or move what other packages of"
                  + " the adapter need to its package internal");

  @ArchTest
  static final ArchRule nobody_else_uses_what_is_internal =
      noClasses()
          .that()
          .resideOutsideOfPackage(ADAPTERS + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(HTTP_INTERNAL + "..")
          .because("internal packages change without notice: use the entry class");

  @ArchTest
  static final ArchRule entries_are_called_by_the_app =
      noClasses()
          .that()
          .resideOutsideOfPackages(ADAPTERS + "..", APP + "..")
          .should()
          .dependOnClassesThat(ENTRIES)
          .because("the app puts all together, and nobody else");

  @ArchTest
  static final ArchRule ports_are_implemented_in_adapters =
      classes()
          .that(implementAPort())
          .should()
          .resideInAnyPackage(ADAPTERS + "..", DEMO)
          .because(
              "what reaches outside is an adapter; tests take the ports in memory. The demo is a"
                  + " platform, and its tickets are its own");

  @ArchTest
  static final ArchRule implementations_of_ports_stay_hidden =
      classes()
          .that(implementAPort())
          .should()
          .bePackagePrivate()
          .andShould()
          .haveModifier(JavaModifier.FINAL)
          .because("callers know the port; the entry class hands it out");

  @ArchTest
  static final ArchRule wire_and_row_types_are_hidden_records =
      classes()
          .that(WIRE_AND_ROW_TYPES)
          .should()
          .bePackagePrivate()
          .because("they are the form of a wire or table: turn them into the core's own values");

  @ArchTest
  static final ArchRule wire_and_row_types_are_records =
      classes()
          .that(WIRE_AND_ROW_TYPES)
          .should()
          .beRecords()
          .because("they carry data and decide nothing");

  private static DescribedPredicate<JavaClass> named(String what, Set<String> names) {
    return DescribedPredicate.describe(
        "are " + what, (JavaClass each) -> names.contains(each.getSimpleName()));
  }

  private static DescribedPredicate<JavaClass> implementAPort() {
    return DescribedPredicate.describe(
        "implement a port",
        each ->
            !each.isInterface()
                && each.getAllRawInterfaces().stream()
                    .anyMatch(implemented -> implemented.isAnnotatedWith(DrivenPort.class)));
  }
}

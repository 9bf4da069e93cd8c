package org.deskbridge.app.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.deskbridge.app.arch.AppPackages.ADAPTERS;
import static org.deskbridge.app.arch.AppPackages.APP;
import static org.deskbridge.app.arch.AppPackages.DEMO;
import static org.deskbridge.app.arch.AppPackages.ROOT;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.deskbridge.annotation.Port;

/** What adapters show and what they keep to themselves. */
@AnalyzeClasses(packages = ROOT, importOptions = AppPackages.ProductionOnly.class)
class AdapterArchTest {

  /** What a platform makes first, one for each end of a contract. */
  private static final DescribedPredicate<JavaClass> ENTRIES =
      named(
          "entry classes",
          Set.of(
              "HttpApi",
              "DeskbridgeClient",
              "SqliteStore",
              "PostgresStore",
              // Who may be in the folder, and who may read it; the app's own files lie there too.
              "DataDirectory",
              "OwnerOnly",
              "Backup",
              "DataMove",
              "LocalMedia",
              "Webhooks",
              "WebhookReceiver",
              // Signing for tests of a receiver, and checking by hand.
              "WebhookSignature",
              // A helpdesk makes its tokens with what checks them.
              "UserTokens",
              // Values that settings are made of.
              "Rate",
              "RateLimits",
              "TrustedProxies",
              "IceServer"));

  private static final DescribedPredicate<JavaClass> SETTINGS =
      DescribedPredicate.describe(
          "are settings", each -> each.isRecord() && each.getSimpleName().endsWith("Settings"));

  /** They read and write JSON, and are none of it. */
  private static final Set<String> TOOLS =
      Set.of("Json", "StateJson", "RoomMessageJson", "HelpdeskJson");

  private static final DescribedPredicate<JavaClass> WIRE_AND_ROW_TYPES =
      DescribedPredicate.describe(
          "are wire or row types",
          each ->
              each.isTopLevelClass()
                  && (each.getSimpleName().endsWith("Json") || each.getSimpleName().endsWith("Row"))
                  && !TOOLS.contains(each.getSimpleName()));

  @ArchTest
  static final ArchRule entries_and_settings_are_all_that_others_use =
      noClasses()
          .that()
          .resideOutsideOfPackage(ADAPTERS + "..")
          .should()
          .dependOnClassesThat(
              resideInAPackage(ADAPTERS + "..")
                  .and(DescribedPredicate.not(ENTRIES.or(SETTINGS).or(nestedInAnEntry()))))
          .because(
              "what is public in an adapter is public for its other packages and changes without"
                  + " notice: use the entry class");

  @ArchTest
  static final ArchRule entries_are_called_by_the_app =
      noClasses()
          .that()
          .resideOutsideOfPackages(ADAPTERS + "..", APP + "..")
          .should()
          .dependOnClassesThat(ENTRIES)
          .because("the app puts all together, and nobody else");

  @ArchTest
  static final ArchRule nodes_go_by_the_clock_of_the_database =
      noClasses()
          .that()
          .resideInAnyPackage(
              ADAPTERS + ".persistence.postgres..",
              ADAPTERS + ".persistence.sql..",
              ADAPTERS + ".http..",
              APP + ".server..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(InstantSource.class, "system")
          .because(
              "what a node reads from its own clock another node may see hours later or earlier:"
                  + " the clock of the store is that of all nodes");

  private static final String IN_MEMORY = ROOT + ".memory";

  /** They have nothing of their own: they pass on to other ports. */
  private static final String PASSING_ON =
      ".*\\.(InProcessTickets|TicketGateways|ReceiverFailures\\$LoggedSender)";

  @ArchTest
  static final ArchRule ports_are_implemented_in_adapters =
      classes()
          .that(implementAPort())
          .should()
          .resideInAnyPackage(ADAPTERS + "..", DEMO, IN_MEMORY, ROOT)
          .orShould()
          .haveNameMatching(PASSING_ON)
          .because(
              "what reaches outside is an adapter; tests take the ports in memory. The demo is a"
                  + " platform, and its tickets are its own; the door says what is not there");

  @ArchTest
  static final ArchRule implementations_of_ports_are_final =
      classes()
          .that(implementAPort())
          .should()
          .haveModifier(JavaModifier.FINAL)
          .because("callers know the port; the entry class hands it out");

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

  private static DescribedPredicate<JavaClass> nestedInAnEntry() {
    return DescribedPredicate.describe(
        "are nested in an entry class",
        each -> each.getEnclosingClass().filter(ENTRIES.or(SETTINGS)).isPresent());
  }

  private static DescribedPredicate<JavaClass> implementAPort() {
    return DescribedPredicate.describe(
        "implement a port",
        each ->
            !each.isInterface()
                && each.getAllRawInterfaces().stream()
                    .anyMatch(implemented -> implemented.isAnnotatedWith(Port.class)));
  }
}

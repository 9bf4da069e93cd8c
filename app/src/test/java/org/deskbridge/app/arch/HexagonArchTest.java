package org.deskbridge.app.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.deskbridge.app.arch.AppPackages.ADAPTERS;
import static org.deskbridge.app.arch.AppPackages.APP;
import static org.deskbridge.app.arch.AppPackages.BOUNCY_CASTLE;
import static org.deskbridge.app.arch.AppPackages.BUCKET4J;
import static org.deskbridge.app.arch.AppPackages.CAFFEINE;
import static org.deskbridge.app.arch.AppPackages.FEIGN;
import static org.deskbridge.app.arch.AppPackages.FLYWAY;
import static org.deskbridge.app.arch.AppPackages.HIKARI;
import static org.deskbridge.app.arch.AppPackages.HTTP;
import static org.deskbridge.app.arch.AppPackages.HTTP_CLIENT;
import static org.deskbridge.app.arch.AppPackages.HTTP_WIRE;
import static org.deskbridge.app.arch.AppPackages.HTTP_WIRE_CALLBACK;
import static org.deskbridge.app.arch.AppPackages.HTTP_WIRE_EVENT;
import static org.deskbridge.app.arch.AppPackages.JACKSON;
import static org.deskbridge.app.arch.AppPackages.JAX_RS;
import static org.deskbridge.app.arch.AppPackages.JDBC;
import static org.deskbridge.app.arch.AppPackages.JDBI;
import static org.deskbridge.app.arch.AppPackages.JETTY;
import static org.deskbridge.app.arch.AppPackages.MEDIA_S3;
import static org.deskbridge.app.arch.AppPackages.MICROMETER;
import static org.deskbridge.app.arch.AppPackages.OBJECT_STORE;
import static org.deskbridge.app.arch.AppPackages.OKHTTP;
import static org.deskbridge.app.arch.AppPackages.PERSISTENCE;
import static org.deskbridge.app.arch.AppPackages.PICOCLI;
import static org.deskbridge.app.arch.AppPackages.POSTGRES;
import static org.deskbridge.app.arch.AppPackages.RECEIVER;
import static org.deskbridge.app.arch.AppPackages.RESILIENCE4J;
import static org.deskbridge.app.arch.AppPackages.RESTEASY;
import static org.deskbridge.app.arch.AppPackages.ROOT;
import static org.deskbridge.app.arch.AppPackages.SHELL;
import static org.deskbridge.app.arch.AppPackages.SIGNATURE;
import static org.deskbridge.app.arch.AppPackages.SLF4J;
import static org.deskbridge.app.arch.AppPackages.SQLITE;
import static org.deskbridge.app.arch.AppPackages.SQLITE_DRIVER;
import static org.deskbridge.app.arch.AppPackages.WEBHOOK;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.ResultSet;

/** Which module knows which, and which library is used where. */
@AnalyzeClasses(packages = ROOT, importOptions = AppPackages.ProductionOnly.class)
class HexagonArchTest {

  @ArchTest
  static final ArchRule core_does_not_know_the_shell =
      noClasses()
          .that(not(SHELL))
          .should()
          .dependOnClassesThat(SHELL)
          .because("platforms embed the core alone: ask for what is outside by a port");

  @ArchTest
  static final ArchRule nothing_knows_the_app =
      noClasses()
          .that()
          .resideOutsideOfPackage(APP + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(APP + "..")
          .because("the app is what puts all together: take a value, and let the app give it");

  @ArchTest
  static final ArchRule adapters_do_not_know_each_other =
      slices()
          .matching(ADAPTERS + ".(*)..")
          .should()
          .notDependOnEachOther()
          .because("a platform takes one without the others: ask the core for a port");

  @ArchTest
  static final ArchRule packages_of_adapters_and_app_form_no_cycle =
      slices()
          .matching(ROOT + ".(adapter|app).(**)")
          .should()
          .beFreeOfCycles()
          .because("of two packages that need each other, the common part is a third");

  @ArchTest
  static final ArchRule the_client_knows_only_the_wire =
      onlyKnows(HTTP_CLIENT, HTTP, HTTP_WIRE, HTTP_WIRE_EVENT);

  @ArchTest static final ArchRule the_wire_knows_neither_end = onlyKnows(HTTP_WIRE, HTTP);

  @ArchTest
  static final ArchRule the_wire_of_callbacks_knows_neither_end =
      onlyKnows(HTTP_WIRE_CALLBACK, HTTP, HTTP_WIRE);

  @ArchTest
  static final ArchRule the_wire_of_events_knows_neither_end =
      onlyKnows(HTTP_WIRE_EVENT, HTTP, HTTP_WIRE);

  @ArchTest
  static final ArchRule the_service_does_not_know_the_client =
      noClasses()
          .that()
          .resideInAPackage(HTTP + "..")
          .and()
          .resideOutsideOfPackage(HTTP_CLIENT)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(HTTP_CLIENT)
          .because("the two ends of a contract share the wire and nothing else");

  @ArchTest
  static final ArchRule the_receiver_knows_only_the_signature =
      onlyKnows(RECEIVER, WEBHOOK, SIGNATURE);

  @ArchTest
  static final ArchRule what_sends_does_not_know_the_receiver =
      noClasses()
          .that()
          .resideInAPackage(WEBHOOK + "..")
          .and()
          .resideOutsideOfPackage(RECEIVER)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(RECEIVER)
          .because("the two ends of a contract share the signature and nothing else");

  @ArchTest
  static final ArchRule a_helpdesk_can_leave_out_what_the_service_needs =
      noClasses()
          .that()
          .resideInAnyPackage(HTTP_CLIENT, HTTP_WIRE, HTTP_WIRE_EVENT, RECEIVER, SIGNATURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(withSubpackages(MICROMETER, BUCKET4J, CAFFEINE, RESILIENCE4J))
          .because("the guide says that the client and the receivers run without these");

  @ArchTest
  static final ArchRule feign_is_at_the_ends_that_call =
      only(in(HTTP_CLIENT, WEBHOOK), FEIGN, RESILIENCE4J, OKHTTP);

  @ArchTest
  static final ArchRule sql_is_in_persistence =
      only(in(PERSISTENCE), JDBC, JDBI, HIKARI, BOUNCY_CASTLE);

  @ArchTest
  static final ArchRule what_is_sqlite_only_stands_apart = only(in(SQLITE), SQLITE_DRIVER);

  @ArchTest
  static final ArchRule schemas_are_migrated_by_their_stores = only(in(SQLITE, POSTGRES), FLYWAY);

  @ArchTest
  static final ArchRule rows_are_read_by_column_name =
      noClasses()
          .that()
          .resideInAPackage(PERSISTENCE + "..")
          .should()
          .callMethodWhere(
              describe(
                  "a column of a row is named by a number",
                  call ->
                      call.getTargetOwner().isAssignableTo(ResultSet.class)
                          && call.getName().startsWith("get")
                          && call.getTarget().getRawParameterTypes().stream()
                              .findFirst()
                              .filter(first -> first.isEquivalentTo(int.class))
                              .isPresent()))
          .because("a select list may be changed without a look at what reads it");

  @ArchTest
  static final ArchRule the_object_store_is_where_media_are = only(in(MEDIA_S3), OBJECT_STORE);

  @ArchTest
  static final ArchRule jax_rs_is_at_the_ends_that_answer = only(in(HTTP, RECEIVER, APP), JAX_RS);

  @ArchTest
  static final ArchRule the_runtime_is_the_choice_of_the_app =
      only(in(APP), RESTEASY, JETTY, PICOCLI);

  @ArchTest
  static final ArchRule json_metrics_and_logs_are_in_the_shell =
      only(in(ADAPTERS, APP), JACKSON, MICROMETER, SLF4J);

  /** Within its adapter, that is. */
  private static ArchRule onlyKnows(String end, String adapter, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(end)
        .should()
        .dependOnClassesThat(
            resideInAPackage(adapter + "..")
                .and(not(resideInAPackage(end)))
                .and(not(resideInAnyPackage(others))))
        .because("the two ends of a contract share its wire types and nothing else");
  }

  private static DescribedPredicate<JavaClass> in(String... packages) {
    return resideInAnyPackage(withSubpackages(packages));
  }

  private static ArchRule only(DescribedPredicate<JavaClass> place, String... libraries) {
    return noClasses()
        .that(not(place))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(withSubpackages(libraries))
        .because("a library that is used in one place can be replaced there: put a port before it");
  }

  private static String[] withSubpackages(String... packages) {
    var all = packages.clone();
    for (int i = 0; i < all.length; i++) {
      all[i] += "..";
    }
    return all;
  }
}

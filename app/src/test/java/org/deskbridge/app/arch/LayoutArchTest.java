package org.deskbridge.app.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.app.arch.AppPackages.ADAPTERS;
import static org.deskbridge.app.arch.AppPackages.APP;
import static org.deskbridge.app.arch.AppPackages.PERSISTENCE;
import static org.deskbridge.app.arch.AppPackages.ROOT;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.deskbridge.annotation.Port;

/** How large packages may grow, that a name means one thing, and that a port is used. */
@AnalyzeClasses(packages = ROOT, importOptions = AppPackages.ProductionOnly.class)
class LayoutArchTest {

  private static final int MOST_CLASSES = 30;

  /** What is stored for the record has to be readable, although no use case reads it. */
  private static final Set<String> FOR_THE_RECORD =
      Set.of("CallbackQueue.attempts", "Recordings.history");

  @ArchTest
  static void packages_hold_at_most_thirty_classes(JavaClasses all) {
    assertThat(written(all).collect(groupingBy(JavaClass::getPackageName)))
        .allSatisfy(
            (name, classes) ->
                assertThat(classes).as("package %s", name).hasSizeLessThanOrEqualTo(MOST_CLASSES));
  }

  @ArchTest
  static void a_simple_name_means_one_class(JavaClasses all) {
    var byName =
        written(all)
            .collect(
                groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getPackageName, toList())));

    assertThat(byName)
        .allSatisfy((name, packages) -> assertThat(packages).as("classes %s", name).hasSize(1));
  }

  @ArchTest
  static void every_package_of_the_shell_is_named_in_a_rule(JavaClasses all) {
    assertThat(
            written(all)
                .map(JavaClass::getPackageName)
                .filter(each -> each.startsWith(ADAPTERS) || each.startsWith(APP))
                .distinct())
        .containsExactlyInAnyOrderElementsOf(AppPackages.OURS);
  }

  @ArchTest
  static void every_method_of_a_port_is_called(JavaClasses all) {
    assertThat(all)
        .filteredOn(each -> each.isAnnotatedWith(Port.class))
        // A platform calls what is on the helpdesk's side.
        .filteredOn(each -> !each.getPackageName().equals(ROOT + ".helpdesk"))
        .isNotEmpty()
        .flatExtracting(JavaClass::getMethods)
        .filteredOn(each -> !FOR_THE_RECORD.contains(nameOf(each)))
        .allSatisfy(
            method ->
                assertThat(method.getAccessesToSelf())
                    .as("callers of %s", method.getFullName())
                    .isNotEmpty());
  }

  @ArchTest
  static final ArchRule aggregates_are_restored_by_the_store_alone =
      noClasses()
          .that()
          .resideInAnyPackage(ADAPTERS + "..", APP + "..")
          .and()
          .resideOutsideOfPackage(PERSISTENCE + "..")
          .should()
          .callMethodWhere(
              describe(
                  "an aggregate is restored",
                  call ->
                      call.getName().equals("restore")
                          && call.getTargetOwner().getPackageName().startsWith(ROOT)))
          .because("restore applies no rule: ask the port for the aggregate instead");

  private static Stream<JavaClass> written(JavaClasses all) {
    return all.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(each -> !each.getSimpleName().equals("package-info"));
  }

  private static String nameOf(JavaMethod method) {
    return method.getOwner().getSimpleName() + "." + method.getName();
  }
}

package org.deskbridge.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import org.deskbridge.annotation.Port;

/** A port without a contract, or an implementation that never meets it, fails here. */
@AnalyzeClasses(packages = "org.deskbridge")
class PortContractArchTest {

  private static final String MODULE = "org.deskbridge.adapter.webhook";

  @ArchTest
  static void every_implementation_in_this_module_meets_its_contract(JavaClasses all) {
    assertThat(all)
        .filteredOn(port -> port.isAnnotatedWith(Port.class))
        .filteredOn(
            port -> all.stream().anyMatch(each -> isShipped(each) && isHere(each, port.getName())))
        .isNotEmpty()
        .allSatisfy(
            port ->
                assertThat(all)
                    .as("tests of %sContract in %s", port.getName(), MODULE)
                    .anyMatch(each -> isHere(each, port.getName() + "Contract")));
  }

  private static boolean isShipped(JavaClass each) {
    return each.getSource().stream()
        .noneMatch(source -> source.getUri().toString().contains("/test-classes/"));
  }

  private static boolean isHere(JavaClass each, String type) {
    return each.getPackageName().startsWith(MODULE) && each.isAssignableTo(type);
  }
}

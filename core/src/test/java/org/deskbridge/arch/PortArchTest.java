package org.deskbridge.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.arch.CorePackages.ROOT;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.deskbridge.annotation.Port;

/** The ports, what implements them in memory, and the contracts that hold them to their word. */
@AnalyzeClasses(packages = ROOT)
class PortArchTest {

  @ArchTest
  static final ArchRule ports_are_public_interfaces =
      classes()
          .that()
          .areAnnotatedWith(Port.class)
          .should()
          .beInterfaces()
          .andShould()
          .bePublic()
          .because("other teams implement them");

  @ArchTest
  static final ArchRule ports_are_named_for_their_role =
      classes()
          .that()
          .areAnnotatedWith(Port.class)
          .should()
          .haveNameNotMatching(".*(Port|Service|Manager|Repository|Dao|Impl)")
          .because("a port is a plural noun of the domain, or the role of a partner or device");

  @ArchTest
  static final ArchRule ports_are_small =
      classes()
          .that()
          .areAnnotatedWith(Port.class)
          .should(haveAtMostSevenMethods())
          .because("a bigger port has two kinds of callers: split it by who asks");

  /** They have nothing of their own: they pass on to other ports. */
  private static final String PASSING_ON = ".*\\.(InProcessTickets|TicketGateways)";

  @ArchTest
  static final ArchRule ports_are_implemented_in_memory_alone =
      classes()
          .that(implementAPort())
          .and()
          .areTopLevelClasses()
          .and()
          .areNotInterfaces()
          .and()
          .resideOutsideOfPackage(ROOT + ".adapter..")
          .should()
          .haveSimpleNameStartingWith("InMemory")
          .orShould()
          .haveSimpleName("RivalSessions")
          .orShould()
          .haveNameMatching(PASSING_ON)
          .because("the core reaches the world through adapters alone");

  @ArchTest
  static void every_port_has_a_contract(JavaClasses all) {
    assertThat(all)
        .filteredOn(each -> each.isAnnotatedWith(Port.class))
        .isNotEmpty()
        .allSatisfy(
            port ->
                assertThat(all.contain(port.getName() + "Contract"))
                    .as("there is a %sContract", port.getName())
                    .isTrue());
  }

  @ArchTest
  static void every_port_is_implemented_in_memory_and_meets_its_contract(JavaClasses all) {
    assertThat(all)
        .filteredOn(each -> each.isAnnotatedWith(Port.class))
        .allSatisfy(
            port -> {
              assertThat(all)
                  .as("implementations in memory of %s", port.getName())
                  .anyMatch(
                      each ->
                          each.getSimpleName().startsWith("InMemory")
                              && each.isAssignableTo(port.getName()));
              assertThat(all)
                  .as("tests of %sContract", port.getName())
                  .anyMatch(
                      each ->
                          !each.isInterface() && each.isAssignableTo(port.getName() + "Contract"));
            });
  }

  private static DescribedPredicate<JavaClass> implementAPort() {
    return DescribedPredicate.describe(
        "implement a port",
        each ->
            each.getAllRawInterfaces().stream()
                .anyMatch(implemented -> implemented.isAnnotatedWith(Port.class)));
  }

  private static ArchCondition<JavaClass> haveAtMostSevenMethods() {
    return new ArchCondition<>("have at most seven methods") {
      @Override
      public void check(JavaClass port, ConditionEvents events) {
        var count =
            port.getMethods().stream()
                .filter(each -> !each.getModifiers().contains(JavaModifier.STATIC))
                .count();
        events.add(
            new SimpleConditionEvent(
                port, count <= 7, "%s: %d (expected: 1..7)".formatted(port.getName(), count)));
      }
    };
  }
}

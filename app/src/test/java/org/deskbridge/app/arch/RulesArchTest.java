package org.deskbridge.app.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.app.arch.AppPackages.ROOT;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules about the rules. */
@AnalyzeClasses(packages = ROOT)
class RulesArchTest {

  @ArchTest
  static final ArchRule rules_stand_in_classes_of_rules =
      fields()
          .that()
          .areAnnotatedWith(ArchTest.class)
          .should()
          .beDeclaredInClassesThat()
          .haveSimpleNameEndingWith("ArchTest")
          .because("a rule is looked for where rules are");

  @ArchTest
  static final ArchRule classes_of_rules_hold_nothing_else =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .haveSimpleNameEndingWith("ArchTest")
          .and()
          .areNotPrivate()
          .should()
          .beAnnotatedWith(ArchTest.class)
          .because("an ordinary test goes into a class that ends in Test");

  @ArchTest
  static final ArchRule classes_of_rules_are_run =
      classes()
          .that()
          .haveSimpleNameEndingWith("ArchTest")
          .should()
          .beAnnotatedWith(AnalyzeClasses.class)
          .because("ArchUnit runs no class without it");

  @ArchTest
  static final ArchRule no_rule_is_allowed_to_look_at_nothing =
      noClasses()
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "a rule is allowed to find nothing",
                  call -> call.getName().equals("allowEmptyShould")))
          .because("a rule that finds nothing to check has lost its subject: correct it");

  @ArchTest
  static final ArchRule no_violation_is_frozen =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.tngtech.archunit.library.freeze..")
          .because("the project is new, and the store would only grow: correct the violation");

  @ArchTest
  static void every_rule_says_why(JavaClasses all) throws IllegalAccessException {
    var rules =
        all.stream()
            .filter(each -> each.getSimpleName().endsWith("ArchTest"))
            .flatMap(each -> each.getFields().stream())
            .filter(each -> each.isAnnotatedWith(ArchTest.class))
            .toList();

    assertThat(rules).isNotEmpty();
    for (var rule : rules) {
      var field = rule.reflect();
      field.setAccessible(true);
      assertThat(((ArchRule) field.get(null)).getDescription())
          .as(rule.getFullName())
          .contains(", because ");
    }
  }

  @ArchTest
  static void every_package_that_a_rule_names_exists(JavaClasses all) {
    assertThat(AppPackages.OURS)
        .allSatisfy(
            name -> assertThat(all.containPackage(name)).as("package %s exists", name).isTrue());
  }

  @ArchTest
  static void every_library_that_a_rule_names_is_used(JavaClasses all) {
    var used =
        all.stream()
            .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
            .map(each -> each.getTargetClass().getPackageName())
            .distinct()
            .toList();

    assertThat(AppPackages.THEIRS)
        .allSatisfy(
            library -> assertThat(used).as(library).anyMatch(each -> each.startsWith(library)));
  }

  @ArchTest
  static void no_setting_softens_the_rules(JavaClasses all) {
    assertThat(RulesArchTest.class.getResource("/archunit.properties")).isNull();
  }
}

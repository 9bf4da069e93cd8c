package org.deskbridge.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.deskbridge.arch.CorePackages.MEMORY;
import static org.deskbridge.arch.CorePackages.ROOT;
import static org.deskbridge.arch.CorePackages.RUNTIME;
import static org.deskbridge.arch.CorePackages.SPI;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What makes a library of the domain: the door, what it is given, threads, a store in memory. */
@AnalyzeClasses(packages = ROOT, importOptions = CorePackages.ProductionOnly.class)
class LibraryArchTest {

  private static final DescribedPredicate<JavaClass> JDK =
      resideInAnyPackage("java..", "javax.crypto..", "org.jspecify.annotations")
          .or(
              DescribedPredicate.describe(
                  "primitives", each -> each.getBaseComponentType().isPrimitive()));

  @ArchTest
  static final ArchRule library_needs_nothing_but_the_jdk =
      classes()
          .should()
          .onlyDependOnClassesThat(resideInAPackage(ROOT + "..").or(JDK))
          .because("platforms embed it, and what it needs they would need");

  @ArchTest
  static final ArchRule packages_form_no_cycle =
      slices()
          .matching(ROOT + ".(**)")
          .should()
          .beFreeOfCycles()
          .because("of two packages that need each other, the common part is a third");

  @ArchTest
  static final ArchRule all_but_the_door_do_not_know_the_door =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT)
          .because("Deskbridge is made of the others: take the port or the value instead");

  @ArchTest
  static final ArchRule what_a_platform_gives_knows_no_threads_and_no_store =
      noClasses()
          .that()
          .resideInAPackage(SPI)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(RUNTIME, MEMORY)
          .because("a bundle of ports says what there is, not how it works");

  @ArchTest
  static final ArchRule store_in_memory_starts_no_threads =
      noClasses()
          .that()
          .resideInAPackage(MEMORY)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(RUNTIME)
          .because("tests of a platform would have to wait for it");

  @ArchTest
  static final ArchRule threads_are_started_in_one_package =
      noClasses()
          .that()
          .resideOutsideOfPackage(RUNTIME)
          .should()
          .callConstructor(Thread.class, Runnable.class)
          .orShould()
          .callConstructor(Thread.class, Runnable.class, String.class)
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.concurrent.Executors")
          .because("a platform has to know where threads come from");
}

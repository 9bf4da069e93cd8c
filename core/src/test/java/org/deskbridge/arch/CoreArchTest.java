package org.deskbridge.arch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.deskbridge.arch.CorePackages.CAPTURE;
import static org.deskbridge.arch.CorePackages.ERROR;
import static org.deskbridge.arch.CorePackages.PRIVACY;
import static org.deskbridge.arch.CorePackages.ROOT;
import static org.deskbridge.arch.CorePackages.SESSION;
import static org.deskbridge.arch.CorePackages.TICKET;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.deskbridge.annotation.Port;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SupportSession;

/** How the types of the core are made. */
@AnalyzeClasses(packages = ROOT, importOptions = CorePackages.DomainOnly.class)
class CoreArchTest {

  private static final DescribedPredicate<JavaClass> BUILDERS =
      simpleName("Builder").as("are builders");

  private static final DescribedPredicate<JavaClass> AGGREGATES =
      DescribedPredicate.describe(
          "are aggregates, which storage restores",
          each ->
              each.getMethods().stream().anyMatch(method -> method.getName().equals("restore")));

  private static final DescribedPredicate<JavaClass> VALUES =
      DescribedPredicate.describe("are values", (JavaClass each) -> each.isRecord()).or(AGGREGATES);

  private static final DescribedPredicate<JavaClass> CHANGES =
      simpleName("SessionChange").or(simpleName("RecordingChange")).as("are changes");

  private static final DescribedPredicate<JavaClass> HANDLES =
      assignableTo(AutoCloseable.class).as("are handles to close");

  private static final DescribedPredicate<JavaClass> READINGS =
      assignableTo(Iterator.class)
          .or(assignableTo(InputStream.class))
          .as("have a place in what they read");

  @ArchTest
  static final ArchRule fields_are_final =
      fields()
          .that()
          .areDeclaredInClassesThat(not(BUILDERS.or(READINGS)))
          .should()
          .beFinal()
          .because("what changes is a new value; the record behind a port is the only state");

  @ArchTest
  static final ArchRule there_are_no_setters =
      noMethods()
          .should()
          .haveNameMatching("set[A-Z].*")
          .because("a step of an aggregate returns the change it makes");

  @ArchTest
  static final ArchRule values_change_nothing =
      noMethods()
          .that()
          .areDeclaredInClassesThat(VALUES.and(not(HANDLES)))
          .and()
          .areNotStatic()
          .should()
          .haveRawReturnType(void.class)
          .because("a value answers; a method that returns nothing would have to change it");

  @ArchTest
  static final ArchRule core_is_told_the_time_and_the_names =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(Random.class)
          .because(
              "a use case that takes an InstantSource and Secrets can be tested at any instant and"
                  + " repeated");

  @ArchTest
  static final ArchRule core_starts_no_threads =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.concurrent..")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(Thread.class, ThreadLocal.class)
          .because("whoever embeds the core decides on threads: offer a use case to be called");

  @ArchTest
  static final ArchRule core_locks_nothing =
      noMethods()
          .should()
          .haveModifier(JavaModifier.SYNCHRONIZED)
          .because("values need no lock, and rivals are told apart by the revision");

  @ArchTest
  static final ArchRule aggregates_are_final =
      classes()
          .that(AGGREGATES)
          .should()
          .haveModifier(JavaModifier.FINAL)
          .because("a subclass could be in a state that no step leads to");

  @ArchTest
  static final ArchRule aggregates_come_from_steps_and_storage =
      constructors()
          .that()
          .areDeclaredInClassesThat(AGGREGATES)
          .should()
          .bePrivate()
          .because("a public constructor would let anybody invent a state: use restore or a step");

  @ArchTest
  static final ArchRule aggregates_are_restored_beside_them_alone =
      noClasses()
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "an aggregate of another feature is restored",
                  call ->
                      call.getName().equals("restore")
                          && AGGREGATES.test(call.getTargetOwner())
                          && !isOfTheSameFeature(call.getOriginOwner(), call.getTargetOwner())))
          .because("restore applies no rule: ask the port for the aggregate instead");

  @ArchTest
  static final ArchRule steps_of_a_session_are_taken_by_its_use_cases =
      noClasses()
          .that()
          .resideOutsideOfPackages(SESSION + "..", TICKET, CAPTURE, PRIVACY)
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "a session takes a step",
                  call ->
                      call.getTargetOwner().isEquivalentTo(SupportSession.class)
                          && call.getTarget()
                              .getRawReturnType()
                              .isEquivalentTo(SessionChange.class)))
          .because("a step checks no access: call the use case that does");

  @ArchTest
  static final ArchRule aggregates_hold_no_other_aggregate =
      noFields()
          .that()
          .areDeclaredInClassesThat(VALUES.and(not(CHANGES)))
          .should()
          .haveRawType(AGGREGATES)
          .because("what belongs to another aggregate is named by its key");

  @ArchTest
  static final ArchRule use_cases_are_public_final_classes =
      classes()
          .that()
          .areAnnotatedWith(UseCase.class)
          .should()
          .bePublic()
          .andShould()
          .haveModifier(JavaModifier.FINAL)
          .because("the class is what callers use: there is no interface above it");

  @ArchTest
  static final ArchRule use_cases_do_one_thing =
      classes()
          .that()
          .areAnnotatedWith(UseCase.class)
          .should(havePublic("method", 1, JavaClass::getMethods))
          .andShould(havePublic("constructor", 1, JavaClass::getConstructors))
          .because("a second verb is a second use case");

  @ArchTest
  static final ArchRule use_cases_take_ports_a_clock_and_values =
      constructors()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(UseCase.class)
          .should(takeOnlyPortsAClockAndValues())
          .because("whoever embeds the core makes them by hand, and tests give them the memory");

  @ArchTest
  static final ArchRule failures_belong_to_a_family =
      classes()
          .that()
          .areAssignableTo(Throwable.class)
          .and()
          .resideOutsideOfPackage(ERROR)
          .should()
          .beAssignableTo(RejectedException.class)
          .orShould()
          .beAssignableTo(ConflictException.class)
          .orShould()
          .beAssignableTo(UnavailableException.class)
          .because("callers decide by family: change the request, look again, or ask later");

  @ArchTest
  static final ArchRule there_are_three_families =
      classes()
          .that()
          .areAssignableTo(DeskbridgeException.class)
          .and()
          .haveModifier(JavaModifier.ABSTRACT)
          .should()
          .resideInAPackage(ERROR)
          .because("a fourth family would be one more thing that every caller has to know");

  @ArchTest
  static final ArchRule failures_are_caught_by_name =
      codeUnits()
          .should(notCatch(Set.of(RuntimeException.class, Exception.class, Throwable.class)))
          .because("whoever catches everything swallows faults: name what can be handled here");

  @ArchTest
  static final ArchRule failures_are_thrown_by_name =
      noClasses()
          .that()
          .resideOutsideOfPackage(ERROR)
          .should()
          .callConstructorWhere(
              DescribedPredicate.describe(
                  "it makes an unnamed failure",
                  call ->
                      Set.of("RuntimeException", "Exception", "Throwable", "Error")
                          .contains(call.getTargetOwner().getSimpleName())))
          .because("a failure that a caller should act on belongs to a family and has a code");

  @ArchTest
  static final ArchRule optional_is_no_field =
      noFields()
          .should()
          .haveRawType(Optional.class)
          .because("what may be absent is @Nullable; Optional is the result of a search");

  @ArchTest
  static final ArchRule optional_is_no_parameter =
      methods()
          .that(are(written()))
          .should(notTake(Optional.class))
          .because("what may be absent is @Nullable; Optional is the result of a search");

  private static boolean isOfTheSameFeature(JavaClass caller, JavaClass aggregate) {
    return (caller.getPackageName() + ".").startsWith(aggregate.getPackageName() + ".");
  }

  private static DescribedPredicate<JavaCodeUnit> written() {
    return DescribedPredicate.describe(
        "written by hand", each -> !each.getModifiers().contains(JavaModifier.SYNTHETIC));
  }

  private static ArchCondition<JavaCodeUnit> notTake(Class<?> type) {
    return new ArchCondition<>("not take " + type.getSimpleName()) {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(
                unit,
                unit.getRawParameterTypes().stream().noneMatch(each -> each.isEquivalentTo(type)),
                unit.getFullName()));
      }
    };
  }

  private static ArchCondition<JavaCodeUnit> notCatch(Set<Class<?>> types) {
    return new ArchCondition<>("not catch " + types) {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        var isClean =
            unit.getTryCatchBlocks().stream()
                .flatMap(block -> block.getCaughtThrowables().stream())
                .filter(each -> !(closesAResource(unit) && each.isEquivalentTo(Throwable.class)))
                .noneMatch(caught -> types.stream().anyMatch(caught::isEquivalentTo));
        events.add(new SimpleConditionEvent(unit, isClean, unit.getFullName()));
      }
    };
  }

  /** The compiler makes a try with resources into one that catches and throws everything again. */
  private static boolean closesAResource(JavaCodeUnit unit) {
    return unit.getMethodCallsFromSelf().stream()
        .anyMatch(call -> call.getName().equals("addSuppressed"));
  }

  private static ArchCondition<JavaClass> havePublic(
      String what, int count, Function<JavaClass, Set<? extends JavaCodeUnit>> members) {
    return new ArchCondition<>("have " + count + " public " + what) {
      @Override
      public void check(JavaClass each, ConditionEvents events) {
        var found =
            members.apply(each).stream()
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(written())
                .count();
        events.add(
            new SimpleConditionEvent(
                each, found == count, "%s: %d (expected: %d)".formatted(each, found, count)));
      }
    };
  }

  private static ArchCondition<JavaCodeUnit> takeOnlyPortsAClockAndValues() {
    return new ArchCondition<>("take driven ports, an InstantSource and values") {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        for (var type : unit.getRawParameterTypes()) {
          events.add(
              new SimpleConditionEvent(
                  unit,
                  type.isAnnotatedWith(Port.class)
                      || type.isAssignableTo(InstantSource.class)
                      || type.isRecord(),
                  "%s takes %s".formatted(unit.getFullName(), type.getName())));
        }
      }
    };
  }
}

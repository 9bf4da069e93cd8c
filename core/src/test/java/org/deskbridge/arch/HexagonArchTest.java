package org.deskbridge.arch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.deskbridge.arch.CorePackages.ACCESS;
import static org.deskbridge.arch.CorePackages.CALLBACK;
import static org.deskbridge.arch.CorePackages.COMPANY;
import static org.deskbridge.arch.CorePackages.DIRECTORY;
import static org.deskbridge.arch.CorePackages.ERROR;
import static org.deskbridge.arch.CorePackages.HELPDESK;
import static org.deskbridge.arch.CorePackages.LIVE;
import static org.deskbridge.arch.CorePackages.META;
import static org.deskbridge.arch.CorePackages.RECORDING;
import static org.deskbridge.arch.CorePackages.ROOT;
import static org.deskbridge.arch.CorePackages.SESSION;
import static org.deskbridge.arch.CorePackages.TICKET;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What the core depends on, and which of its features knows which. */
@AnalyzeClasses(packages = ROOT, importOptions = CorePackages.ProductionOnly.class)
class HexagonArchTest {

  private static final DescribedPredicate<JavaClass> CORE = resideInAPackage(ROOT + "..");

  private static final DescribedPredicate<JavaClass> PLAIN_JAVA =
      resideInAnyPackage(
              "java.lang",
              "java.lang.annotation",
              "java.lang.invoke",
              "java.lang.runtime",
              "java.time..",
              "java.util",
              "java.util.function",
              "java.util.regex",
              "java.util.stream",
              "java.nio.charset",
              "org.jspecify.annotations")
          .or(belongToAnyOf(URI.class, MessageDigest.class, NoSuchAlgorithmException.class))
          .or(belongToAnyOf(InputStream.class, IOException.class))
          .or(primitives());

  private static DescribedPredicate<JavaClass> primitives() {
    return DescribedPredicate.describe(
        "primitives and arrays", each -> each.getBaseComponentType().isPrimitive());
  }

  @ArchTest
  static final ArchRule core_needs_nothing_but_plain_java =
      classes()
          .that(CORE)
          .should()
          .onlyDependOnClassesThat(CORE.or(PLAIN_JAVA))
          .because(
              "platforms embed the core, and what it needs they would need: define a port and put"
                  + " the rest behind it, into an adapter");

  @ArchTest
  static final ArchRule features_form_no_cycle =
      slices()
          .matching(ROOT + ".(*)..")
          .should()
          .beFreeOfCycles()
          .because("of two features that need each other, the common part is a third");

  @ArchTest
  static final ArchRule features_do_not_know_the_root =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT)
          .because("SupportDesk is made of the features: take the port or the value instead");

  @ArchTest static final ArchRule meta_knows_nothing = onlyKnows(META);

  @ArchTest static final ArchRule error_knows_nothing = onlyKnows(ERROR);

  @ArchTest static final ArchRule directory_knows_its_arrows = onlyKnows(DIRECTORY, ERROR, META);

  @ArchTest
  static final ArchRule access_knows_its_arrows = onlyKnows(ACCESS, DIRECTORY, ERROR, META);

  @ArchTest
  static final ArchRule company_knows_its_arrows =
      onlyKnows(COMPANY, ACCESS, DIRECTORY, ERROR, META);

  @ArchTest
  static final ArchRule ticket_knows_its_arrows = onlyKnows(TICKET, ACCESS, DIRECTORY, ERROR, META);

  @ArchTest
  static final ArchRule session_knows_its_arrows =
      onlyKnows(SESSION, ACCESS, DIRECTORY, COMPANY, TICKET, ERROR, META);

  @ArchTest
  static final ArchRule live_knows_its_arrows =
      onlyKnows(LIVE, SESSION, ACCESS, DIRECTORY, ERROR, META);

  @ArchTest
  static final ArchRule callback_knows_its_arrows =
      onlyKnows(CALLBACK, SESSION, ACCESS, DIRECTORY, ERROR, META);

  @ArchTest
  static final ArchRule recording_knows_its_arrows =
      onlyKnows(RECORDING, SESSION, ACCESS, DIRECTORY, COMPANY, ERROR, META);

  @ArchTest
  static final ArchRule helpdesk_knows_its_arrows = onlyKnows(HELPDESK, TICKET, ERROR, META);

  private static ArchRule onlyKnows(String feature, String... others) {
    return classes()
        .that()
        .resideInAPackage(feature + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAPackage(feature + "..").or(resideInAnyPackage(others)).or(not(CORE)))
        .because(
            "only the arrows that design.md names exist: ask for what is needed by a port or a"
                + " value of the feature's own, or draw the arrow there first");
  }
}

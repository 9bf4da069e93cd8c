package org.deskbridge.arch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.deskbridge.arch.CorePackages.ACCOUNT;
import static org.deskbridge.arch.CorePackages.ANNOTATION;
import static org.deskbridge.arch.CorePackages.AUTH;
import static org.deskbridge.arch.CorePackages.CALLBACK;
import static org.deskbridge.arch.CorePackages.CAPTURE;
import static org.deskbridge.arch.CorePackages.COMPANY;
import static org.deskbridge.arch.CorePackages.DOWNLOAD;
import static org.deskbridge.arch.CorePackages.ERROR;
import static org.deskbridge.arch.CorePackages.FEED;
import static org.deskbridge.arch.CorePackages.HELPDESK;
import static org.deskbridge.arch.CorePackages.JOIN;
import static org.deskbridge.arch.CorePackages.LAUNCH;
import static org.deskbridge.arch.CorePackages.MEMORY;
import static org.deskbridge.arch.CorePackages.PRIVACY;
import static org.deskbridge.arch.CorePackages.PROVISIONING;
import static org.deskbridge.arch.CorePackages.QUERY;
import static org.deskbridge.arch.CorePackages.RECEIVER;
import static org.deskbridge.arch.CorePackages.RECORDING;
import static org.deskbridge.arch.CorePackages.ROOM;
import static org.deskbridge.arch.CorePackages.ROOT;
import static org.deskbridge.arch.CorePackages.RUNTIME;
import static org.deskbridge.arch.CorePackages.SESSION;
import static org.deskbridge.arch.CorePackages.SESSION_ID;
import static org.deskbridge.arch.CorePackages.SIGNATURE;
import static org.deskbridge.arch.CorePackages.SPI;
import static org.deskbridge.arch.CorePackages.TICKET;
import static org.deskbridge.arch.CorePackages.TIME;
import static org.deskbridge.arch.CorePackages.URL;
import static org.deskbridge.arch.CorePackages.VIDEO;

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
@AnalyzeClasses(packages = ROOT, importOptions = CorePackages.DomainOnly.class)
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
  static final ArchRule packages_form_no_cycle =
      slices()
          .matching(ROOT + ".(**)")
          .should()
          .beFreeOfCycles()
          .because("of two packages that need each other, the common part is a third");

  @ArchTest
  static final ArchRule features_do_not_know_the_library_around_them =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".*..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT, SPI, MEMORY, RUNTIME)
          .because("Deskbridge is made of the features: take the port or the value instead");

  @ArchTest static final ArchRule annotation_knows_nothing = onlyKnows(ANNOTATION);

  @ArchTest static final ArchRule error_knows_nothing = onlyKnows(ERROR);

  @ArchTest static final ArchRule time_knows_nothing = onlyKnows(TIME);

  @ArchTest static final ArchRule url_knows_its_arrows = onlyKnows(URL, ERROR);

  @ArchTest static final ArchRule account_knows_its_arrows = onlyKnows(ACCOUNT, ANNOTATION, ERROR);

  @ArchTest
  static final ArchRule auth_knows_its_arrows = onlyKnows(AUTH, ACCOUNT, ANNOTATION, ERROR);

  @ArchTest
  static final ArchRule provisioning_knows_its_arrows =
      onlyKnows(PROVISIONING, ACCOUNT, ANNOTATION, AUTH, ERROR);

  @ArchTest
  static final ArchRule company_knows_its_arrows =
      onlyKnows(COMPANY, ACCOUNT, ANNOTATION, AUTH, ERROR);

  @ArchTest static final ArchRule session_id_knows_its_arrows = onlyKnows(SESSION_ID, AUTH, ERROR);

  @ArchTest
  static final ArchRule session_knows_its_arrows =
      onlyKnows(SESSION, ACCOUNT, ANNOTATION, AUTH, COMPANY, ERROR, SESSION_ID, URL);

  @ArchTest
  static final ArchRule launch_knows_its_arrows =
      onlyKnows(LAUNCH, ACCOUNT, ANNOTATION, AUTH, COMPANY, ERROR, SESSION, SESSION_ID, URL);

  @ArchTest
  static final ArchRule join_knows_its_arrows =
      onlyKnows(JOIN, ACCOUNT, ANNOTATION, AUTH, ERROR, ROOM, SESSION, SESSION_ID);

  @ArchTest
  static final ArchRule room_knows_its_arrows =
      onlyKnows(ROOM, ACCOUNT, ANNOTATION, AUTH, ERROR, QUERY, SESSION, SESSION_ID, TIME);

  @ArchTest
  static final ArchRule query_knows_its_arrows =
      onlyKnows(QUERY, ACCOUNT, ANNOTATION, AUTH, ERROR, SESSION, SESSION_ID);

  @ArchTest
  static final ArchRule ticket_knows_its_arrows =
      onlyKnows(TICKET, ACCOUNT, ANNOTATION, AUTH, ERROR, SESSION, SESSION_ID, URL);

  @ArchTest
  static final ArchRule callback_knows_its_arrows =
      onlyKnows(
          CALLBACK,
          ACCOUNT,
          ANNOTATION,
          AUTH,
          ERROR,
          RECEIVER,
          SESSION,
          SESSION_ID,
          SIGNATURE,
          URL);

  @ArchTest
  static final ArchRule receiver_knows_its_arrows =
      onlyKnows(RECEIVER, ACCOUNT, ANNOTATION, AUTH, ERROR, URL);

  @ArchTest
  static final ArchRule signature_knows_its_arrows =
      onlyKnows(SIGNATURE, ACCOUNT, ANNOTATION, ERROR);

  @ArchTest
  static final ArchRule recording_knows_its_arrows =
      onlyKnows(RECORDING, ACCOUNT, ANNOTATION, AUTH, COMPANY, ERROR, SESSION_ID);

  @ArchTest
  static final ArchRule capture_knows_its_arrows =
      onlyKnows(
          CAPTURE, ACCOUNT, ANNOTATION, AUTH, COMPANY, ERROR, RECORDING, SESSION, SESSION_ID, TIME);

  @ArchTest
  static final ArchRule video_knows_its_arrows =
      onlyKnows(VIDEO, ACCOUNT, ANNOTATION, AUTH, ERROR, QUERY, RECORDING, SESSION, TIME);

  @ArchTest
  static final ArchRule download_knows_its_arrows =
      onlyKnows(DOWNLOAD, ACCOUNT, ANNOTATION, AUTH, ERROR, RECORDING, SESSION_ID, VIDEO);

  @ArchTest
  static final ArchRule feed_knows_its_arrows =
      onlyKnows(
          FEED,
          ACCOUNT,
          ANNOTATION,
          AUTH,
          CALLBACK,
          ERROR,
          RECEIVER,
          RECORDING,
          SESSION,
          SESSION_ID);

  @ArchTest
  static final ArchRule privacy_knows_its_arrows =
      onlyKnows(PRIVACY, ACCOUNT, ANNOTATION, AUTH, ERROR, RECORDING, SESSION, SESSION_ID);

  @ArchTest
  static final ArchRule helpdesk_knows_its_arrows =
      onlyKnows(HELPDESK, ANNOTATION, ERROR, SESSION, SESSION_ID, TICKET);

  private static ArchRule onlyKnows(String feature, String... others) {
    return classes()
        .that()
        .resideInAPackage(feature)
        .should()
        .onlyDependOnClassesThat(
            resideInAPackage(feature).or(resideInAnyPackage(others)).or(not(CORE)))
        .because(
            "only the arrows that design.md names exist: ask for what is needed by a port or a"
                + " value of the feature's own, or draw the arrow there first");
  }
}

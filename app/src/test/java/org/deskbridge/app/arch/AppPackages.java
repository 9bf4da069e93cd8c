package org.deskbridge.app.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;

/** The packages that the rules over all modules speak of, and what they look at. */
final class AppPackages {

  static final String ROOT = "org.deskbridge";
  static final String APP = ROOT + ".app";
  static final String DEMO = APP + ".demo";
  static final String ADAPTERS = ROOT + ".adapter";
  static final String HTTP = ADAPTERS + ".http";
  static final String HTTP_API = HTTP + ".api";
  static final String HTTP_OAUTH = HTTP + ".oauth";
  static final String HTTP_LIVE = HTTP + ".live";
  static final String HTTP_CLIENT = HTTP + ".client";
  static final String HTTP_INTERNAL = HTTP + ".internal";
  static final String WEBHOOK = ADAPTERS + ".webhook";
  static final String SENDER = WEBHOOK + ".sender";
  static final String RECEIVER = WEBHOOK + ".receiver";
  static final String PERSISTENCE = ADAPTERS + ".persistence";
  static final String MEDIA = PERSISTENCE + ".media";

  /** Every package of ours that a rule names. */
  static final List<String> OURS =
      List.of(
          ROOT,
          APP,
          DEMO,
          HTTP,
          HTTP_API,
          HTTP_OAUTH,
          HTTP_LIVE,
          HTTP_CLIENT,
          HTTP_INTERNAL,
          WEBHOOK,
          SENDER,
          RECEIVER,
          PERSISTENCE,
          MEDIA);

  static final String FEIGN = "feign";
  static final String OKHTTP = "okhttp3";
  static final String RESILIENCE4J = "io.github.resilience4j";
  static final String JDBC = "java.sql";
  static final String JDBI = "org.jdbi";
  static final String FLYWAY = "org.flywaydb";
  static final String HIKARI = "com.zaxxer.hikari";
  static final String PASSWORD4J = "com.password4j";
  static final String OBJECT_STORE = "software.amazon.awssdk";
  static final String JAX_RS = "jakarta.ws.rs";
  static final String RESTEASY = "org.jboss.resteasy";
  static final String JETTY = "org.eclipse.jetty";
  static final String JACKSON = "com.fasterxml.jackson";
  static final String MICROMETER = "io.micrometer";
  static final String SLF4J = "org.slf4j";
  static final String PICOCLI = "picocli";

  /** The packages of others that a rule names, but for two that may come: JDBI and Hikari. */
  static final List<String> THEIRS =
      List.of(
          FEIGN,
          OKHTTP,
          RESILIENCE4J,
          JDBC,
          FLYWAY,
          PASSWORD4J,
          OBJECT_STORE,
          JAX_RS,
          RESTEASY,
          JETTY,
          JACKSON,
          MICROMETER,
          SLF4J,
          PICOCLI);

  static final DescribedPredicate<JavaClass> SHELL =
      resideInAnyPackage(ADAPTERS + "..", APP + "..").as("are in the shell");

  private AppPackages() {}

  /** Leaves out tests, whether Maven offers them as a folder or, from package on, as a jar. */
  static final class ProductionOnly implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
  }
}

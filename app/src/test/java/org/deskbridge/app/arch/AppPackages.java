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
  static final String SERVER = APP + ".server";
  static final String LOG = APP + ".log";
  static final String SETTINGS = APP + ".settings";
  static final String CLI = APP + ".cli";
  static final String CLI_CALLBACKS = CLI + ".callbacks";
  static final String CLI_MIGRATION = CLI + ".migration";
  static final String DEMO = APP + ".demo";
  static final String ADAPTERS = ROOT + ".adapter";
  static final String HTTP = ADAPTERS + ".http";
  static final String HTTP_REST = HTTP + ".rest";
  static final String HTTP_OAUTH = HTTP + ".oauth";
  static final String HTTP_MEDIA = HTTP + ".media";
  static final String HTTP_PAGES = HTTP + ".pages";
  static final String HTTP_PAGES_CALL = HTTP_PAGES + ".call";
  static final String HTTP_PAGES_SESSION = HTTP_PAGES + ".session";
  static final String HTTP_PAGES_TICKET = HTTP_PAGES + ".ticket";
  static final String HTTP_PAGES_RECORDING = HTTP_PAGES + ".recording";
  static final String HTTP_CLIENT = HTTP + ".client";
  static final String HTTP_WIRE = HTTP + ".wire";
  static final String HTTP_WIRE_CALLBACK = HTTP_WIRE + ".callback";
  static final String HTTP_WIRE_EVENT = HTTP_WIRE + ".event";
  static final String HTTP_SUPPORT = HTTP + ".support";
  static final String WEBHOOK = ADAPTERS + ".webhook";
  static final String SIGNATURE = WEBHOOK + ".signature";
  static final String CALLBACK = WEBHOOK + ".callback";
  static final String TICKET = WEBHOOK + ".ticket";
  static final String OUTBOUND = WEBHOOK + ".outbound";
  static final String RECEIVER = WEBHOOK + ".receiver";
  static final String PERSISTENCE = ADAPTERS + ".persistence";
  static final String SQL = PERSISTENCE + ".sql";
  static final String SQL_FEED = SQL + ".feed";
  static final String SQL_RECEIVER = SQL + ".receiver";
  static final String SQL_SIGNATURE = SQL + ".signature";
  static final String SQL_STATE = SQL + ".state";
  static final String SQL_STORE = SQL + ".store";
  static final String SQLITE = PERSISTENCE + ".sqlite";
  static final String POSTGRES = PERSISTENCE + ".postgres";
  static final String MIGRATION = PERSISTENCE + ".migration";
  static final String CRYPTO = PERSISTENCE + ".crypto";
  static final String FILES = PERSISTENCE + ".files";
  static final String MEDIA = PERSISTENCE + ".media";
  static final String MEDIA_FOLDER = MEDIA + ".folder";
  static final String MEDIA_S3 = MEDIA + ".s3";
  static final String MEDIA_FFMPEG = MEDIA + ".ffmpeg";

  /** Every package of the app and of the adapters. */
  static final List<String> OURS =
      List.of(
          APP,
          SERVER,
          LOG,
          SETTINGS,
          CLI,
          CLI_CALLBACKS,
          CLI_MIGRATION,
          DEMO,
          HTTP,
          HTTP_REST,
          HTTP_OAUTH,
          HTTP_MEDIA,
          HTTP_PAGES,
          HTTP_PAGES_CALL,
          HTTP_PAGES_SESSION,
          HTTP_PAGES_TICKET,
          HTTP_PAGES_RECORDING,
          HTTP_CLIENT,
          HTTP_WIRE,
          HTTP_WIRE_CALLBACK,
          HTTP_WIRE_EVENT,
          HTTP_SUPPORT,
          WEBHOOK,
          SIGNATURE,
          CALLBACK,
          TICKET,
          OUTBOUND,
          RECEIVER,
          SQL,
          SQL_FEED,
          SQL_RECEIVER,
          SQL_SIGNATURE,
          SQL_STATE,
          SQL_STORE,
          SQLITE,
          POSTGRES,
          MIGRATION,
          CRYPTO,
          FILES,
          MEDIA,
          MEDIA_FOLDER,
          MEDIA_S3,
          MEDIA_FFMPEG);

  static final String FEIGN = "feign";
  static final String OKHTTP = "okhttp3";
  static final String RESILIENCE4J = "io.github.resilience4j";
  static final String BUCKET4J = "io.github.bucket4j";
  static final String CAFFEINE = "com.github.benmanes.caffeine";
  static final String JDBC = "java.sql";
  static final String JDBI = "org.jdbi";
  static final String FLYWAY = "org.flywaydb";
  static final String SQLITE_DRIVER = "org.sqlite";
  static final String HIKARI = "com.zaxxer.hikari";
  static final String BOUNCY_CASTLE = "org.bouncycastle";
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
          BUCKET4J,
          CAFFEINE,
          JDBC,
          FLYWAY,
          SQLITE_DRIVER,
          BOUNCY_CASTLE,
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

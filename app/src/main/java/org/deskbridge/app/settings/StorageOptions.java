package org.deskbridge.app.settings;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.deskbridge.adapter.persistence.media.MediaSettings;
import org.deskbridge.adapter.persistence.media.s3.S3Settings;
import org.deskbridge.adapter.persistence.postgres.PostgresSettings;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/**
 * The options for the storage of an installation. Each has one name, as a flag ({@code
 * --s3-bucket}), in the environment ({@code DESKBRIDGE_S3_BUCKET}) and in the properties file
 * ({@code s3-bucket}).
 */
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public class StorageOptions {

  private static final String MEDIA_FOLDER = "media";
  private static final String BUCKET = "s3-bucket";
  private static final String REGION = "us-east-1";

  @Option(
      names = SettingSources.CONFIG,
      paramLabel = "FILE",
      description = "Properties file with settings.")
  private @Nullable Path config;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      converter = Converters.File.class,
      description =
          "Folder for the database, the master key and recordings. Default: ${DEFAULT-VALUE}.")
  private Path data;

  @Option(
      names = "--database",
      paramLabel = "URL",
      converter = Converters.PostgresUrl.class,
      description =
          "PostgreSQL database, as jdbc:postgresql://HOST/NAME; user and password stand in the"
              + " environment. Default: a database in the data folder.")
  private @Nullable String database;

  @Option(
      names = "--media",
      paramLabel = "DIR",
      converter = Converters.File.class,
      description = "Folder for recordings. Default: media in the data folder.")
  private @Nullable Path media;

  @Option(
      names = "--" + BUCKET,
      paramLabel = "NAME",
      description = "Bucket of an object store for recordings, in place of a folder.")
  private @Nullable String s3Bucket;

  @Option(
      names = "--s3-endpoint",
      paramLabel = "URL",
      converter = Converters.Origin.class,
      description = "Address of the object store. Default: Amazon's.")
  private @Nullable URI s3Endpoint;

  @Option(
      names = "--s3-region",
      paramLabel = "NAME",
      description = "Region of the object store. Default: " + REGION + ".")
  private @Nullable String s3Region;

  @Option(
      names = "--s3-access-key",
      paramLabel = "KEY",
      description = "Access key id of the object store.")
  private @Nullable String s3AccessKey;

  @Option(
      names = "--s3-secret-key",
      paramLabel = "SECRET",
      description = "Secret key of the object store; better given in the environment.")
  private @Nullable String s3SecretKey;

  @Option(
      names = "--s3-path-style",
      paramLabel = "BOOLEAN",
      arity = "1",
      converter = Converters.Truth.class,
      description = "Name the bucket in the path, not in the host name. Default: false.")
  private @Nullable Boolean s3PathStyle;

  private @Nullable SettingSources sources;
  private Map<String, String> environment = Map.of();

  /** Adds the options to a command. */
  public void addTo(CommandSpec command, Map<String, String> environment) {
    this.environment = environment;
    sources = SettingSources.add(command, this, () -> config, environment, presets());
  }

  /** Returns defaults that precede those of the options, by the names of the settings. */
  Map<String, String> presets() {
    return Map.of();
  }

  /**
   * Checks the values; must be called before they are used.
   *
   * @throws org.deskbridge.error.RejectedException with all mistakes at once
   */
  public final void check() {
    var found = requireNonNull(sources, "sources");
    checkObjectStore(found);
    checkMore(found);
    found.throwIfWrong();
  }

  /** Notes the mistakes in further options. */
  void checkMore(SettingSources found) {}

  /**
   * The bucket decides, because it is the only option that every object store, and nothing else,
   * needs.
   */
  private void checkObjectStore(SettingSources found) {
    if (s3Bucket != null) {
      required(found, "s3-access-key", s3AccessKey);
      required(found, "s3-secret-key", s3SecretKey);
      return;
    }
    refused(found, "s3-endpoint", s3Endpoint);
    refused(found, "s3-region", s3Region);
    refused(found, "s3-access-key", s3AccessKey);
    refused(found, "s3-secret-key", s3SecretKey);
    refused(found, "s3-path-style", s3PathStyle);
  }

  private static void required(SettingSources found, String key, @Nullable Object value) {
    if (value == null) {
      found.note(key, "missing", "a text, beside " + SettingSources.flag(BUCKET));
    }
  }

  private static void refused(SettingSources found, String key, @Nullable Object value) {
    if (value != null) {
      found.note(key, "given", "not without " + SettingSources.flag(BUCKET));
    }
  }

  /** Returns the data folder. */
  public final Path data() {
    return data;
  }

  /** Returns the database server, absent for a database in the data folder. */
  public final @Nullable PostgresSettings database() {
    return database(database, environment);
  }

  final boolean hasDatabase() {
    return database != null;
  }

  /**
   * Returns a database server with the user and the password of the environment.
   *
   * @param url blank or absent for none
   * @throws org.deskbridge.error.InvalidValueException if it is no such address
   */
  public static @Nullable PostgresSettings database(
      @Nullable String url, Map<String, String> environment) {
    if (url == null || url.isBlank()) {
      return null;
    }
    return databaseAt("--database", url, environment);
  }

  /**
   * Returns the database server that a flag names, with the user and the password of the
   * environment.
   *
   * @throws org.deskbridge.error.InvalidValueException if it is no such address
   */
  public static PostgresSettings databaseAt(
      String flag, String url, Map<String, String> environment) {
    if (!Converters.PostgresUrl.isOne(url)) {
      throw new InvalidValueException(flag, "given", Converters.PostgresUrl.EXPECTED);
    }
    return new PostgresSettings(
        url,
        environment.get(SettingSources.DATABASE_USER),
        environment.get(SettingSources.DATABASE_PASSWORD));
  }

  /** Returns the settings of media with the ffmpeg in the jar. */
  public final MediaSettings media() {
    return media(null);
  }

  /**
   * Returns the settings of media.
   *
   * @param ffmpeg the program for videos; absent for the one in the jar
   */
  final MediaSettings media(@Nullable Path ffmpeg) {
    return new MediaSettings(
        requireNonNullElse(media, data.resolve(MEDIA_FOLDER)), objectStore(), ffmpeg);
  }

  private @Nullable S3Settings objectStore() {
    return s3Bucket == null
        ? null
        : new S3Settings(
            s3Endpoint,
            s3Bucket,
            requireNonNullElse(s3Region, REGION),
            requireNonNull(s3AccessKey, "s3AccessKey"),
            requireNonNull(s3SecretKey, "s3SecretKey"),
            Boolean.TRUE.equals(s3PathStyle));
  }
}

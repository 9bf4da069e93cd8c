package org.deskbridge.app.settings;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Every setting of the server, under the one name it has as a flag ({@code --page-grace}), in the
 * environment ({@code DESKBRIDGE_PAGE_GRACE}) and in the properties file ({@code page-grace}).
 */
public enum Setting {
  PORT("port", "N", "8080", "Port to listen on; 0 picks a free one."),
  BIND("bind", "ADDRESS", null, "Address to listen on; all of them unless this is the demo."),
  DATA(
      "data",
      "DIR",
      null,
      "Folder for the database, the master key and recordings; data, or demo-data for the demo, if"
          + " left out."),
  PUBLIC_URL("public-url", "URL", null, "Where browsers reach this service, as in join links."),
  BEHIND_PROXY(
      "behind-proxy",
      "BOOLEAN",
      "false",
      "Believe a proxy's X-Forwarded-For about who is calling."),
  ALLOWED_ORIGINS(
      "allowed-origins",
      "ORIGIN,…",
      "",
      "Origins that may call the API from a browser or frame us."),
  ALLOWED_TARGETS(
      "allowed-targets",
      "HOST|CIDR,…",
      "",
      "Callback targets that are allowed although their address is not public."),
  ICE_SERVERS("ice-servers", "URL,…", "", "STUN and TURN servers for the pages."),
  TURN_SECRET("turn-secret", "SECRET", null, "Shared secret of the TURN servers."),
  PASSWORD_GRANT(
      "password-grant", "BOOLEAN", null, "Give tokens for a password; on in the demo only."),
  BAD_TOKEN_STATUS(
      "bad-token-status", "401|403", "401", "HTTP status for a token that is not accepted."),
  RATE_LIMIT(
      "rate-limit",
      "N",
      null,
      "API requests a second by one application for one account, 0 for no limit; 10 in earnest."),
  JOIN_TIMEOUT("join-timeout", "TIME", "1h", "How long a customer may take to join."),
  PAGE_GRACE("page-grace", "TIME", "2m", "How long a page may be gone before its session ends."),
  CODE_VALIDITY("code-validity", "TIME", "30m", "How long a join code is good."),
  MEDIA("media", "DIR", null, "Folder for recordings; media in the data folder if left out."),
  S3_BUCKET(
      "s3-bucket", "NAME", null, "Bucket of an object store for recordings, in place of a folder."),
  S3_ENDPOINT("s3-endpoint", "URL", null, "Where the object store is; Amazon's if left out."),
  S3_REGION("s3-region", "NAME", "us-east-1", "Region of the object store."),
  S3_ACCESS_KEY("s3-access-key", "KEY", null, "Access key id of the object store."),
  S3_SECRET_KEY(
      "s3-secret-key",
      "SECRET",
      null,
      "Secret key of the object store; better given in the environment."),
  S3_PATH_STYLE(
      "s3-path-style", "BOOLEAN", "false", "Name the bucket in the path, not in the host name."),
  FFMPEG("ffmpeg", "FILE", null, "Program that makes the videos; the one in this jar if left out."),
  TRANSCODERS("transcoders", "N", null, "Videos to make at once; half the processors if left out."),
  AUTO_TRANSCODE(
      "auto-transcode",
      "BOOLEAN",
      null,
      "Make a video as soon as a recording ends, unasked; on in the demo only.");

  /** Where everything is that an installation stores. */
  public static final List<Setting> OF_WHAT_IS_STORED =
      List.of(
          DATA,
          MEDIA,
          S3_BUCKET,
          S3_ENDPOINT,
          S3_REGION,
          S3_ACCESS_KEY,
          S3_SECRET_KEY,
          S3_PATH_STYLE);

  private final String key;
  private final String placeholder;
  private final @Nullable String byDefault;
  private final String meaning;

  Setting(String key, String placeholder, @Nullable String byDefault, String meaning) {
    this.key = key;
    this.placeholder = placeholder;
    this.byDefault = byDefault;
    this.meaning = meaning;
  }

  /** Returns the name in the properties file. */
  String key() {
    return key;
  }

  /** Returns the name on the command line. */
  public String flag() {
    return "--" + key;
  }

  /** Returns the name in the environment. */
  String variable() {
    return SettingSources.VARIABLE_PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  String placeholder() {
    return placeholder;
  }

  /** Returns what holds where nobody said otherwise, absent if that depends on other settings. */
  @Nullable String byDefault() {
    return byDefault;
  }

  String meaning() {
    return meaning;
  }
}

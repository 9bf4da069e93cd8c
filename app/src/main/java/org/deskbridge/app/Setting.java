package org.deskbridge.app;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Every setting of the server, under the one name it has as a flag ({@code --page-grace}), in the
 * environment ({@code DESKBRIDGE_PAGE_GRACE}) and in the properties file ({@code page-grace}).
 */
enum Setting {
  PORT("port", "N", "8080", "Port to listen on; 0 picks a free one."),
  BIND("bind", "ADDRESS", null, "Address to listen on; all of them unless this is the demo."),
  DATA("data", "DIR", "data", "Folder for the database and the master key."),
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
      "API requests a second for each user, 0 for no limit; 10 in earnest."),
  JOIN_TIMEOUT("join-timeout", "TIME", "1h", "How long a customer may take to join."),
  PAGE_GRACE("page-grace", "TIME", "2m", "How long a page may be gone before its session ends."),
  CODE_VALIDITY("code-validity", "TIME", "30m", "How long a join code is good.");

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
  String flag() {
    return "--" + key;
  }

  /** Returns the name in the environment. */
  String variable() {
    return RawSettings.VARIABLE_PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
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

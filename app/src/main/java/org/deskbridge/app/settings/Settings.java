package org.deskbridge.app.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.deskbridge.adapter.http.support.RateLimits;
import org.deskbridge.adapter.persistence.postgres.PostgresSettings;
import org.deskbridge.session.SessionTimeouts;
import org.jspecify.annotations.Nullable;

/**
 * The valid settings of the server.
 *
 * @param port 0 for a free one
 * @param database a database server; absent for a database in the data folder
 * @param publicUrl the address for browsers, without a trailing slash; absent to derive it from the
 *     port
 * @param callbackLogRetention how long attempts to deliver callbacks are kept
 */
public record Settings(
    int port,
    String bind,
    Path data,
    @Nullable PostgresSettings database,
    @Nullable URI publicUrl,
    List<String> trustedProxies,
    List<String> allowedOrigins,
    List<String> allowedTargets,
    List<String> iceServers,
    @Nullable String turnSecret,
    boolean passwordGrant,
    boolean forbiddenForBadTokens,
    RateLimits rateLimits,
    SessionTimeouts sessionTimeouts,
    Duration callbackLogRetention,
    RecordingSettings recordings) {

  /** Returns the address for browsers, given the bound port. */
  public URI publicUrl(int boundPort) {
    return publicUrl == null ? URI.create("http://localhost:" + boundPort) : publicUrl;
  }

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "Settings[port=%d, data=%s, publicUrl=%s]".formatted(port, data, publicUrl);
  }
}

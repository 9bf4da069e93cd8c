package org.deskbridge.app.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.deskbridge.adapter.http.support.RateLimits;
import org.deskbridge.session.SessionTimeouts;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the server, each of them sound.
 *
 * @param port 0 for a free one
 * @param publicUrl where browsers reach the service, without a slash at its end; absent to follow
 *     from the port
 */
public record Settings(
    int port,
    String bind,
    Path data,
    @Nullable URI publicUrl,
    boolean behindProxy,
    List<String> allowedOrigins,
    List<String> allowedTargets,
    List<String> iceServers,
    @Nullable String turnSecret,
    boolean passwordGrant,
    boolean forbiddenForBadTokens,
    RateLimits rateLimits,
    SessionTimeouts sessionTimeouts,
    RecordingSettings recordings) {

  /** Returns where browsers reach the service, given the port it listens on. */
  public URI publicUrl(int boundPort) {
    return publicUrl == null ? URI.create("http://localhost:" + boundPort) : publicUrl;
  }

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "Settings[port=%d, data=%s, publicUrl=%s]".formatted(port, data, publicUrl);
  }
}

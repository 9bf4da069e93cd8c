package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of the remote-support service, as a helpdesk uses them.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException}
 * when the service cannot be reached, and {@link RejectedException} when it refuses.
 * Implementations must pass {@code RemoteSessionsContract}.
 */
@Port
public interface RemoteSessions {

  /**
   * Requests a session and returns where the technician starts it.
   *
   * <p>Asking again under the same reference within 24 h returns the first answer.
   */
  Requested requestSession(SessionRequest request);

  /**
   * Requests a session without a sign-in and returns where a technician signs in and starts it; a
   * secret until then.
   *
   * @throws RejectedException also if more are requested from here than the service allows
   */
  URI requestAnonymousSession(SessionOffer offer);

  /**
   * Returns a session as it stands, empty if the service does not know it or keeps it no longer.
   *
   * @param name its id, its session token or its start token
   */
  Optional<RemoteSession> session(String name);

  /** Returns the sessions of a window, without their notes, collaborators and machines. */
  RemoteSessionPage sessions(RemoteSessionQuery window);

  /** Returns the sessions of a window with all there is to show of each. */
  RemoteSessionPage extendedSessions(RemoteSessionQuery window);

  /**
   * Returns what was said in a session, empty if nothing was or the service does not know it.
   *
   * @param name its id, its session token or its start token
   */
  Optional<RemoteTranscript> transcript(String name);

  /**
   * What to request.
   *
   * @param reference the helpdesk's own name for the request
   * @param machineUuid present for an unattended session
   * @param callbackUrl where status changes are to be reported
   */
  record SessionRequest(
      String reference,
      String ticketId,
      @Nullable String ticketUrl,
      @Nullable String customerName,
      @Nullable String customerEmail,
      @Nullable String machineUuid,
      @Nullable URI callbackUrl) {

    public SessionRequest {
      requireNonNull(reference, "reference");
      requireNonNull(ticketId, "ticketId");
    }
  }

  /**
   * What to offer to whoever signs in.
   *
   * @param isCompact whether the page is for a frame of 600 by 500 pixels
   */
  record SessionOffer(
      @Nullable String ticketId,
      @Nullable String ticketUrl,
      @Nullable URI callbackUrl,
      boolean isCompact) {}

  /**
   * A session on its way.
   *
   * @param sessionToken the service's name for the session until it has an id; a secret
   * @param launchUrl where the technician starts it; a secret
   */
  record Requested(String sessionToken, URI launchUrl) {

    /**
     * Creates the answer.
     *
     * @throws InvalidValueException if the token is empty
     */
    public Requested {
      requireNonNull(launchUrl, "launchUrl");
      if (sessionToken.isEmpty()) {
        throw new InvalidValueException("sessionToken", "missing", "a text");
      }
    }

    @Override
    public String toString() {
      return "requested session";
    }
  }
}

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
 * The sessions of the service, for a helpdesk.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException}
 * when the service cannot be reached, and {@link RejectedException} when it refuses.
 * Implementations must pass {@code RemoteSessionsContract}.
 */
@Port
public interface RemoteSessions {

  /**
   * Requests a session and returns its launch URL.
   *
   * <p>Another request with the same reference within 24 h returns the first result.
   */
  Requested requestSession(LaunchRequest request);

  /**
   * Requests a session without a sign-in and returns its launch URL, where any technician can sign
   * in and start it; a secret until then.
   *
   * @throws RejectedException also if the rate limit of the service is reached
   */
  URI requestAnonymousSession(SessionOffer offer);

  /**
   * Returns the current session, empty if the service does not have it, or not any more.
   *
   * @param name its id, its session token or its start token
   */
  Optional<RemoteSession> session(String name);

  /** Returns the sessions that match, without their notes, collaborators and machines. */
  RemoteSessionPage sessions(RemoteSessionQuery window);

  /** Returns the sessions that match, with all details. */
  RemoteSessionPage extendedSessions(RemoteSessionQuery window);

  /**
   * Returns the transcript of a session, empty if it has no chat messages or the service does not
   * have it.
   *
   * @param name its id, its session token or its start token
   */
  Optional<RemoteTranscript> transcript(String name);

  /**
   * A request for a session.
   *
   * @param reference the helpdesk's own name for the request
   * @param machineUuid present for an unattended session
   * @param callbackUrl the address for status reports
   */
  record LaunchRequest(
      String reference,
      String ticketId,
      @Nullable String ticketUrl,
      @Nullable String customerName,
      @Nullable String customerEmail,
      @Nullable String machineUuid,
      @Nullable URI callbackUrl) {

    /** Creates the request. */
    public LaunchRequest {
      requireNonNull(reference, "reference");
      requireNonNull(ticketId, "ticketId");
    }
  }

  /**
   * A request for a session without a sign-in.
   *
   * @param isCompact whether the page is for a frame of 600 by 500 pixels
   */
  record SessionOffer(
      @Nullable String ticketId,
      @Nullable String ticketUrl,
      @Nullable URI callbackUrl,
      boolean isCompact) {}

  /**
   * A requested session.
   *
   * @param sessionToken identifies the session until it has an id; a secret
   * @param launchUrl the page where the technician starts it; a secret
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

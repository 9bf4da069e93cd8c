package org.deskbridge.helpdesk;

import java.net.URI;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.meta.DrivenPort;
import org.jspecify.annotations.Nullable;

/**
 * The remote-support service, as a helpdesk uses it.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException}
 * when the service cannot be reached, and {@link RejectedException} when it refuses.
 * Implementations prove themselves by passing {@code SupportServiceContract}.
 */
@DrivenPort
public interface SupportService {

  /**
   * Requests a session and returns where the technician starts it.
   *
   * <p>Asking again under the same reference within 24 h returns the first answer.
   */
  URI requestSession(SessionRequest request);

  /**
   * What to request.
   *
   * @param reference the helpdesk's own name for the request
   * @param callbackUrl where status changes are to be reported
   */
  record SessionRequest(
      String reference,
      String ticketId,
      @Nullable String ticketUrl,
      @Nullable String customerName,
      @Nullable String customerEmail,
      URI callbackUrl) {}
}

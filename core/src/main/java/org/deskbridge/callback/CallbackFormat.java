package org.deskbridge.callback;

import org.deskbridge.annotation.Port;
import org.deskbridge.session.SessionView;

/**
 * Writes a session by the wire contract, so that a callback has the same body as the API.
 *
 * <p>Safe for use by several threads at once. Implementations must pass {@code
 * CallbackFormatContract}.
 */
@Port
@FunctionalInterface
public interface CallbackFormat {

  /** Returns the body of a callback: JSON, the same for the same view. */
  String write(SessionView view);
}

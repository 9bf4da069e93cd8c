package org.deskbridge.callback;

import org.deskbridge.annotation.Port;
import org.deskbridge.session.SessionView;

/**
 * Writes a session as the wire contract shows it, so that a callback says exactly what the API
 * says.
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

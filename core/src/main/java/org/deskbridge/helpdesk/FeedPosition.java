package org.deskbridge.helpdesk;

import java.util.Optional;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;

/**
 * How far the helpdesk has followed the event feed of its service.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException};
 * retrying is safe. Implementations must pass {@code FeedPositionContract}.
 */
@Port
public interface FeedPosition {

  /** Returns the place that was stored last, empty if none was. */
  Optional<String> cursor();

  /** Stores a place; returns when it is durable. Call it after everything up to there is stored. */
  void save(String cursor);
}

package org.deskbridge.runtime;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.deskbridge.error.InvalidValueException;

/**
 * Work that is done again and again.
 *
 * @param name fit to begin a sentence with
 * @param every from the end of one run to the beginning of the next, at least a millisecond
 * @param isInterruptible whether the end of the service interrupts a run; otherwise waits for it
 * @param turn whether a run that is due is this node's; the run is left out otherwise
 * @param work one run; a run that throws is logged and done again when the next is due
 */
public record Job(
    String name, Duration every, boolean isInterruptible, BooleanSupplier turn, Runnable work) {

  /** Creates the job. */
  public Job {
    requireNonNull(name, "name");
    requireNonNull(turn, "turn");
    requireNonNull(work, "work");
    if (every.toMillis() < 1) {
      throw new InvalidValueException("every", every, "at least a millisecond");
    }
  }

  /** Creates a job of every node, whose runs are waited for at the end of the service. */
  public Job(String name, Duration every, Runnable work) {
    this(name, every, false, () -> true, work);
  }
}

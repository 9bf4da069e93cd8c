package org.deskbridge.spi;

import java.time.Duration;

/**
 * Measures background jobs. Called on the threads of the jobs; returns at once and does not throw.
 */
@FunctionalInterface
public interface JobMeters {

  /** Measures nothing. */
  JobMeters NONE = (job, took, failed) -> {};

  /**
   * Counts one run.
   *
   * @param job its name, in lower case with hyphens
   * @param failed whether it threw; it is run again when it is due
   */
  void ran(String job, Duration took, boolean failed);
}

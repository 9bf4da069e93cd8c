package org.deskbridge.spi;

import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;

/**
 * Which of the nodes that share a store runs a job.
 *
 * <p>Safe for use by several threads at once. Implementations must pass {@code JobTurnsContract}.
 */
@Port
public interface JobTurns {

  /**
   * Takes a job for this node, unless another node has it. A node keeps what it took until it is
   * closed or dies. One that is only cut off may still be at a run while another node begins one.
   *
   * @param job its name
   * @return whether this node has the job now, so that it runs it
   * @throws UnavailableException if the store cannot be reached; ask again when the job is due next
   */
  boolean take(String job);
}

package org.deskbridge.session;

import org.deskbridge.callback.Callbacks;

/**
 * What every {@link SessionRetention} does. Implement the methods around one record and inherit the
 * tests.
 */
public interface SessionRetentionContract extends SessionErasureContract, SessionRemovalContract {

  /** Returns the implementation under test: the same throughout a test. */
  @Override
  SessionRetention sessionRetention();

  /** Returns the record it works on; empty at the start of a test. */
  @Override
  Sessions sessions();

  /** Returns the lists of that record. */
  @Override
  SessionLists sessionLists();

  /** Returns what tells of that record. */
  @Override
  SessionFeed sessionFeed();

  /** Returns the queue that the record fills. */
  @Override
  Callbacks callbacks();
}

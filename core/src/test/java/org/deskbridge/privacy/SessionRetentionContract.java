package org.deskbridge.privacy;

import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.session.SessionEvents;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.query.SessionQueries;

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
  SessionQueries sessionQueries();

  /** Returns what tells of that record. */
  @Override
  SessionEvents sessionEvents();

  /** Returns the queue that the record fills. */
  @Override
  CallbackQueue callbacks();
}

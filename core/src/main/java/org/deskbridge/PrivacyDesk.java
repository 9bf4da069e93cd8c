package org.deskbridge;

import java.util.List;
import java.util.function.Consumer;
import org.deskbridge.account.AccountKey;
import org.deskbridge.auth.Caller;
import org.deskbridge.privacy.CustomerQuery;
import org.deskbridge.privacy.EraseCustomer;
import org.deskbridge.privacy.FindCustomerSessions;
import org.deskbridge.privacy.PurgeExpired;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.session.id.SessionKey;

/** Privacy: find, erase and remove what is kept about people. */
public final class PrivacyDesk {

  private final FindCustomerSessions findCustomerSessions;
  private final EraseCustomer eraseCustomer;
  private final PurgeExpired purgeExpired;

  PrivacyDesk(DeskParts parts) {
    var store = parts.store();
    this.findCustomerSessions = new FindCustomerSessions(store.sessionRetention());
    this.eraseCustomer =
        new EraseCustomer(
            store.sessions(),
            store.sessionRetention(),
            store.recordings(),
            store.recordingQueries(),
            store.chunks(),
            parts.mediaStore(),
            store.secrets(),
            parts.clock());
    this.purgeExpired =
        new PurgeExpired(
            store.sessions(),
            store.sessionRetention(),
            store.recordings(),
            store.recordingQueries(),
            store.chunks(),
            parts.mediaStore(),
            parts.accountSettings(),
            parts.sessionTimeouts(),
            parts.clock());
  }

  /**
   * Returns the sessions, longest requested first; none if the account is out of the caller's
   * reach.
   *
   * @see FindCustomerSessions#find
   */
  public List<SessionKey> findSessions(Caller caller, AccountKey account, CustomerQuery person) {
    return findCustomerSessions.find(caller, account, person);
  }

  /**
   * Erases the recordings, whatever their stage, and blanks name and address, chat and notes in
   * every event of the session; adds an event that records the erasure.
   *
   * @see EraseCustomer#erase
   */
  public EraseCustomer.Receipt erase(Caller caller, SessionKey key) {
    return eraseCustomer.erase(caller, key);
  }

  /**
   * Removes all of it in the caller's reach.
   *
   * @see PurgeExpired#purge
   */
  public void purgeExpired(
      Caller caller, Consumer<RecordingState> erased, Consumer<SessionKey> removed) {
    purgeExpired.purge(caller, erased, removed);
  }
}

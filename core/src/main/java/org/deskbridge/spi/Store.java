package org.deskbridge.spi;

import java.time.InstantSource;
import org.deskbridge.account.AccountSettingsStore;
import org.deskbridge.account.Directory;
import org.deskbridge.account.Experts;
import org.deskbridge.auth.Grants;
import org.deskbridge.auth.OAuthClients;
import org.deskbridge.auth.Passwords;
import org.deskbridge.auth.Secrets;
import org.deskbridge.callback.CallbackLog;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.callback.receiver.FailingReceivers;
import org.deskbridge.callback.signature.SigningRotations;
import org.deskbridge.company.Companies;
import org.deskbridge.feed.EventFeed;
import org.deskbridge.privacy.SessionRetention;
import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.RecordingQueries;
import org.deskbridge.recording.Recordings;
import org.deskbridge.recording.video.TranscodeQueue;
import org.deskbridge.session.SessionEvents;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.query.SessionQueries;
import org.deskbridge.session.room.PresenceRegistry;
import org.deskbridge.session.room.SignalRelay;
import org.deskbridge.ticket.HelpdeskLinks;

/**
 * Everything the service keeps: one bundle of all ports that store something.
 *
 * <p>Each method returns the same port at every call. A port that is not overridden is missing: the
 * service names it when it is built. Only the four ports of recordings may be missing, in a service
 * without media. To replace one port of another store, extend {@link ForwardingStore}.
 */
public interface Store extends AutoCloseable {

  // Time

  /**
   * Returns the time of day that stored times are written by and compared with. Several services on
   * one store need one time: then it is that of the store, whatever the clocks of their machines
   * say. By default it is the clock of this machine.
   */
  default InstantSource clock() {
    return InstantSource.system();
  }

  // Accounts

  /** Returns the accounts and experts. */
  default Directory directory() {
    throw new MissingPortException("directory");
  }

  /** Returns the settings of the accounts. */
  default AccountSettingsStore accountSettingsStore() {
    throw new MissingPortException("accountSettingsStore");
  }

  /** Returns the companies and machines. */
  default Companies companies() {
    throw new MissingPortException("companies");
  }

  /** Returns the passwords of the experts. */
  default Passwords passwords() {
    throw new MissingPortException("passwords");
  }

  /** Returns the experts, for those who provision them. */
  default Experts experts() {
    throw new MissingPortException("experts");
  }

  // Access

  /** Returns the registered applications. */
  default OAuthClients clients() {
    throw new MissingPortException("clients");
  }

  /** Returns the access tokens, refresh tokens and page sign-ins that were issued. */
  default Grants grants() {
    throw new MissingPortException("grants");
  }

  /** Returns the source of random, derived and sealed secrets. */
  default Secrets secrets() {
    throw new MissingPortException("secrets");
  }

  // Sessions; these belong together, as one commit stores state, event and callback

  /** Returns the sessions. */
  default Sessions sessions() {
    throw new MissingPortException("sessions");
  }

  /** Returns the lists of sessions. */
  default SessionQueries sessionQueries() {
    throw new MissingPortException("sessionQueries");
  }

  /** Returns the events of sessions, as they are committed. */
  default SessionEvents sessionEvents() {
    throw new MissingPortException("sessionEvents");
  }

  /** Returns the events of sessions and recordings in one order. */
  default EventFeed eventFeed() {
    throw new MissingPortException("eventFeed");
  }

  /** Returns what removes sessions and erases customers. */
  default SessionRetention sessionRetention() {
    throw new MissingPortException("sessionRetention");
  }

  /** Returns the queue of callbacks. */
  default CallbackQueue callbacks() {
    throw new MissingPortException("callbacks");
  }

  /** Returns the log of callbacks. */
  default CallbackLog callbackLog() {
    throw new MissingPortException("callbackLog");
  }

  /** Returns how often the signing secrets of accounts were replaced. */
  default SigningRotations signingRotations() {
    throw new MissingPortException("signingRotations");
  }

  /** Returns the receivers of callbacks that fail. */
  default FailingReceivers failingReceivers() {
    throw new MissingPortException("failingReceivers");
  }

  /** Returns the links to helpdesks. */
  default HelpdeskLinks helpdeskLinks() {
    throw new MissingPortException("helpdeskLinks");
  }

  // The room: pages that are open now

  /** Returns which pages are connected. */
  default PresenceRegistry attendance() {
    throw new MissingPortException("attendance");
  }

  /** Returns the relay between the pages of a session. */
  default SignalRelay signalRelay() {
    throw new MissingPortException("signalRelay");
  }

  // Recordings; needed by a service with media

  /** Returns the recordings. */
  default Recordings recordings() {
    throw new MissingPortException("recordings");
  }

  /** Returns the lists of recordings. */
  default RecordingQueries recordingQueries() {
    throw new MissingPortException("recordingQueries");
  }

  /** Returns which chunks of a recording have arrived. */
  default Chunks chunks() {
    throw new MissingPortException("chunks");
  }

  /** Returns the queue of recordings that wait for their video. */
  default TranscodeQueue transcodeQueue() {
    throw new MissingPortException("transcodeQueue");
  }

  // Several nodes on one store

  /** Returns which node runs a job; by default this one, as suits a store that no other has. */
  default JobTurns jobTurns() {
    return job -> true;
  }

  /** Returns how nodes tell each other of their use of rate limits; by default there is one. */
  default LimitRelay limitRelay() {
    return (limit, key) -> {};
  }

  /** Closes the store; closing it again does nothing. */
  @Override
  default void close() {}
}

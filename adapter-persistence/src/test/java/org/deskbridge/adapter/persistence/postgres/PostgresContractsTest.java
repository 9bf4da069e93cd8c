package org.deskbridge.adapter.persistence.postgres;

import java.time.Instant;
import org.deskbridge.account.AccountSettingsStore;
import org.deskbridge.account.AccountSettingsStoreContract;
import org.deskbridge.account.Directory;
import org.deskbridge.account.DirectoryContract;
import org.deskbridge.account.Experts;
import org.deskbridge.account.ExpertsContract;
import org.deskbridge.auth.Grants;
import org.deskbridge.auth.GrantsContract;
import org.deskbridge.auth.OAuthClients;
import org.deskbridge.auth.OAuthClientsContract;
import org.deskbridge.auth.Passwords;
import org.deskbridge.auth.PasswordsContract;
import org.deskbridge.callback.CallbackLog;
import org.deskbridge.callback.CallbackLogContract;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.callback.CallbackQueueContract;
import org.deskbridge.callback.receiver.FailingReceivers;
import org.deskbridge.callback.receiver.FailingReceiversContract;
import org.deskbridge.callback.signature.SigningRotations;
import org.deskbridge.callback.signature.SigningRotationsContract;
import org.deskbridge.company.Companies;
import org.deskbridge.company.CompaniesContract;
import org.deskbridge.feed.EventFeed;
import org.deskbridge.feed.EventFeedContract;
import org.deskbridge.helpdesk.FeedPosition;
import org.deskbridge.helpdesk.FeedPositionContract;
import org.deskbridge.helpdesk.TicketSessions;
import org.deskbridge.helpdesk.TicketSessionsContract;
import org.deskbridge.privacy.SessionRetention;
import org.deskbridge.privacy.SessionRetentionContract;
import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.ChunksContract;
import org.deskbridge.recording.RecordingQueries;
import org.deskbridge.recording.RecordingQueriesContract;
import org.deskbridge.recording.Recordings;
import org.deskbridge.recording.RecordingsContract;
import org.deskbridge.recording.video.TranscodeQueue;
import org.deskbridge.recording.video.TranscodeQueueContract;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.SessionEvents;
import org.deskbridge.session.SessionEventsContract;
import org.deskbridge.session.SessionFixtures;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.SessionsContract;
import org.deskbridge.session.query.SessionQueries;
import org.deskbridge.session.query.SessionQueriesContract;
import org.deskbridge.session.room.PresenceRegistry;
import org.deskbridge.session.room.PresenceRegistryContract;
import org.deskbridge.session.room.SignalRelay;
import org.deskbridge.session.room.SignalRelayContract;
import org.deskbridge.spi.JobTurns;
import org.deskbridge.spi.JobTurnsContract;
import org.deskbridge.ticket.HelpdeskLinks;
import org.deskbridge.ticket.HelpdeskLinksContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every contract that the store has to keep, on PostgreSQL. */
@EnabledOnOs(
    value = OS.LINUX,
    architectures = "amd64",
    disabledReason = "the PostgreSQL of the tests is for Linux on x86-64")
class PostgresContractsTest {

  @RegisterExtension static final OpenDatabase database = new OpenDatabase();

  @Nested
  class SessionsTest implements SessionsContract {
    @Override
    public Sessions sessions() {
      return database.store().sessions();
    }
  }

  @Nested
  class SessionQueriesTest implements SessionQueriesContract {
    @Override
    public SessionQueries sessionQueries() {
      return database.store().sessionQueries();
    }

    @Override
    public Sessions sessions() {
      return database.store().sessions();
    }
  }

  @Nested
  class SessionEventsTest implements SessionEventsContract {
    @Override
    public SessionEvents sessionEvents() {
      return database.store().sessionEvents();
    }

    @Override
    public Sessions sessions() {
      return database.store().sessions();
    }
  }

  @Nested
  class EventFeedTest implements EventFeedContract {
    @Override
    public EventFeed eventFeed() {
      return database.store().eventFeed();
    }

    @Override
    public Sessions sessions() {
      return database.store().sessions();
    }

    @Override
    public Recordings recordings() {
      return database.store().recordings();
    }

    @Override
    public FailingReceivers receivers() {
      return database.store().failingReceivers();
    }

    @Override
    public SessionRetention sessionRetention() {
      return database.store().sessionRetention();
    }
  }

  @Nested
  class FeedPositionTest implements FeedPositionContract {
    @Override
    public FeedPosition feedPosition() {
      return database.store().feedPosition();
    }
  }

  @Nested
  class SessionRetentionTest implements SessionRetentionContract {
    @Override
    public SessionRetention sessionRetention() {
      return database.store().sessionRetention();
    }

    @Override
    public Sessions sessions() {
      return database.store().sessions();
    }

    @Override
    public SessionQueries sessionQueries() {
      return database.store().sessionQueries();
    }

    @Override
    public SessionEvents sessionEvents() {
      return database.store().sessionEvents();
    }

    @Override
    public CallbackQueue callbacks() {
      return database.store().callbacks();
    }
  }

  @Nested
  class CallbackQueueTest implements CallbackQueueContract {
    @Override
    public CallbackQueue callbacks() {
      return database.store().callbacks();
    }

    @Override
    public Sessions sessions() {
      return database.store().sessions();
    }
  }

  @Nested
  class CallbackLogTest implements CallbackLogContract {
    @Override
    public CallbackLog callbackLog() {
      return database.store().callbackLog();
    }

    @Override
    public CallbackQueue callbacks() {
      return database.store().callbacks();
    }

    @Override
    public Sessions sessions() {
      return database.store().sessions();
    }
  }

  @Nested
  class RecordingsTest implements RecordingsContract {
    @Override
    public Recordings recordings() {
      return database.store().recordings();
    }
  }

  @Nested
  class RecordingQueriesTest implements RecordingQueriesContract {
    @Override
    public Recordings recordings() {
      return database.store().recordings();
    }

    @Override
    public RecordingQueries recordingQueries() {
      return database.store().recordingQueries();
    }
  }

  @Nested
  class ChunksTest implements ChunksContract {
    @Override
    public Chunks chunks() {
      return database.store().chunks();
    }
  }

  @Nested
  class TranscodeQueueTest implements TranscodeQueueContract {
    @Override
    public Recordings recordings() {
      return database.store().recordings();
    }

    @Override
    public TranscodeQueue transcodeQueue() {
      return database.store().transcodeQueue();
    }
  }

  @Nested
  class DirectoryTest implements DirectoryContract {
    @Override
    public Directory directory() {
      return database.store().directory();
    }
  }

  @Nested
  class ExpertsTest implements ExpertsContract {
    @Override
    public Experts experts() {
      return database.store().experts();
    }

    @Override
    public Directory directory() {
      return database.store().directory();
    }
  }

  @Nested
  class AccountSettingsStoreTest implements AccountSettingsStoreContract {
    @Override
    public AccountSettingsStore accountSettingsStore() {
      return database.store().accountSettingsStore();
    }

    @Override
    public Directory directory() {
      return database.store().directory();
    }
  }

  @Nested
  class SigningRotationsTest implements SigningRotationsContract {
    @Override
    public SigningRotations signingRotations() {
      return database.store().signingRotations();
    }
  }

  @Nested
  class FailingReceiversTest implements FailingReceiversContract {
    @Override
    public FailingReceivers receivers() {
      return database.store().failingReceivers();
    }

    @Override
    public CallbackQueue callbacks() {
      return database.store().callbacks();
    }

    @Override
    public Sessions sessions() {
      return database.store().sessions();
    }
  }

  @Nested
  class CompaniesTest implements CompaniesContract {
    @Override
    public Companies companies() {
      return database.store().companies();
    }
  }

  @Nested
  class HelpdeskLinksTest implements HelpdeskLinksContract {
    @Override
    public HelpdeskLinks helpdeskLinks() {
      return database.store().helpdeskLinks();
    }
  }

  @Nested
  class PasswordsTest implements PasswordsContract {
    @Override
    public Passwords passwords() {
      return database.store().passwords();
    }

    @Override
    public Directory directory() {
      return database.store().directory();
    }
  }

  @Nested
  class OAuthClientsTest implements OAuthClientsContract {
    @Override
    public OAuthClients clients() {
      return database.store().clients();
    }
  }

  @Nested
  class GrantsTest implements GrantsContract {
    @Override
    public Grants grants() {
      return database.store().grants();
    }

    @Override
    public Directory directory() {
      return database.store().directory();
    }

    @Override
    public OAuthClients clients() {
      return database.store().clients();
    }
  }

  @Nested
  class PresenceRegistryTest implements PresenceRegistryContract {
    @Override
    public PresenceRegistry attendance() {
      return database.store().attendance();
    }

    @Override
    public Instant cameUpAt() {
      return attendance().lastSeen(SessionFixtures.newKey(), ParticipantRole.EXPERT);
    }
  }

  @Nested
  class SignalRelayTest implements SignalRelayContract {
    @Override
    public SignalRelay signalRelay() {
      return database.store().signalRelay();
    }
  }

  @Nested
  class JobTurnsTest implements JobTurnsContract {
    @Override
    public JobTurns jobTurns() {
      return database.store().jobTurns();
    }
  }

  @Nested
  class TicketSessionsTest implements TicketSessionsContract {
    @Override
    public TicketSessions ticketSessions() {
      return database.store().ticketSessions();
    }
  }
}

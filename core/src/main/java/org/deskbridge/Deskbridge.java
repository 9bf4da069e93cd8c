package org.deskbridge;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.deskbridge.account.AccountSettingsStore;
import org.deskbridge.account.Directory;
import org.deskbridge.auth.AuthenticateCaller;
import org.deskbridge.auth.Grants;
import org.deskbridge.auth.IssueOperatorToken;
import org.deskbridge.auth.IssueTokensByPassword;
import org.deskbridge.auth.OAuthClients;
import org.deskbridge.auth.Passwords;
import org.deskbridge.auth.RefreshTokens;
import org.deskbridge.auth.Secrets;
import org.deskbridge.auth.SignIn;
import org.deskbridge.auth.SignOut;
import org.deskbridge.auth.TokenLifetimes;
import org.deskbridge.callback.CallbackFormat;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.callback.CallbackSender;
import org.deskbridge.callback.ClaimCallbacks;
import org.deskbridge.callback.DeliverCallback;
import org.deskbridge.callback.GetSigningSecret;
import org.deskbridge.callback.RetrySchedule;
import org.deskbridge.company.Companies;
import org.deskbridge.company.ListCompanies;
import org.deskbridge.company.ListMachines;
import org.deskbridge.privacy.EraseCustomer;
import org.deskbridge.privacy.FindCustomerSessions;
import org.deskbridge.privacy.PurgeExpired;
import org.deskbridge.privacy.SessionRetention;
import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.RecordingPolicy;
import org.deskbridge.recording.RecordingQueries;
import org.deskbridge.recording.Recordings;
import org.deskbridge.recording.video.TimelineFormat;
import org.deskbridge.recording.video.TranscodeQueue;
import org.deskbridge.recording.video.Transcoder;
import org.deskbridge.session.SessionEvents;
import org.deskbridge.session.SessionTimeouts;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.join.AuthenticateCustomer;
import org.deskbridge.session.join.FindByJoinToken;
import org.deskbridge.session.join.GetSeatStatus;
import org.deskbridge.session.join.JoinSession;
import org.deskbridge.session.join.RedeemJoinCode;
import org.deskbridge.session.join.RenewJoinCode;
import org.deskbridge.session.join.ReplaceCustomer;
import org.deskbridge.session.launch.FindLaunch;
import org.deskbridge.session.launch.RequestAnonymousSession;
import org.deskbridge.session.launch.RequestSession;
import org.deskbridge.session.launch.StartSession;
import org.deskbridge.session.query.GetChat;
import org.deskbridge.session.query.GetSession;
import org.deskbridge.session.query.GetSessionHistory;
import org.deskbridge.session.query.GetTranscript;
import org.deskbridge.session.query.ListSessions;
import org.deskbridge.session.query.SessionQueries;
import org.deskbridge.session.room.AddCollaborator;
import org.deskbridge.session.room.AnswerRecordingConsent;
import org.deskbridge.session.room.ConnectPage;
import org.deskbridge.session.room.EndAbandonedSessions;
import org.deskbridge.session.room.EndSession;
import org.deskbridge.session.room.PostChatMessage;
import org.deskbridge.session.room.PresenceRegistry;
import org.deskbridge.session.room.RecordHeartbeat;
import org.deskbridge.session.room.RelaySignal;
import org.deskbridge.session.room.RequestRecordingConsent;
import org.deskbridge.session.room.SignalRelay;
import org.deskbridge.session.room.UpdateNotes;
import org.deskbridge.ticket.AssociateTicket;
import org.deskbridge.ticket.CreateTicket;
import org.deskbridge.ticket.GetTicketCapabilities;
import org.deskbridge.ticket.HelpdeskLinks;
import org.deskbridge.ticket.ListLinks;
import org.deskbridge.ticket.RegisterLink;
import org.deskbridge.ticket.SearchTickets;
import org.deskbridge.ticket.TicketGateway;
import org.deskbridge.time.ServiceClock;
import org.jspecify.annotations.Nullable;

/**
 * The support service as a platform embeds it: every use case, made from ports and a clock.
 *
 * <p>Immutable and safe for use by several threads at once, as long as the ports are. The use cases
 * tell in their own words what they do and what can go wrong.
 */
public final class Deskbridge {

  private final SignIn signIn;
  private final SignOut signOut;
  private final AuthenticateCaller authenticateCaller;
  private final IssueTokensByPassword issueTokensByPassword;
  private final RefreshTokens refreshTokens;
  private final IssueOperatorToken issueOperatorToken;
  private final RequestSession requestSession;
  private final RequestAnonymousSession requestAnonymousSession;
  private final FindLaunch findLaunch;
  private final StartSession startSession;
  private final GetSession getSession;
  private final GetChat getChat;
  private final GetSessionHistory getSessionHistory;
  private final ListSessions listSessions;
  private final RenewJoinCode renewJoinCode;
  private final ReplaceCustomer replaceCustomer;
  private final RedeemJoinCode redeemJoinCode;
  private final FindByJoinToken findByJoinToken;
  private final JoinSession joinSession;
  private final GetSeatStatus getSeatStatus;
  private final AuthenticateCustomer authenticateCustomer;
  private final AddCollaborator collaborate;
  private final PostChatMessage say;
  private final UpdateNotes updateNotes;
  private final EndSession endSession;
  private final EndAbandonedSessions endAbandonedSessions;
  private final GetTranscript getTranscript;
  private final GetTicketCapabilities getTicketCapabilities;
  private final SearchTickets searchTickets;
  private final CreateTicket createTicket;
  private final AssociateTicket associateTicket;
  private final RegisterLink registerLink;
  private final ListLinks listLinks;
  private final ListCompanies listCompanies;
  private final ListMachines listMachines;
  private final RequestRecordingConsent requestRecordingConsent;
  private final AnswerRecordingConsent answerRecordingConsent;
  private final FindCustomerSessions findCustomerSessions;
  private final EraseCustomer eraseCustomer;
  private final PurgeExpired purgeExpired;
  private final RecordingDesk recordings;
  private final RelaySignal relaySignal;
  private final ConnectPage connectPage;
  private final RecordHeartbeat recordHeartbeat;
  private final GetSigningSecret getSigningSecret;
  private final ClaimCallbacks claimCallbacks;
  private final DeliverCallback deliverCallback;

  private Deskbridge(Builder from) {
    var directory = given(from.directory, "directory");
    var passwords = given(from.passwords, "passwords");
    var clients = given(from.clients, "clients");
    var grants = given(from.grants, "grants");
    var secrets = given(from.secrets, "secrets");
    var sessions = given(from.sessions, "sessions");
    var sessionQueries = given(from.sessionQueries, "sessionLists");
    var attendance = given(from.attendance, "attendance");
    var sessionEvents = given(from.sessionEvents, "sessionFeed");
    var signalRelay = given(from.signalRelay, "signalRelay");
    var companies = given(from.companies, "companies");
    var helpdeskLinks = given(from.helpdeskLinks, "partnerLinks");
    var ticketGateway = given(from.ticketGateway, "partnerDesk");
    var accountSettingsStore = given(from.accountSettingsStore, "accountRules");
    var sessionRetention = given(from.sessionRetention, "sessionRetention");
    var recordings = given(from.recordings, "recordings");
    var recordingQueries = given(from.recordingQueries, "recordingLists");
    var chunks = given(from.chunks, "chunks");
    var mediaStore = given(from.mediaStore, "mediaStore");
    var callbacks = given(from.callbacks, "callbacks");
    var callbackFormat = given(from.callbackFormat, "callbackFormat");
    var callbackSender = given(from.callbackSender, "callbackSender");
    var tokenLifetimes = from.tokenLifetimes;
    var sessionTimeouts = from.sessionTimeouts;
    var retrySchedule = from.retrySchedule;
    var clock = from.clock;
    this.signIn = new SignIn(directory, passwords, grants, secrets, tokenLifetimes, clock);
    this.signOut = new SignOut(grants);
    this.authenticateCaller = new AuthenticateCaller(grants, directory, clock);
    this.issueTokensByPassword =
        new IssueTokensByPassword(
            clients, directory, passwords, grants, secrets, tokenLifetimes, clock);
    this.refreshTokens =
        new RefreshTokens(clients, directory, grants, secrets, tokenLifetimes, clock);
    this.issueOperatorToken = new IssueOperatorToken(directory, grants, secrets, clock);
    this.requestSession = new RequestSession(sessions, companies, secrets, clock);
    this.requestAnonymousSession = new RequestAnonymousSession(sessions, secrets, clock);
    this.findLaunch = new FindLaunch(sessions, secrets, sessionTimeouts, clock);
    this.startSession =
        new StartSession(sessions, accountSettingsStore, secrets, sessionTimeouts, clock);
    this.getSession = new GetSession(sessions, secrets);
    this.getChat = new GetChat(sessions, secrets);
    this.getSessionHistory = new GetSessionHistory(sessions, secrets);
    this.listSessions = new ListSessions(sessionQueries, secrets);
    this.replaceCustomer = new ReplaceCustomer(sessions, secrets, sessionTimeouts, clock);
    this.renewJoinCode = new RenewJoinCode(sessions, secrets, sessionTimeouts, clock);
    this.redeemJoinCode = new RedeemJoinCode(sessions, secrets, clock);
    this.findByJoinToken = new FindByJoinToken(sessions, secrets);
    this.joinSession = new JoinSession(sessions, secrets, clock);
    this.getSeatStatus = new GetSeatStatus(sessions, secrets);
    this.authenticateCustomer = new AuthenticateCustomer(sessions, secrets);
    this.collaborate = new AddCollaborator(sessions, secrets, clock);
    this.say = new PostChatMessage(sessions, secrets, clock);
    this.updateNotes = new UpdateNotes(sessions, secrets, clock);
    this.endSession = new EndSession(sessions, secrets, clock);
    this.endAbandonedSessions =
        new EndAbandonedSessions(sessions, sessionQueries, attendance, sessionTimeouts, clock);
    this.getTranscript = new GetTranscript(sessions, secrets);
    this.getTicketCapabilities = new GetTicketCapabilities(sessions, secrets, ticketGateway);
    this.searchTickets = new SearchTickets(sessions, secrets, ticketGateway);
    this.createTicket = new CreateTicket(sessions, secrets, ticketGateway, clock);
    this.associateTicket = new AssociateTicket(sessions, secrets, ticketGateway, clock);
    this.registerLink = new RegisterLink(helpdeskLinks);
    this.listLinks = new ListLinks(helpdeskLinks);
    this.listCompanies = new ListCompanies(companies);
    this.listMachines = new ListMachines(companies);
    this.requestRecordingConsent = new RequestRecordingConsent(sessions, secrets, clock);
    this.answerRecordingConsent = new AnswerRecordingConsent(sessions, secrets, clock);
    this.findCustomerSessions = new FindCustomerSessions(sessionRetention);
    this.eraseCustomer =
        new EraseCustomer(
            sessions,
            sessionRetention,
            recordings,
            recordingQueries,
            chunks,
            mediaStore,
            secrets,
            clock);
    this.purgeExpired =
        new PurgeExpired(
            sessions,
            sessionRetention,
            recordings,
            recordingQueries,
            chunks,
            mediaStore,
            accountSettingsStore,
            sessionTimeouts,
            clock);
    this.recordings = new RecordingDesk(from);
    this.relaySignal = new RelaySignal(sessions, signalRelay);
    this.connectPage =
        new ConnectPage(sessions, secrets, sessionEvents, signalRelay, attendance, clock);
    this.recordHeartbeat = new RecordHeartbeat(attendance, clock);
    this.getSigningSecret = new GetSigningSecret(secrets);
    this.claimCallbacks = new ClaimCallbacks(callbacks, clock);
    this.deliverCallback =
        new DeliverCallback(
            callbacks, callbackFormat, callbackSender, secrets, retrySchedule, clock);
  }

  /** Returns a builder; every port has to be given, the policies and the clock have defaults. */
  public static Builder builder() {
    return new Builder();
  }

  static <T> T given(@Nullable T port, String name) {
    if (port == null) {
      throw new IllegalStateException(name + ": missing (expected: every port is given)");
    }
    return port;
  }

  /** Returns what signs experts in to the pages. */
  public SignIn signIn() {
    return signIn;
  }

  /** Returns what ends a sign-in. */
  public SignOut signOut() {
    return signOut;
  }

  /** Returns what finds out who is behind a token. */
  public AuthenticateCaller authenticateCaller() {
    return authenticateCaller;
  }

  /** Returns what gives tokens for a password. */
  public IssueTokensByPassword issueTokensByPassword() {
    return issueTokensByPassword;
  }

  /** Returns what exchanges a refresh token. */
  public RefreshTokens refreshTokens() {
    return refreshTokens;
  }

  /** Returns what gives the operator a token. */
  public IssueOperatorToken issueOperatorToken() {
    return issueOperatorToken;
  }

  /** Returns what requests a session. */
  public RequestSession requestSession() {
    return requestSession;
  }

  /** Returns what requests a session for whoever starts it. */
  public RequestAnonymousSession requestAnonymousSession() {
    return requestAnonymousSession;
  }

  /** Returns what shows the session behind a launch link. */
  public FindLaunch findLaunch() {
    return findLaunch;
  }

  /** Returns what starts a session. */
  public StartSession startSession() {
    return startSession;
  }

  /** Returns what shows a session. */
  public GetSession getSession() {
    return getSession;
  }

  /** Returns what shows a part of a chat. */
  public GetChat getChat() {
    return getChat;
  }

  /** Returns what shows the history of a session. */
  public GetSessionHistory getSessionHistory() {
    return getSessionHistory;
  }

  /** Returns what lists sessions. */
  public ListSessions listSessions() {
    return listSessions;
  }

  /** Returns what opens a new join code. */
  public RenewJoinCode renewJoinCode() {
    return renewJoinCode;
  }

  /** Returns what lets another customer in instead of the one who has joined. */
  public ReplaceCustomer replaceCustomer() {
    return replaceCustomer;
  }

  /** Returns what exchanges a join code for the join link. */
  public RedeemJoinCode redeemJoinCode() {
    return redeemJoinCode;
  }

  /** Returns what shows a customer who is asking. */
  public FindByJoinToken findByJoinToken() {
    return findByJoinToken;
  }

  /** Returns what lets a customer in. */
  public JoinSession joinSession() {
    return joinSession;
  }

  /** Returns what shows a browser whether it can join. */
  public GetSeatStatus getSeatStatus() {
    return getSeatStatus;
  }

  /** Returns what recognizes a customer who joined. */
  public AuthenticateCustomer authenticateCustomer() {
    return authenticateCustomer;
  }

  /** Returns what takes another expert into a session. */
  public AddCollaborator collaborate() {
    return collaborate;
  }

  /** Returns what puts a line into the chat. */
  public PostChatMessage say() {
    return say;
  }

  /** Returns what keeps notes. */
  public UpdateNotes updateNotes() {
    return updateNotes;
  }

  /** Returns what ends a session. */
  public EndSession endSession() {
    return endSession;
  }

  /** Returns what ends sessions that nobody attends. */
  public EndAbandonedSessions endAbandonedSessions() {
    return endAbandonedSessions;
  }

  /** Returns what shows what was said in a session. */
  public GetTranscript getTranscript() {
    return getTranscript;
  }

  /** Returns what shows what the helpdesks offer in a session. */
  public GetTicketCapabilities getTicketCapabilities() {
    return getTicketCapabilities;
  }

  /** Returns what searches tickets from inside a session. */
  public SearchTickets searchTickets() {
    return searchTickets;
  }

  /** Returns what opens a ticket for a session. */
  public CreateTicket createTicket() {
    return createTicket;
  }

  /** Returns what links a session to a ticket. */
  public AssociateTicket associateTicket() {
    return associateTicket;
  }

  /** Returns what registers how a helpdesk can be asked. */
  public RegisterLink registerLink() {
    return registerLink;
  }

  /** Returns what lists the registered links. */
  public ListLinks listLinks() {
    return listLinks;
  }

  /** Returns what lists companies. */
  public ListCompanies listCompanies() {
    return listCompanies;
  }

  /** Returns what lists the machines of a company. */
  public ListMachines listMachines() {
    return listMachines;
  }

  /** Returns what asks a customer to be recorded. */
  public RequestRecordingConsent requestRecordingConsent() {
    return requestRecordingConsent;
  }

  /** Returns what takes what a customer says to that. */
  public AnswerRecordingConsent answerRecordingConsent() {
    return answerRecordingConsent;
  }

  /** Returns what finds the sessions of a customer. */
  public FindCustomerSessions findCustomerSessions() {
    return findCustomerSessions;
  }

  /** Returns what erases the customer of a session. */
  public EraseCustomer eraseCustomer() {
    return eraseCustomer;
  }

  /** Returns what removes recordings and sessions that are kept no longer. */
  public PurgeExpired purgeExpired() {
    return purgeExpired;
  }

  /** Returns what deals with recordings. */
  public RecordingDesk recordings() {
    return recordings;
  }

  /** Returns what passes signals between pages. */
  public RelaySignal relaySignal() {
    return relaySignal;
  }

  /** Returns what connects a page to its session. */
  public ConnectPage connectPage() {
    return connectPage;
  }

  /** Returns what notes that a page is still alive. */
  public RecordHeartbeat recordHeartbeat() {
    return recordHeartbeat;
  }

  /** Returns what shows the secret that callbacks are signed with. */
  public GetSigningSecret getSigningSecret() {
    return getSigningSecret;
  }

  /** Returns what takes due callbacks out of the queue. */
  public ClaimCallbacks claimCallbacks() {
    return claimCallbacks;
  }

  /** Returns what sends a callback. */
  public DeliverCallback deliverCallback() {
    return deliverCallback;
  }

  /** Collects ports and policies. For one thread. */
  public static final class Builder {

    @Nullable Directory directory;
    private @Nullable Passwords passwords;
    private @Nullable OAuthClients clients;
    private @Nullable Grants grants;
    @Nullable Secrets secrets;
    @Nullable Sessions sessions;
    private @Nullable SessionQueries sessionQueries;
    private @Nullable PresenceRegistry attendance;
    private @Nullable SessionEvents sessionEvents;
    private @Nullable SignalRelay signalRelay;
    @Nullable Companies companies;
    private @Nullable HelpdeskLinks helpdeskLinks;
    private @Nullable TicketGateway ticketGateway;
    @Nullable AccountSettingsStore accountSettingsStore;
    private @Nullable SessionRetention sessionRetention;
    @Nullable Recordings recordings;
    @Nullable RecordingQueries recordingQueries;
    @Nullable Chunks chunks;
    @Nullable TranscodeQueue transcodeQueue;
    @Nullable MediaStore mediaStore;
    @Nullable Transcoder transcoder;
    @Nullable TimelineFormat timelineFormat;
    private @Nullable CallbackQueue callbacks;
    private @Nullable CallbackFormat callbackFormat;
    private @Nullable CallbackSender callbackSender;
    private TokenLifetimes tokenLifetimes = TokenLifetimes.DEFAULT;
    private SessionTimeouts sessionTimeouts = SessionTimeouts.DEFAULT;
    RecordingPolicy recordingPolicy = RecordingPolicy.DEFAULT;
    private RetrySchedule retrySchedule = RetrySchedule.DEFAULT;
    ServiceClock clock = ServiceClock.of(toTheMillisecond(InstantSource.system()));

    private Builder() {}

    /** Sets the accounts, experts and machines. */
    public Builder directory(Directory directory) {
      this.directory = requireNonNull(directory, "directory");
      return this;
    }

    /** Sets the passwords of the experts. */
    public Builder passwords(Passwords passwords) {
      this.passwords = requireNonNull(passwords, "passwords");
      return this;
    }

    /** Sets the registered applications. */
    public Builder clients(OAuthClients clients) {
      this.clients = requireNonNull(clients, "clients");
      return this;
    }

    /** Sets what tokens stand for. */
    public Builder grants(Grants grants) {
      this.grants = requireNonNull(grants, "grants");
      return this;
    }

    /** Sets the source of every secret. */
    public Builder secrets(Secrets secrets) {
      this.secrets = requireNonNull(secrets, "secrets");
      return this;
    }

    /** Sets the sessions on record. */
    public Builder sessions(Sessions sessions) {
      this.sessions = requireNonNull(sessions, "sessions");
      return this;
    }

    /** Sets the sessions by the list. */
    public Builder sessionQueries(SessionQueries sessionQueries) {
      this.sessionQueries = requireNonNull(sessionQueries, "sessionLists");
      return this;
    }

    /** Sets which pages are open. */
    public Builder attendance(PresenceRegistry attendance) {
      this.attendance = requireNonNull(attendance, "attendance");
      return this;
    }

    /** Sets what tells of events as soon as they are on record. */
    public Builder sessionEvents(SessionEvents sessionEvents) {
      this.sessionEvents = requireNonNull(sessionEvents, "sessionFeed");
      return this;
    }

    /** Sets what carries signals between pages. */
    public Builder signalRelay(SignalRelay signalRelay) {
      this.signalRelay = requireNonNull(signalRelay, "signalRelay");
      return this;
    }

    /** Sets the companies and machines. */
    public Builder companies(Companies companies) {
      this.companies = requireNonNull(companies, "companies");
      return this;
    }

    /** Sets the links to helpdesks. */
    public Builder helpdeskLinks(HelpdeskLinks helpdeskLinks) {
      this.helpdeskLinks = requireNonNull(helpdeskLinks, "partnerLinks");
      return this;
    }

    /** Sets what asks helpdesks about tickets. */
    public Builder ticketGateway(TicketGateway ticketGateway) {
      this.ticketGateway = requireNonNull(ticketGateway, "partnerDesk");
      return this;
    }

    /** Sets what accounts have decided. */
    public Builder accountSettingsStore(AccountSettingsStore accountSettingsStore) {
      this.accountSettingsStore = requireNonNull(accountSettingsStore, "accountRules");
      return this;
    }

    /** Sets the sessions, for those who remove some. */
    public Builder sessionRetention(SessionRetention sessionRetention) {
      this.sessionRetention = requireNonNull(sessionRetention, "sessionRetention");
      return this;
    }

    /** Sets the recordings on record. */
    public Builder recordings(Recordings recordings) {
      this.recordings = requireNonNull(recordings, "recordings");
      return this;
    }

    /** Sets the recordings by the list. */
    public Builder recordingQueries(RecordingQueries recordingQueries) {
      this.recordingQueries = requireNonNull(recordingQueries, "recordingLists");
      return this;
    }

    /** Sets which chunks have arrived. */
    public Builder chunks(Chunks chunks) {
      this.chunks = requireNonNull(chunks, "chunks");
      return this;
    }

    /** Sets the recordings that wait for their video. */
    public Builder transcodeQueue(TranscodeQueue transcodeQueue) {
      this.transcodeQueue = requireNonNull(transcodeQueue, "transcodeQueue");
      return this;
    }

    /** Sets where recordings are. */
    public Builder mediaStore(MediaStore mediaStore) {
      this.mediaStore = requireNonNull(mediaStore, "mediaStore");
      return this;
    }

    /** Sets what makes videos. */
    public Builder transcoder(Transcoder transcoder) {
      this.transcoder = requireNonNull(transcoder, "transcoder");
      return this;
    }

    /** Sets what writes the events of a recording. */
    public Builder timelineFormat(TimelineFormat timelineFormat) {
      this.timelineFormat = requireNonNull(timelineFormat, "timelineFormat");
      return this;
    }

    /** Sets the queue of callbacks. */
    public Builder callbacks(CallbackQueue callbacks) {
      this.callbacks = requireNonNull(callbacks, "callbacks");
      return this;
    }

    /** Sets what writes the body of a callback. */
    public Builder callbackFormat(CallbackFormat callbackFormat) {
      this.callbackFormat = requireNonNull(callbackFormat, "callbackFormat");
      return this;
    }

    /** Sets what carries callbacks to partners. */
    public Builder callbackSender(CallbackSender callbackSender) {
      this.callbackSender = requireNonNull(callbackSender, "callbackSender");
      return this;
    }

    /** Sets how long tokens are good. */
    public Builder tokenLifetimes(TokenLifetimes tokenLifetimes) {
      this.tokenLifetimes = requireNonNull(tokenLifetimes, "tokenPolicy");
      return this;
    }

    /** Sets how long sessions wait for people. */
    public Builder sessionTimeouts(SessionTimeouts sessionTimeouts) {
      this.sessionTimeouts = requireNonNull(sessionTimeouts, "sessionPolicy");
      return this;
    }

    /** Sets how recordings are treated. */
    public Builder recordingPolicy(RecordingPolicy recordingPolicy) {
      this.recordingPolicy = requireNonNull(recordingPolicy, "recordingPolicy");
      return this;
    }

    /** Sets how long to wait between attempts. */
    public Builder retrySchedule(RetrySchedule retrySchedule) {
      this.retrySchedule = requireNonNull(retrySchedule, "retrySchedule");
      return this;
    }

    /**
     * Sets a clock that nobody sets while the service runs; its times are cut to the millisecond,
     * which is what is stored and shown.
     */
    public Builder clock(InstantSource clock) {
      this.clock = ServiceClock.of(toTheMillisecond(requireNonNull(clock, "clock")));
      return this;
    }

    /** Sets a clock that notices when it is set; its times are to be whole milliseconds. */
    public Builder clock(ServiceClock clock) {
      this.clock = requireNonNull(clock, "clock");
      return this;
    }

    /**
     * Returns the service.
     *
     * @throws IllegalStateException if a port was not given; the message names the first
     */
    public Deskbridge build() {
      return new Deskbridge(this);
    }

    private static InstantSource toTheMillisecond(InstantSource clock) {
      return () -> clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
  }
}

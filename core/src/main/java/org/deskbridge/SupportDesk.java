package org.deskbridge;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.deskbridge.access.Clients;
import org.deskbridge.access.GrantByPassword;
import org.deskbridge.access.GrantToOperator;
import org.deskbridge.access.Grants;
import org.deskbridge.access.IdentifyCaller;
import org.deskbridge.access.Passwords;
import org.deskbridge.access.RefreshGrant;
import org.deskbridge.access.Secrets;
import org.deskbridge.access.SignIn;
import org.deskbridge.access.SignOut;
import org.deskbridge.access.TokenPolicy;
import org.deskbridge.callback.CallbackFormat;
import org.deskbridge.callback.CallbackSender;
import org.deskbridge.callback.Callbacks;
import org.deskbridge.callback.ClaimCallbacks;
import org.deskbridge.callback.RetrySchedule;
import org.deskbridge.callback.SendCallback;
import org.deskbridge.callback.ShowSigningSecret;
import org.deskbridge.company.Companies;
import org.deskbridge.company.ListCompanies;
import org.deskbridge.company.ListMachines;
import org.deskbridge.directory.AccountRules;
import org.deskbridge.directory.Directory;
import org.deskbridge.live.FollowSession;
import org.deskbridge.live.NoteSignOfLife;
import org.deskbridge.live.SendSignal;
import org.deskbridge.live.SignalRelay;
import org.deskbridge.meta.ServiceClock;
import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.RecordingLists;
import org.deskbridge.recording.RecordingPolicy;
import org.deskbridge.recording.Recordings;
import org.deskbridge.recording.TimelineFormat;
import org.deskbridge.recording.TranscodeQueue;
import org.deskbridge.recording.Transcoder;
import org.deskbridge.session.AnswerRecording;
import org.deskbridge.session.AskForRecording;
import org.deskbridge.session.AssociateTicket;
import org.deskbridge.session.Attendance;
import org.deskbridge.session.Collaborate;
import org.deskbridge.session.CreateTicket;
import org.deskbridge.session.EndDeserted;
import org.deskbridge.session.EndSession;
import org.deskbridge.session.EraseCustomer;
import org.deskbridge.session.FindCustomer;
import org.deskbridge.session.FindExpired;
import org.deskbridge.session.IdentifyCustomer;
import org.deskbridge.session.InviteAnother;
import org.deskbridge.session.JoinSession;
import org.deskbridge.session.ListSessions;
import org.deskbridge.session.NoteRecording;
import org.deskbridge.session.OfferSession;
import org.deskbridge.session.RedeemCode;
import org.deskbridge.session.RemoveSession;
import org.deskbridge.session.RenewInvitation;
import org.deskbridge.session.RequestSession;
import org.deskbridge.session.Say;
import org.deskbridge.session.SearchTickets;
import org.deskbridge.session.SessionFeed;
import org.deskbridge.session.SessionLists;
import org.deskbridge.session.SessionPolicy;
import org.deskbridge.session.SessionRetention;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.ShowChat;
import org.deskbridge.session.ShowHistory;
import org.deskbridge.session.ShowInvitation;
import org.deskbridge.session.ShowLaunch;
import org.deskbridge.session.ShowSession;
import org.deskbridge.session.ShowStanding;
import org.deskbridge.session.ShowTicketOffers;
import org.deskbridge.session.ShowTranscript;
import org.deskbridge.session.StartSession;
import org.deskbridge.session.WriteNotes;
import org.deskbridge.ticket.ListLinks;
import org.deskbridge.ticket.PartnerDesk;
import org.deskbridge.ticket.PartnerLinks;
import org.deskbridge.ticket.RegisterLink;
import org.jspecify.annotations.Nullable;

/**
 * The support service as a platform embeds it: every use case, made from ports and a clock.
 *
 * <p>Immutable and safe for use by several threads at once, as long as the ports are. The use cases
 * tell in their own words what they do and what can go wrong.
 */
public final class SupportDesk {

  private final SignIn signIn;
  private final SignOut signOut;
  private final IdentifyCaller identifyCaller;
  private final GrantByPassword grantByPassword;
  private final RefreshGrant refreshGrant;
  private final GrantToOperator grantToOperator;
  private final RequestSession requestSession;
  private final OfferSession offerSession;
  private final ShowLaunch showLaunch;
  private final StartSession startSession;
  private final ShowSession showSession;
  private final ShowChat showChat;
  private final ShowHistory showHistory;
  private final ListSessions listSessions;
  private final RenewInvitation renewInvitation;
  private final InviteAnother inviteAnother;
  private final RedeemCode redeemCode;
  private final ShowInvitation showInvitation;
  private final JoinSession joinSession;
  private final ShowStanding showStanding;
  private final IdentifyCustomer identifyCustomer;
  private final Collaborate collaborate;
  private final Say say;
  private final WriteNotes writeNotes;
  private final EndSession endSession;
  private final EndDeserted endDeserted;
  private final ShowTranscript showTranscript;
  private final ShowTicketOffers showTicketOffers;
  private final SearchTickets searchTickets;
  private final CreateTicket createTicket;
  private final AssociateTicket associateTicket;
  private final RegisterLink registerLink;
  private final ListLinks listLinks;
  private final ListCompanies listCompanies;
  private final ListMachines listMachines;
  private final AskForRecording askForRecording;
  private final AnswerRecording answerRecording;
  private final NoteRecording noteRecording;
  private final FindCustomer findCustomer;
  private final EraseCustomer eraseCustomer;
  private final FindExpired findExpired;
  private final RemoveSession removeSession;
  private final RecordingDesk recordings;
  private final SendSignal sendSignal;
  private final FollowSession followSession;
  private final NoteSignOfLife noteSignOfLife;
  private final ShowSigningSecret showSigningSecret;
  private final ClaimCallbacks claimCallbacks;
  private final SendCallback sendCallback;

  private SupportDesk(Builder from) {
    var directory = given(from.directory, "directory");
    var passwords = given(from.passwords, "passwords");
    var clients = given(from.clients, "clients");
    var grants = given(from.grants, "grants");
    var secrets = given(from.secrets, "secrets");
    var sessions = given(from.sessions, "sessions");
    var sessionLists = given(from.sessionLists, "sessionLists");
    var attendance = given(from.attendance, "attendance");
    var sessionFeed = given(from.sessionFeed, "sessionFeed");
    var signalRelay = given(from.signalRelay, "signalRelay");
    var companies = given(from.companies, "companies");
    var partnerLinks = given(from.partnerLinks, "partnerLinks");
    var partnerDesk = given(from.partnerDesk, "partnerDesk");
    var accountRules = given(from.accountRules, "accountRules");
    var sessionRetention = given(from.sessionRetention, "sessionRetention");
    var callbacks = given(from.callbacks, "callbacks");
    var callbackFormat = given(from.callbackFormat, "callbackFormat");
    var callbackSender = given(from.callbackSender, "callbackSender");
    var tokenPolicy = from.tokenPolicy;
    var sessionPolicy = from.sessionPolicy;
    var retrySchedule = from.retrySchedule;
    var clock = from.clock;
    this.signIn = new SignIn(directory, passwords, grants, secrets, tokenPolicy, clock);
    this.signOut = new SignOut(grants);
    this.identifyCaller = new IdentifyCaller(grants, directory, clock);
    this.grantByPassword =
        new GrantByPassword(clients, directory, passwords, grants, secrets, tokenPolicy, clock);
    this.refreshGrant = new RefreshGrant(clients, directory, grants, secrets, tokenPolicy, clock);
    this.grantToOperator = new GrantToOperator(directory, grants, secrets, clock);
    this.requestSession = new RequestSession(sessions, companies, secrets, clock);
    this.offerSession = new OfferSession(sessions, secrets, clock);
    this.showLaunch = new ShowLaunch(sessions, secrets, sessionPolicy, clock);
    this.startSession = new StartSession(sessions, accountRules, secrets, sessionPolicy, clock);
    this.showSession = new ShowSession(sessions, secrets);
    this.showChat = new ShowChat(sessions, secrets);
    this.showHistory = new ShowHistory(sessions, secrets);
    this.listSessions = new ListSessions(sessionLists, secrets);
    this.inviteAnother = new InviteAnother(sessions, secrets, sessionPolicy, clock);
    this.renewInvitation = new RenewInvitation(sessions, secrets, sessionPolicy, clock);
    this.redeemCode = new RedeemCode(sessions, secrets, clock);
    this.showInvitation = new ShowInvitation(sessions, secrets);
    this.joinSession = new JoinSession(sessions, secrets, clock);
    this.showStanding = new ShowStanding(sessions, secrets);
    this.identifyCustomer = new IdentifyCustomer(sessions, secrets);
    this.collaborate = new Collaborate(sessions, secrets, clock);
    this.say = new Say(sessions, secrets, clock);
    this.writeNotes = new WriteNotes(sessions, secrets, clock);
    this.endSession = new EndSession(sessions, secrets, clock);
    this.endDeserted = new EndDeserted(sessions, sessionLists, attendance, sessionPolicy, clock);
    this.showTranscript = new ShowTranscript(sessions, secrets);
    this.showTicketOffers = new ShowTicketOffers(sessions, secrets, partnerDesk);
    this.searchTickets = new SearchTickets(sessions, secrets, partnerDesk);
    this.createTicket = new CreateTicket(sessions, secrets, partnerDesk, clock);
    this.associateTicket = new AssociateTicket(sessions, secrets, partnerDesk, clock);
    this.registerLink = new RegisterLink(partnerLinks);
    this.listLinks = new ListLinks(partnerLinks);
    this.listCompanies = new ListCompanies(companies);
    this.listMachines = new ListMachines(companies);
    this.askForRecording = new AskForRecording(sessions, secrets, clock);
    this.answerRecording = new AnswerRecording(sessions, secrets, clock);
    this.noteRecording = new NoteRecording(sessions, secrets, clock);
    this.findCustomer = new FindCustomer(sessionRetention);
    this.eraseCustomer = new EraseCustomer(sessions, sessionRetention, secrets, clock);
    this.findExpired = new FindExpired(sessionRetention, accountRules, sessionPolicy, clock);
    this.removeSession = new RemoveSession(sessions, sessionRetention, secrets);
    this.recordings = new RecordingDesk(from);
    this.sendSignal = new SendSignal(sessions, signalRelay);
    this.followSession = new FollowSession(sessions, sessionFeed, signalRelay, attendance, clock);
    this.noteSignOfLife = new NoteSignOfLife(attendance, clock);
    this.showSigningSecret = new ShowSigningSecret(secrets);
    this.claimCallbacks = new ClaimCallbacks(callbacks, clock);
    this.sendCallback =
        new SendCallback(callbacks, callbackFormat, callbackSender, secrets, retrySchedule, clock);
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
  public IdentifyCaller identifyCaller() {
    return identifyCaller;
  }

  /** Returns what gives tokens for a password. */
  public GrantByPassword grantByPassword() {
    return grantByPassword;
  }

  /** Returns what exchanges a refresh token. */
  public RefreshGrant refreshGrant() {
    return refreshGrant;
  }

  /** Returns what gives the operator a token. */
  public GrantToOperator grantToOperator() {
    return grantToOperator;
  }

  /** Returns what requests a session. */
  public RequestSession requestSession() {
    return requestSession;
  }

  /** Returns what requests a session for whoever starts it. */
  public OfferSession offerSession() {
    return offerSession;
  }

  /** Returns what shows the session behind a launch link. */
  public ShowLaunch showLaunch() {
    return showLaunch;
  }

  /** Returns what starts a session. */
  public StartSession startSession() {
    return startSession;
  }

  /** Returns what shows a session. */
  public ShowSession showSession() {
    return showSession;
  }

  /** Returns what shows a part of a chat. */
  public ShowChat showChat() {
    return showChat;
  }

  /** Returns what shows the history of a session. */
  public ShowHistory showHistory() {
    return showHistory;
  }

  /** Returns what lists sessions. */
  public ListSessions listSessions() {
    return listSessions;
  }

  /** Returns what opens a new join code. */
  public RenewInvitation renewInvitation() {
    return renewInvitation;
  }

  /** Returns what lets another customer in instead of the one who has joined. */
  public InviteAnother inviteAnother() {
    return inviteAnother;
  }

  /** Returns what exchanges a join code for the join link. */
  public RedeemCode redeemCode() {
    return redeemCode;
  }

  /** Returns what shows a customer who is asking. */
  public ShowInvitation showInvitation() {
    return showInvitation;
  }

  /** Returns what lets a customer in. */
  public JoinSession joinSession() {
    return joinSession;
  }

  /** Returns what shows a browser whether it can join. */
  public ShowStanding showStanding() {
    return showStanding;
  }

  /** Returns what recognizes a customer who joined. */
  public IdentifyCustomer identifyCustomer() {
    return identifyCustomer;
  }

  /** Returns what takes another expert into a session. */
  public Collaborate collaborate() {
    return collaborate;
  }

  /** Returns what puts a line into the chat. */
  public Say say() {
    return say;
  }

  /** Returns what keeps notes. */
  public WriteNotes writeNotes() {
    return writeNotes;
  }

  /** Returns what ends a session. */
  public EndSession endSession() {
    return endSession;
  }

  /** Returns what ends sessions that nobody attends. */
  public EndDeserted endDeserted() {
    return endDeserted;
  }

  /** Returns what shows what was said in a session. */
  public ShowTranscript showTranscript() {
    return showTranscript;
  }

  /** Returns what shows what the helpdesks offer in a session. */
  public ShowTicketOffers showTicketOffers() {
    return showTicketOffers;
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
  public AskForRecording askForRecording() {
    return askForRecording;
  }

  /** Returns what takes what a customer says to that. */
  public AnswerRecording answerRecording() {
    return answerRecording;
  }

  /** Returns what notes on a session that it is recorded. */
  public NoteRecording noteRecording() {
    return noteRecording;
  }

  /** Returns what finds the sessions of a customer. */
  public FindCustomer findCustomer() {
    return findCustomer;
  }

  /** Returns what erases the customer of a session. */
  public EraseCustomer eraseCustomer() {
    return eraseCustomer;
  }

  /** Returns what finds sessions that are kept no longer. */
  public FindExpired findExpired() {
    return findExpired;
  }

  /** Returns what removes a session. */
  public RemoveSession removeSession() {
    return removeSession;
  }

  /** Returns what deals with recordings. */
  public RecordingDesk recordings() {
    return recordings;
  }

  /** Returns what passes signals between pages. */
  public SendSignal sendSignal() {
    return sendSignal;
  }

  /** Returns what connects a page to its session. */
  public FollowSession followSession() {
    return followSession;
  }

  /** Returns what notes that a page is still alive. */
  public NoteSignOfLife noteSignOfLife() {
    return noteSignOfLife;
  }

  /** Returns what shows the secret that callbacks are signed with. */
  public ShowSigningSecret showSigningSecret() {
    return showSigningSecret;
  }

  /** Returns what takes due callbacks out of the queue. */
  public ClaimCallbacks claimCallbacks() {
    return claimCallbacks;
  }

  /** Returns what sends a callback. */
  public SendCallback sendCallback() {
    return sendCallback;
  }

  /** Collects ports and policies. For one thread. */
  public static final class Builder {

    @Nullable Directory directory;
    private @Nullable Passwords passwords;
    private @Nullable Clients clients;
    private @Nullable Grants grants;
    @Nullable Secrets secrets;
    @Nullable Sessions sessions;
    private @Nullable SessionLists sessionLists;
    private @Nullable Attendance attendance;
    private @Nullable SessionFeed sessionFeed;
    private @Nullable SignalRelay signalRelay;
    @Nullable Companies companies;
    private @Nullable PartnerLinks partnerLinks;
    private @Nullable PartnerDesk partnerDesk;
    @Nullable AccountRules accountRules;
    private @Nullable SessionRetention sessionRetention;
    @Nullable Recordings recordings;
    @Nullable RecordingLists recordingLists;
    @Nullable Chunks chunks;
    @Nullable TranscodeQueue transcodeQueue;
    @Nullable MediaStore mediaStore;
    @Nullable Transcoder transcoder;
    @Nullable TimelineFormat timelineFormat;
    private @Nullable Callbacks callbacks;
    private @Nullable CallbackFormat callbackFormat;
    private @Nullable CallbackSender callbackSender;
    private TokenPolicy tokenPolicy = TokenPolicy.DEFAULT;
    private SessionPolicy sessionPolicy = SessionPolicy.DEFAULT;
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
    public Builder clients(Clients clients) {
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
    public Builder sessionLists(SessionLists sessionLists) {
      this.sessionLists = requireNonNull(sessionLists, "sessionLists");
      return this;
    }

    /** Sets which pages are open. */
    public Builder attendance(Attendance attendance) {
      this.attendance = requireNonNull(attendance, "attendance");
      return this;
    }

    /** Sets what tells of events as soon as they are on record. */
    public Builder sessionFeed(SessionFeed sessionFeed) {
      this.sessionFeed = requireNonNull(sessionFeed, "sessionFeed");
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
    public Builder partnerLinks(PartnerLinks partnerLinks) {
      this.partnerLinks = requireNonNull(partnerLinks, "partnerLinks");
      return this;
    }

    /** Sets what asks helpdesks about tickets. */
    public Builder partnerDesk(PartnerDesk partnerDesk) {
      this.partnerDesk = requireNonNull(partnerDesk, "partnerDesk");
      return this;
    }

    /** Sets what accounts have decided. */
    public Builder accountRules(AccountRules accountRules) {
      this.accountRules = requireNonNull(accountRules, "accountRules");
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
    public Builder recordingLists(RecordingLists recordingLists) {
      this.recordingLists = requireNonNull(recordingLists, "recordingLists");
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
    public Builder callbacks(Callbacks callbacks) {
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
    public Builder tokenPolicy(TokenPolicy tokenPolicy) {
      this.tokenPolicy = requireNonNull(tokenPolicy, "tokenPolicy");
      return this;
    }

    /** Sets how long sessions wait for people. */
    public Builder sessionPolicy(SessionPolicy sessionPolicy) {
      this.sessionPolicy = requireNonNull(sessionPolicy, "sessionPolicy");
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
    public SupportDesk build() {
      return new SupportDesk(this);
    }

    private static InstantSource toTheMillisecond(InstantSource clock) {
      return () -> clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
  }
}

package org.deskbridge;

import org.deskbridge.auth.Caller;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.id.CustomerSessionToken;
import org.deskbridge.session.id.JoinCode;
import org.deskbridge.session.id.JoinToken;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.join.AnnounceVisitor;
import org.deskbridge.session.join.AuthenticateCustomer;
import org.deskbridge.session.join.DeclineInvitation;
import org.deskbridge.session.join.FindByJoinToken;
import org.deskbridge.session.join.GetSeatStatus;
import org.deskbridge.session.join.JoinSession;
import org.deskbridge.session.join.RedeemJoinCode;
import org.deskbridge.session.join.ReleaseSeat;
import org.deskbridge.session.join.RenewJoinCode;
import org.deskbridge.session.join.ReplaceCustomer;
import org.deskbridge.session.join.SeatStatus;
import org.deskbridge.session.room.ConnectedPage;
import org.jspecify.annotations.Nullable;

/** Joining: how a customer gets into a session. */
public final class JoiningDesk {

  private final RenewJoinCode renewJoinCode;
  private final ReplaceCustomer replaceCustomer;
  private final ReleaseSeat releaseSeat;
  private final RedeemJoinCode redeemJoinCode;
  private final FindByJoinToken findByJoinToken;
  private final AnnounceVisitor announceVisitor;
  private final JoinSession joinSession;
  private final DeclineInvitation declineInvitation;
  private final GetSeatStatus getSeatStatus;
  private final AuthenticateCustomer authenticateCustomer;

  JoiningDesk(DeskParts parts) {
    var store = parts.store();
    this.renewJoinCode =
        new RenewJoinCode(
            store.sessions(), store.secrets(), parts.sessionTimeouts(), parts.clock());
    this.replaceCustomer =
        new ReplaceCustomer(
            store.sessions(), store.secrets(), parts.sessionTimeouts(), parts.clock());
    this.releaseSeat =
        new ReleaseSeat(store.sessions(), store.secrets(), parts.sessionTimeouts(), parts.clock());
    this.redeemJoinCode = new RedeemJoinCode(store.sessions(), store.secrets(), parts.clock());
    this.findByJoinToken = new FindByJoinToken(store.sessions(), store.secrets());
    this.announceVisitor =
        new AnnounceVisitor(store.sessions(), store.secrets(), store.signalRelay());
    this.joinSession = new JoinSession(store.sessions(), store.secrets(), parts.clock());
    this.declineInvitation =
        new DeclineInvitation(store.sessions(), store.secrets(), parts.clock());
    this.getSeatStatus = new GetSeatStatus(store.sessions(), store.secrets());
    this.authenticateCustomer = new AuthenticateCustomer(store.sessions(), store.secrets());
  }

  /**
   * Closes the old code, opens a new one and returns the session with it.
   *
   * @see RenewJoinCode#renew
   */
  public SessionView renewCode(Caller caller, SessionKey key) {
    return renewJoinCode.renew(caller, key);
  }

  /**
   * Takes the seat from the browser that has it, opens a join code and returns the session with it.
   *
   * @see ReplaceCustomer#invite
   */
  public SessionView replaceCustomer(Caller caller, SessionKey key) {
    return replaceCustomer.invite(caller, key);
  }

  /**
   * Lets the customer continue on another device; returns the session with a code for it.
   *
   * @see ReleaseSeat#release
   */
  public SessionView releaseSeat(Caller customer, SessionKey key) {
    return releaseSeat.release(customer, key);
  }

  /**
   * Returns what leads the customer to the session.
   *
   * @see RedeemJoinCode#redeem
   */
  public JoinToken redeemCode(JoinCode code) {
    return redeemJoinCode.redeem(code);
  }

  /**
   * Returns the session the link leads to; an adapter shows the customer the least part of it.
   *
   * @see FindByJoinToken#show
   */
  public SessionState find(JoinToken token) {
    return findByJoinToken.show(token);
  }

  /**
   * Tells the experts that a browser that may join has opened the link.
   *
   * @see AnnounceVisitor#announce
   */
  public void announceVisitor(
      JoinToken token, @Nullable CustomerSessionToken pass, ConnectedPage page) {
    announceVisitor.announce(token, pass, page);
  }

  /**
   * Joins the session and returns it with the pass to come back by.
   *
   * @see JoinSession#join
   */
  public JoinSession.Joined join(
      JoinToken token, @Nullable String name, @Nullable CustomerSessionToken pass) {
    return joinSession.join(token, name, pass);
  }

  /**
   * Notes that a customer does not want to join; the session goes on waiting.
   *
   * @see DeclineInvitation#decline
   */
  public SessionState decline(JoinToken token) {
    return declineInvitation.decline(token);
  }

  /**
   * Returns how the browser stands to the seat of the customer.
   *
   * @see GetSeatStatus#show
   */
  public SeatStatus seatStatus(JoinToken token, @Nullable CustomerSessionToken pass) {
    return getSeatStatus.show(token, pass);
  }

  /**
   * Returns the customer as a caller, with the key of the session.
   *
   * @see AuthenticateCustomer#identify
   */
  public AuthenticateCustomer.Identified authenticate(JoinToken token, CustomerSessionToken pass) {
    return authenticateCustomer.identify(token, pass);
  }
}

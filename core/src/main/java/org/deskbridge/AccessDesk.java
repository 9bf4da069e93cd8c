package org.deskbridge;

import java.time.Duration;
import java.util.Optional;
import org.deskbridge.auth.AuthenticateCaller;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.ClientId;
import org.deskbridge.auth.Grant;
import org.deskbridge.auth.IssueOperatorToken;
import org.deskbridge.auth.IssueTokensByPassword;
import org.deskbridge.auth.RefreshTokens;
import org.deskbridge.auth.SignIn;
import org.deskbridge.auth.SignOut;
import org.deskbridge.auth.TokenPair;
import org.deskbridge.auth.provisioning.IdentifyTechnician;
import org.jspecify.annotations.Nullable;

/** Access: tokens of applications, and sign-ins of people to the pages. */
public final class AccessDesk {

  private final SignIn signIn;
  private final SignOut signOut;
  private final AuthenticateCaller authenticateCaller;
  private final IssueTokensByPassword issueTokensByPassword;
  private final RefreshTokens refreshTokens;
  private final IssueOperatorToken issueOperatorToken;
  private final IdentifyTechnician identifyTechnician;

  AccessDesk(DeskParts parts) {
    var store = parts.store();
    this.signIn =
        new SignIn(
            store.directory(),
            store.passwords(),
            store.grants(),
            store.secrets(),
            parts.tokenLifetimes(),
            parts.clock());
    this.signOut = new SignOut(store.grants());
    this.authenticateCaller =
        new AuthenticateCaller(store.grants(), store.directory(), parts.clock());
    this.issueTokensByPassword =
        new IssueTokensByPassword(
            store.clients(),
            store.directory(),
            store.passwords(),
            store.grants(),
            store.secrets(),
            parts.tokenLifetimes(),
            parts.clock());
    this.refreshTokens =
        new RefreshTokens(
            store.clients(),
            store.directory(),
            store.grants(),
            store.secrets(),
            parts.tokenLifetimes(),
            parts.clock());
    this.issueOperatorToken =
        new IssueOperatorToken(store.directory(), store.grants(), store.secrets(), parts.clock());
    this.identifyTechnician =
        new IdentifyTechnician(parts.technicians(), store.directory(), store.experts());
  }

  /**
   * Returns the expert with a token for the pages.
   *
   * @see SignIn#signIn
   */
  public SignIn.SignedIn signIn(String email, String password) {
    return signIn.signIn(email, password);
  }

  /**
   * Revokes the token; one that is unknown or revoked already is no error.
   *
   * @see SignOut#signOut
   */
  public void signOut(String token) {
    signOut.signOut(token);
  }

  /**
   * Returns the caller whom a token of that kind stands for.
   *
   * @see AuthenticateCaller#identify
   */
  public Caller authenticate(String token, Grant.Kind kind) {
    return authenticateCaller.identify(token, kind);
  }

  /**
   * Returns a fresh pair of tokens.
   *
   * @see IssueTokensByPassword#grant
   */
  public TokenPair issueTokens(
      ClientId client, @Nullable String clientSecret, String email, String password) {
    return issueTokensByPassword.grant(client, clientSecret, email, password);
  }

  /**
   * Returns a fresh pair of tokens for the expert behind the old one.
   *
   * @see RefreshTokens#refresh
   */
  public TokenPair refreshTokens(
      ClientId client, @Nullable String clientSecret, String refreshToken) {
    return refreshTokens.refresh(client, clientSecret, refreshToken);
  }

  /**
   * Returns an access token, shown once and stored nowhere.
   *
   * @see IssueOperatorToken#grant
   */
  public String issueOperatorToken(
      Caller caller, String email, @Nullable ClientId client, Duration validFor) {
    return issueOperatorToken.grant(caller, email, client, validFor);
  }

  /**
   * Returns the technician whom the platform has signed in, in the request that the calling thread
   * serves; empty if there is none.
   *
   * @see IdentifyTechnician#identify
   */
  public Optional<Caller> technician() {
    return identifyTechnician.identify();
  }
}

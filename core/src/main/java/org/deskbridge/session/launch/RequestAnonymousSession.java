package org.deskbridge.session.launch;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.InstantSource;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.CallbackLogin;
import org.deskbridge.session.SessionOrigin;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.SupportSession;
import org.deskbridge.session.TicketRef;
import org.deskbridge.session.id.SessionToken;
import org.deskbridge.session.id.SessionTokens;
import org.deskbridge.url.HttpUrls;
import org.jspecify.annotations.Nullable;

/**
 * Requests a session for any expert who signs in and starts it (contract 2, GET /session).
 *
 * <p>The only use case without a caller: no sign-in is needed, and only the holder of the token can
 * see the request. A public endpoint must limit the rate of calls.
 */
@UseCase
public final class RequestAnonymousSession {

  private final Sessions sessions;
  private final Secrets secrets;
  private final SessionTokens names;
  private final InstantSource clock;

  public RequestAnonymousSession(Sessions sessions, Secrets secrets, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.secrets = requireNonNull(secrets, "secrets");
    this.names = new SessionTokens(secrets);
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Stores the request and returns the token to start the session.
   *
   * @param callbackUrl the address for status reports, http or https; user and password in it are
   *     encrypted and sent as {@code Authorization: Basic}
   * @throws InvalidValueException if a value is out of its range; correct it
   */
  public SessionToken offer(@Nullable TicketRef ticket, @Nullable URI callbackUrl) {
    var url =
        callbackUrl == null
            ? null
            : HttpUrls.called(SessionOrigin.CALLBACK_URL, callbackUrl.toString());
    var now = clock.instant();
    var token = names.randomToken(now);
    var hash = names.lookupHash(names.startToken(names.joinToken(token.key())));
    var origin =
        new SessionOrigin(
            now,
            null,
            hash,
            url == null ? null : HttpUrls.withoutLogin(url),
            null,
            CallbackLogin.encrypt(secrets, token.key(), url));
    sessions.commit(SupportSession.request(token.key(), origin, null, ticket, null));
    return token;
  }
}

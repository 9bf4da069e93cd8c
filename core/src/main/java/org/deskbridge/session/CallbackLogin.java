package org.deskbridge.session;

import java.net.URI;
import java.util.HexFormat;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.url.HttpUrls;
import org.jspecify.annotations.Nullable;

/**
 * User and password with which the receiver of a session's callbacks is called. They arrive in its
 * address and stay out of it: the session holds them sealed.
 */
public final class CallbackLogin {

  private static final String PURPOSE = "callback login";

  private CallbackLogin() {}

  /** Returns what is stored of user and password in an address, absent if there are none. */
  public static @Nullable String encrypt(
      Secrets secrets, SessionKey key, @Nullable URI callbackUrl) {
    return callbackUrl == null
        ? null
        : HttpUrls.login(callbackUrl)
            .map(login -> secrets.encrypt(PURPOSE, key.value(), login))
            .orElse(null);
  }

  /** Returns what tells addresses with different logins apart without showing them. */
  public static @Nullable String fingerprint(Secrets secrets, @Nullable URI callbackUrl) {
    if (callbackUrl == null) {
      return null;
    }
    var text = callbackUrl.toString();
    return HttpUrls.login(callbackUrl).isEmpty()
        ? text
        : HexFormat.of().formatHex(secrets.derive(PURPOSE, text));
  }

  /**
   * Returns the address to call, with user and password if there are any: a secret then.
   *
   * @param url where the callback goes
   * @throws UnavailableException if the login cannot be opened; it was altered, or the master key
   *     is another one
   */
  public static URI target(Secrets secrets, SessionState state, URI url) {
    var sealed = state.origin().callbackLogin();
    return sealed == null
        ? url
        : HttpUrls.withLogin(url, secrets.decrypt(PURPOSE, state.key().value(), sealed));
  }
}

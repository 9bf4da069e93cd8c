package org.deskbridge.session;

import java.net.URI;
import java.util.HexFormat;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.url.HttpUrls;
import org.jspecify.annotations.Nullable;

/**
 * User and password for the receiver of a session's callbacks. They arrive in its address and are
 * removed from it; the session holds them encrypted.
 */
public final class CallbackLogin {

  private static final String PURPOSE = "callback login";

  private CallbackLogin() {}

  /** Returns user and password of an address, encrypted; absent if there are none. */
  public static @Nullable String encrypt(
      Secrets secrets, SessionKey key, @Nullable URI callbackUrl) {
    return callbackUrl == null
        ? null
        : HttpUrls.login(callbackUrl)
            .map(login -> secrets.encrypt(PURPOSE, key.value(), login))
            .orElse(null);
  }

  /** Returns a text that identifies an address with its login, without revealing the login. */
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
   * Returns the address to call, with user and password if there are any, which makes it a secret.
   *
   * @param url the address without login
   * @throws UnavailableException if the login cannot be decrypted: it was altered, or the master
   *     key is another one
   */
  public static URI target(Secrets secrets, SessionState state, URI url) {
    var sealed = state.origin().callbackLogin();
    return sealed == null
        ? url
        : HttpUrls.withLogin(url, secrets.decrypt(PURPOSE, state.key().value(), sealed));
  }
}

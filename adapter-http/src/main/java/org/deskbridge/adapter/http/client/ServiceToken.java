package org.deskbridge.adapter.http.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The token of a helpdesk: fetched when it is first needed, and once more when the service no
 * longer takes it.
 *
 * <p>Safe for use by several threads at once; rivals wait for the one who fetches.
 */
final class ServiceToken {

  private final SupportServiceApi api;
  private final SupportServiceSettings.Credentials credentials;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable String current;

  ServiceToken(SupportServiceApi api, SupportServiceSettings.Credentials credentials) {
    this.api = api;
    this.credentials = credentials;
  }

  /** Makes a call with the token, and once more with a fresh one if the service refuses it. */
  <T> T use(Function<String, T> call) {
    var token = other(null);
    try {
      return call.apply(token);
    } catch (RejectedException e) {
      if (e.reason() != RejectedException.Reason.UNIDENTIFIED
          || credentials instanceof SupportServiceSettings.FixedToken) {
        throw e;
      }
      return call.apply(other(token));
    }
  }

  /** Returns a token other than the one that turned out to be bad. */
  private String other(@Nullable String bad) {
    if (credentials instanceof SupportServiceSettings.FixedToken fixed) {
      return fixed.token();
    }
    lock.lock();
    try {
      var known = current;
      if (known != null && !known.equals(bad)) {
        return known;
      }
      var fresh = fetch((SupportServiceSettings.Password) credentials);
      current = fresh;
      return fresh;
    } finally {
      lock.unlock();
    }
  }

  private String fetch(SupportServiceSettings.Password password) {
    var form =
        "grant_type=password&client_id=%s&user_id=%s&password=%s"
            .formatted(
                encode(password.clientId()), encode(password.email()), encode(password.password()));
    var token = api.token(form).accessToken();
    if (token == null) {
      throw new UnavailableException("support service: answered without a token", null);
    }
    return token;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}

package org.deskbridge.adapter.http.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.deskbridge.adapter.http.client.DeskbridgeClientSettings.FixedToken;
import org.deskbridge.adapter.http.client.DeskbridgeClientSettings.Password;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The token of a helpdesk: fetched on first use, and renewed when the service no longer accepts it.
 *
 * <p>Safe for use by several threads at once; concurrent callers wait for the one that fetches, and
 * use its token.
 */
final class ServiceToken {

  private final DeskbridgeApi api;
  private final DeskbridgeClientSettings.Credentials credentials;
  private final Duration patience;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable Tokens current;

  /**
   * @param patience the longest wait for another thread that fetches
   */
  ServiceToken(
      DeskbridgeApi api, DeskbridgeClientSettings.Credentials credentials, Duration patience) {
    this.api = api;
    this.credentials = credentials;
    this.patience = patience;
  }

  /** Makes a call with the token, and once more with a fresh one if the service refuses it. */
  <T> T use(Function<String, T> call) {
    if (credentials instanceof FixedToken fixed) {
      return call.apply(fixed.token());
    }
    var token = other(null);
    try {
      return call.apply(token);
    } catch (RejectedException e) {
      if (e.code().kind() != ErrorCode.Kind.UNAUTHENTICATED) {
        throw e;
      }
      return call.apply(other(token));
    }
  }

  /** Returns a token other than the one that was refused. */
  private String other(@Nullable String bad) {
    var known = current;
    if (known != null && !known.access().equals(bad)) {
      return known.access();
    }
    await();
    try {
      var meanwhile = current;
      if (meanwhile != null && !meanwhile.access().equals(bad)) {
        return meanwhile.access();
      }
      var fresh = fetch((Password) credentials, meanwhile);
      current = fresh;
      return fresh.access();
    } finally {
      lock.unlock();
    }
  }

  private void await() {
    try {
      if (lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new UnavailableException("support service: no token in time", null);
  }

  /** Uses the refresh token, which costs the service less than a password, if it is still valid. */
  private Tokens fetch(Password password, @Nullable Tokens spent) {
    if (spent != null && spent.refresh() != null) {
      try {
        var answer =
            api.tokenByRefresh(
                "grant_type=refresh_token&client_id=%s&refresh_token=%s"
                    .formatted(encode(password.clientId()), encode(spent.refresh())));
        return tokens(answer.accessToken(), answer.refreshToken());
      } catch (RejectedException e) {
        // Spent, expired or not supported: fall back to the password.
      }
    }
    var answer =
        api.tokenByPassword(
            "grant_type=password&client_id=%s&user_id=%s&password=%s"
                .formatted(
                    encode(password.clientId()),
                    encode(password.email()),
                    encode(password.password())));
    return tokens(answer.accessToken(), answer.refreshToken());
  }

  private static Tokens tokens(@Nullable String access, @Nullable String refresh) {
    if (access == null || access.isEmpty()) {
      throw new UnavailableException("support service: answered without a token", null);
    }
    return new Tokens(access, refresh);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private record Tokens(String access, @Nullable String refresh) {

    @Override
    public String toString() {
      return "Tokens";
    }
  }
}

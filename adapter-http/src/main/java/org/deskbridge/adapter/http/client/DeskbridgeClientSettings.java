package org.deskbridge.adapter.http.client;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;

/**
 * The address of the support service, and the credentials of a helpdesk.
 *
 * @param baseUrl scheme, host and port, without a slash at the end
 * @param connectTimeout for the connection alone
 * @param callTimeout for a whole call, from the connection to the last byte of the answer; also the
 *     longest total wait for a service that limits calls
 */
public record DeskbridgeClientSettings(
    URI baseUrl, Credentials credentials, Duration connectTimeout, Duration callTimeout) {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(15);

  public DeskbridgeClientSettings {
    requireNonNull(baseUrl, "baseUrl");
    requireNonNull(credentials, "credentials");
    requireNonNull(connectTimeout, "connectTimeout");
    requireNonNull(callTimeout, "callTimeout");
  }

  /** Returns settings with 5 s to connect and 15 s for a call. */
  public static DeskbridgeClientSettings of(URI baseUrl, Credentials credentials) {
    return new DeskbridgeClientSettings(baseUrl, credentials, CONNECT_TIMEOUT, CALL_TIMEOUT);
  }

  /** The source of a helpdesk's token. */
  public sealed interface Credentials permits Password, FixedToken {}

  /**
   * An expert's password, exchanged for tokens when needed.
   *
   * @param clientId the id under which the helpdesk is registered
   */
  public record Password(String clientId, String email, String password) implements Credentials {

    /** Creates the credentials. */
    public Password {
      requireNonNull(clientId, "clientId");
      requireNonNull(email, "email");
      requireNonNull(password, "password");
    }

    @Override
    public String toString() {
      return "Password[%s]".formatted(clientId);
    }
  }

  /** A token that was created for this helpdesk. */
  public record FixedToken(String token) implements Credentials {

    /** Creates the credentials. */
    public FixedToken {
      requireNonNull(token, "token");
    }

    @Override
    public String toString() {
      return "FixedToken";
    }
  }
}

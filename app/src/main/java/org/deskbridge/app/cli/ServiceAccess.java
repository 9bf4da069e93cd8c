package org.deskbridge.app.cli;

import static org.deskbridge.app.settings.SettingSources.SERVICE_PASSWORD;
import static org.deskbridge.app.settings.SettingSources.SERVICE_TOKEN;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.deskbridge.adapter.http.client.DeskbridgeClient;
import org.deskbridge.adapter.http.client.DeskbridgeClientSettings;
import org.deskbridge.adapter.http.client.DeskbridgeClientSettings.Credentials;
import org.deskbridge.adapter.http.client.DeskbridgeClientSettings.FixedToken;
import org.deskbridge.adapter.http.client.DeskbridgeClientSettings.Password;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The service that a command calls over its API, and the credentials. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
final class ServiceAccess {

  private static final Map<Class<?>, String> REASONS =
      Map.of(
          ConnectException.class, "refuses the connection",
          UnknownHostException.class, "is no known host",
          NoRouteToHostException.class, "cannot be reached from here",
          SocketTimeoutException.class, "does not answer in time",
          SSLHandshakeException.class, "has no certificate that this Java trusts");

  private final SecretPrompt prompt = SecretPrompt.ofThisProcess();

  @Option(
      names = "--url",
      required = true,
      description = "Address of the service, such as https://support.example.")
  private String url;

  @Option(
      names = "--token",
      arity = "0..1",
      fallbackValue = "",
      defaultValue = "${env:" + SERVICE_TOKEN + "}",
      showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
      description =
          "Token of the API, as 'token create' prints it; asked for if left empty. Default: "
              + SERVICE_TOKEN
              + " of the environment.")
  private @Nullable String token;

  @Option(
      names = "--email",
      description = "Address to sign in with, if there is no token; needs --client-id.")
  private @Nullable String email;

  @Option(
      names = "--password",
      arity = "0..1",
      fallbackValue = "",
      defaultValue = "${env:" + SERVICE_PASSWORD + "}",
      showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
      description =
          "Password; asked for if left empty. Default: "
              + SERVICE_PASSWORD
              + " of the environment.")
  private @Nullable String password;

  @Option(names = "--client-id", description = "Id of the application that signs in.")
  private @Nullable String clientId;

  /**
   * Returns the service; nothing is sent yet.
   *
   * @throws InvalidValueException if the address is malformed, or if there are no credentials
   */
  DeskbridgeClient connect() {
    return DeskbridgeClient.connect(DeskbridgeClientSettings.of(address(), credentials()));
  }

  private URI address() {
    try {
      var address = new URI(url.replaceFirst("/+$", ""));
      var isHttp = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (isHttp && address.getHost() != null) {
        return address;
      }
    } catch (URISyntaxException e) {
      // Refused below, like every malformed address.
    }
    throw new InvalidValueException("--url", url, "an http or https URL");
  }

  private Credentials credentials() {
    if (email != null) {
      return new Password(
          given("--client-id", clientId),
          email,
          secret("--password", "Password", SERVICE_PASSWORD, password));
    }
    return new FixedToken(secret("--token", "Token", SERVICE_TOKEN, token));
  }

  /** An option without a value has the command ask; without the option, the variable has it. */
  private String secret(String option, String label, String variable, @Nullable String text) {
    var asked =
        text != null && text.isEmpty()
            ? prompt.ask(option, label, variable + " in the environment")
            : text;
    return given(option + " or " + variable, asked);
  }

  /**
   * Returns what to tell of a service that cannot be reached, with its address; the reason alone if
   * it answered.
   */
  UnavailableException reason(UnavailableException failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      var what = REASONS.get(each.getClass());
      if (what != null) {
        var message = "--url: %s %s (expected: a service that runs there)".formatted(url, what);
        return new UnavailableException(message, failure);
      }
    }
    return failure;
  }

  private static String given(String option, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new InvalidValueException(option, "missing", "given");
    }
    return text;
  }
}

package org.deskbridge.app.cli;

import static org.deskbridge.app.settings.SettingSources.SERVICE_PASSWORD;
import static org.deskbridge.app.settings.SettingSources.SERVICE_TOKEN;

import java.net.URI;
import java.net.URISyntaxException;
import org.deskbridge.adapter.http.client.DeskbridgeClient;
import org.deskbridge.adapter.http.client.DeskbridgeClientSettings;
import org.deskbridge.adapter.http.client.DeskbridgeClientSettings.Credentials;
import org.deskbridge.adapter.http.client.DeskbridgeClientSettings.FixedToken;
import org.deskbridge.adapter.http.client.DeskbridgeClientSettings.Password;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The service that a command calls over its API, and the credentials. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
final class ServiceAccess {

  @Option(
      names = "--url",
      required = true,
      description = "Address of the service, such as https://support.example.")
  private String url;

  @Option(
      names = "--token",
      interactive = true,
      arity = "0..1",
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
      interactive = true,
      arity = "0..1",
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
          given("--password or " + SERVICE_PASSWORD, password));
    }
    return new FixedToken(given("--token or " + SERVICE_TOKEN, token));
  }

  private static String given(String option, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new InvalidValueException(option, "missing", "given");
    }
    return text;
  }
}

package org.deskbridge.adapter.webhook.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.deskbridge.url.HttpUrls;

/**
 * User and password in the address of a receiver: sent as {@code Authorization: Basic} (RFC 7617),
 * and never in the address.
 */
public final class BasicLogin {

  /** Shorter texts occur by chance, and hiding them would garble the receiver's message. */
  private static final int LEAST_TO_HIDE = 4;

  private static final String HIDDEN = "***";

  private final URI address;
  private final List<String> secrets;

  private BasicLogin(URI address, List<String> secrets) {
    this.address = address;
    this.secrets = secrets;
  }

  /** Separates user and password, if there are any, from an address. */
  public static BasicLogin in(URI url) {
    return new BasicLogin(
        HttpUrls.withoutLogin(url), HttpUrls.login(url).map(BasicLogin::secrets).orElse(List.of()));
  }

  /** Returns the secrets to hide: the header value, and the password as written and decoded. */
  private static List<String> secrets(String login) {
    var colon = login.indexOf(':');
    var user = decoded(colon < 0 ? login : login.substring(0, colon));
    var password = colon < 0 ? "" : login.substring(colon + 1);
    var plain = decoded(password);
    var sent = Base64.getEncoder().encodeToString((user + ":" + plain).getBytes(UTF_8));
    return List.of(sent, password, plain);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
  }

  /** Returns the address without user and password. */
  public URI address() {
    return address;
  }

  /** Adds the header, if there is a login. */
  public void addTo(Map<String, Collection<String>> headers) {
    if (!secrets.isEmpty()) {
      headers.put("Authorization", List.of("Basic " + secrets.get(0)));
    }
  }

  /** Returns a receiver's text without the login, which it may have echoed. */
  public String hiddenIn(String text) {
    var hidden = text;
    for (var secret : secrets) {
      hidden = secret.length() < LEAST_TO_HIDE ? hidden : hidden.replace(secret, HIDDEN);
    }
    return hidden;
  }

  /** Leaves user and password out. */
  @Override
  public String toString() {
    return address.toString();
  }
}

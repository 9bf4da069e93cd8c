package org.deskbridge.adapter.http.pages.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;

/** The STUN and TURN servers for a page, with short-lived credentials. */
final class IceServers {

  /** Longer than a working day: a page gets them once, and may reconnect much later. */
  private static final Duration VALIDITY = Duration.ofHours(12);

  /** Long enough to try a connection at once, on a TURN server whose clock is a little off. */
  private static final Duration CHECK_VALIDITY = Duration.ofMinutes(2);

  private static final String CHECK = "check";

  private final List<IceServer> servers;
  private final @Nullable String secret;

  IceServers(PageSettings settings) {
    this.servers = settings.iceServers();
    this.secret = settings.turnSecret();
  }

  List<IceJson> of(SessionKey session, Instant now) {
    return lend(servers, String.valueOf(session.value()), now.plus(VALIDITY));
  }

  /** Returns those that a device may try before it takes part in a session. */
  List<IceJson> toCheck(Instant now) {
    var lendable = servers.stream().filter(each -> each.credential() == null).toList();
    return lend(lendable, CHECK, now.plus(CHECK_VALIDITY));
  }

  /** Returns whether a TURN server is configured. */
  boolean haveRelay() {
    return servers.stream().anyMatch(IceServer::isTurn);
  }

  private List<IceJson> lend(List<IceServer> lent, String to, Instant until) {
    return lent.stream().map(each -> json(each, to, until)).toList();
  }

  private IceJson json(IceServer server, String to, Instant until) {
    if (secret == null || server.credential() != null || !server.isTurn()) {
      return new IceJson(server.urls(), server.username(), server.credential());
    }
    var username = until.getEpochSecond() + ":" + to;
    return new IceJson(server.urls(), username, credential(secret, username));
  }

  /** The scheme of coturn's use-auth-secret: draft-uberti-behave-turn-rest, section 2.2. */
  private static String credential(String secret, String username) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA1", e);
    }
  }
}

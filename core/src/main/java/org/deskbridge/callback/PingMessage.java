package org.deskbridge.callback;

import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import org.deskbridge.account.AccountKey;
import org.deskbridge.auth.Secrets;

/** Makes test messages. */
final class PingMessage {

  private static final int ID_BYTES = 12;

  private PingMessage() {}

  /** Returns a message under a new id, signed as the callbacks of an account are. */
  static CallbackSender.Message of(
      Secrets secrets, SigningSecrets signing, AccountKey account, URI target, Instant at) {
    var id = "msg_ping_" + HexFormat.of().formatHex(secrets.random(ID_BYTES));
    return new CallbackSender.Message(
        new CallbackId(id), target, at, PingReceiver.BODY, signing.signing(account, at));
  }
}

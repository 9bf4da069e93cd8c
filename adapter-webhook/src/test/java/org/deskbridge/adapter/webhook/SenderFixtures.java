package org.deskbridge.adapter.webhook;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import okhttp3.Dns;
import org.deskbridge.adapter.webhook.outbound.TargetCircuit;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.callback.CallbackSender.Message;
import org.deskbridge.callback.SigningSecret;

/** Senders and messages for tests. */
public final class SenderFixtures {

  public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  public static final SigningSecret SECRET =
      new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  public static final WebhookSettings LOOPBACK =
      new WebhookSettings(List.of("127.0.0.0/8", "::1/128"));

  /** Every name is this machine, so that one machine can be many hosts. */
  public static final Dns HERE =
      host -> List.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}));

  private SenderFixtures() {}

  public static Webhooks sender(Duration patience) {
    return sender(LOOPBACK, InstantSource.fixed(NOON), patience);
  }

  public static Webhooks sender(WebhookSettings settings, InstantSource clock, Duration patience) {
    return sender(settings, clock, patience, System::nanoTime);
  }

  public static Webhooks sender(
      WebhookSettings settings, InstantSource clock, Duration patience, LongSupplier ticker) {
    return sender(settings, clock, patience, patience, HERE, ticker);
  }

  public static Webhooks sender(
      WebhookSettings settings,
      InstantSource clock,
      Duration patience,
      Duration ticketPatience,
      Dns lookup,
      LongSupplier ticker) {
    return new Webhooks(
        settings,
        clock,
        new SimpleMeterRegistry(),
        new Webhooks.Tuning(
            patience,
            ticketPatience,
            Duration.ofMillis(1),
            TargetCircuit.Limits.HOST,
            lookup,
            ticker));
  }

  public static Message message(URI target) {
    return new Message(
        new CallbackId("msg_1"), target, NOON, "{\"status\":\"waiting\"}", List.of(SECRET));
  }
}

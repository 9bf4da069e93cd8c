package org.deskbridge.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.adapter.webhook.RawReceiver.answering;
import static org.deskbridge.adapter.webhook.SenderFixtures.message;
import static org.deskbridge.adapter.webhook.ticket.TicketGatewayFixtures.SYSTEM;
import static org.deskbridge.adapter.webhook.ticket.TicketGatewayFixtures.USER;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.deskbridge.adapter.webhook.outbound.WebhookMetric;
import org.deskbridge.adapter.webhook.ticket.TicketGatewayFixtures;
import org.deskbridge.memory.InMemoryHelpdeskLinks;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.HelpdeskFailedException;
import org.deskbridge.ticket.HelpdeskUserToken;
import org.deskbridge.ticket.TicketGateway;
import org.deskbridge.ticket.TicketSearch;
import org.junit.jupiter.api.Test;

/** What is measured, and whether the documentation says so. */
class WebhookMetricsTest {

  private static final TicketRef TICKET = new TicketRef("T-1", null);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void theTableNamesWhatIsMeasured() throws IOException {
    var documented =
        section(Files.readString(Path.of("../docs/metrics.md")))
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
            .map(cells -> String.join(" ", cells.subList(1, 4)))
            .toList();

    assertThat(documented)
        .containsExactlyElementsOf(
            Arrays.stream(WebhookMetric.values())
                .map(each -> "`%s` %s %s".formatted(each.id(), each.type(), tags(each)))
                .toList());
  }

  private static String tags(WebhookMetric metric) {
    return metric.tags().isEmpty() ? "-" : "`" + metric.tags().replace(" ", "`, `") + "`";
  }

  private static String section(String page) {
    return Arrays.stream(page.split("(?m)^## "))
        .filter(section -> section.startsWith("Webhook"))
        .collect(Collectors.joining());
  }

  @Test
  void countsCallbacksByWhatCameOfThem() {
    try (var receiver = new RawReceiver(answering(500, ""));
        var sender = Webhooks.open(SenderFixtures.LOOPBACK, InstantSource.system(), meters)) {
      for (int i = 0; i < 6; i++) {
        sender.callbackSender().send(message(receiver.uri("/hook")));
      }
    }

    assertThat(meters.get("deskbridge.callbacks").tag("outcome", "failed").counter().count())
        .isEqualTo(5);
    assertThat(meters.get("deskbridge.callbacks").tag("outcome", "postponed").counter().count())
        .isEqualTo(1);
    assertThat(meters.get("deskbridge.callback.attempt").tag("outcome", "failed").timer().count())
        .isEqualTo(5);
    assertThat(meters.get("deskbridge.callback.targets.down").gauge().value()).isEqualTo(1);
  }

  @Test
  void timesTicketCallsByWhatCameOfThem() {
    try (var receiver = new RawReceiver(answering(500, ""));
        var sender = Webhooks.open(SenderFixtures.LOOPBACK, InstantSource.system(), meters)) {
      var desk = desk(sender, receiver.uri("/tickets"));
      for (int i = 0; i < 7; i++) {
        assertThatThrownBy(() -> desk.search(USER, SYSTEM, TicketSearch.of("printer")))
            .isInstanceOf(HelpdeskFailedException.class);
      }
    }

    assertThat(
            meters
                .get("deskbridge.ticket.call")
                .tags("operation", "search", "outcome", "down")
                .timer()
                .count())
        .isEqualTo(7);
    assertThat(meters.get("deskbridge.ticket.links.down").gauge().value()).isEqualTo(1);
  }

  private static TicketGateway desk(Webhooks sender, URI callbackUrl) {
    var links = new InMemoryHelpdeskLinks();
    links.put(USER.account(), TicketGatewayFixtures.link(callbackUrl, new HelpdeskUserToken("t")));
    return sender.ticketGateway(links);
  }

  @Test
  void measuresNothingElse() {
    try (var receiver = new RawReceiver(answering(200, ""));
        var sender = Webhooks.open(SenderFixtures.LOOPBACK, InstantSource.system(), meters)) {
      var targets = List.of(receiver.uri("/hook"), URI.create("nothing"));
      targets.forEach(target -> sender.callbackSender().send(message(target)));
      desk(sender, receiver.uri("/tickets")).associate(USER, SYSTEM, "5", TICKET);
    }

    assertThat(meters.getMeters())
        .extracting(meter -> meter.getId().getName())
        .isSubsetOf(Arrays.stream(WebhookMetric.values()).map(WebhookMetric::id).toList());
  }
}

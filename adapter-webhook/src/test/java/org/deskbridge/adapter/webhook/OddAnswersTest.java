package org.deskbridge.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.webhook.RawReceiver.answering;
import static org.deskbridge.adapter.webhook.SenderFixtures.message;
import static org.deskbridge.adapter.webhook.ticket.TicketGatewayFixtures.SYSTEM;
import static org.deskbridge.adapter.webhook.ticket.TicketGatewayFixtures.USER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.deskbridge.adapter.webhook.ticket.TicketGatewayFixtures;
import org.deskbridge.callback.DeliveryAttempt;
import org.deskbridge.callback.DeliveryAttempt.Outcome;
import org.deskbridge.memory.InMemoryHelpdeskLinks;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.HelpdeskFailedException;
import org.deskbridge.ticket.HelpdeskUserToken;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.TicketGateway;
import org.deskbridge.ticket.TicketSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a receiver sends, an attempt has an end and a reason. */
@Timeout(60)
class OddAnswersTest {

  private static final Duration PLENTY = Duration.ofSeconds(30);
  private static final int FAILURES_OF_A_TARGET_THAT_IS_DOWN = 5;

  private RawReceiver receiver;
  private Webhooks sender;
  private TicketGateway helpdesks;

  static List<OddAnswer> odd() {
    return OddAnswer.all();
  }

  @BeforeEach
  void open() {
    receiver = new RawReceiver(answering(200, ""));
    sender = SenderFixtures.sender(PLENTY);
    var links = new InMemoryHelpdeskLinks();
    links.put(
        USER.account(),
        TicketGatewayFixtures.link(
            receiver.uri("/tickets"), new HelpdeskUserToken("secret-token")));
    helpdesks = sender.ticketGateway(links);
  }

  @AfterEach
  void close() {
    receiver.close();
    sender.close();
  }

  private DeliveryAttempt send() {
    return sender.callbackSender().send(message(receiver.uri("/hook")));
  }

  @ParameterizedTest
  @MethodSource("odd")
  void endsAnAttemptToDeliver(OddAnswer answer) {
    receiver.behave(answer.behaviour());

    var result = send();

    assertThat(result.outcome()).isEqualTo(answer.isSuccess() ? Outcome.DELIVERED : Outcome.FAILED);
    assertThat(result.httpStatus() != null || result.detail().startsWith("target: ")).isTrue();
    assertThat(receiver.received()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("odd")
  void takesATargetForDownThatNeverAnswersWell(OddAnswer answer) {
    receiver.behave(answer.behaviour());
    DeliveryAttempt last = null;
    for (int i = 0; i < FAILURES_OF_A_TARGET_THAT_IS_DOWN; i++) {
      last = send();
    }

    var status = last.httpStatus();
    var isDown = status == null || status >= 500;
    assertThat(send().outcome() == Outcome.POSTPONED).as("%s", last).isEqualTo(isDown);
  }

  @ParameterizedTest
  @MethodSource("odd")
  void endsASearch(OddAnswer answer) {
    receiver.behave(answer.behaviour());

    var failure = failure(() -> helpdesks.search(USER, SYSTEM, TicketSearch.of("x")));

    assertThat(answer.isSuccess() || failure.isPresent()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("odd")
  void endsAnAttemptToOpenATicketAndMakesNoOther(OddAnswer answer) {
    receiver.behave(answer.behaviour());
    var ticket = new NewTicket(null, "title", "");

    var failure = failure(() -> helpdesks.create(USER, SYSTEM, "1", ticket));

    assertThat(failure).as("none of them names a ticket").isPresent();
    assertThat(receiver.received()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("odd")
  void endsAnAttemptToLinkATicket(OddAnswer answer) {
    receiver.behave(answer.behaviour());

    var failure =
        failure(() -> helpdesks.associate(USER, SYSTEM, "1", new TicketRef("4711", null)));

    assertThat(failure.isEmpty()).as("%s", failure).isEqualTo(answer.isSuccess());
  }

  /** Anything else that is thrown fails the test. */
  private static Optional<HelpdeskFailedException> failure(Runnable call) {
    try {
      call.run();
      return Optional.empty();
    } catch (HelpdeskFailedException e) {
      assertThat(e.fault()).isNotNull();
      return Optional.of(e);
    }
  }
}

package org.deskbridge.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a technician invites, and how both sides are called while they look elsewhere. */
class CallingTest {

  @RegisterExtension private static final SharedDemo demo = SharedDemo.inThisProcess();

  private Meeting meeting;
  private Person technician;
  private Person customer;

  @BeforeEach
  void open() {
    meeting = new Meeting(demo);
    technician = meeting.technician();
    customer = meeting.customer();
  }

  @AfterEach
  void close() {
    if (meeting != null) {
      meeting.close();
    }
  }

  @Test
  void theTechnicianInvitesInOneClickAndIsCalledWhenSomethingHappens() {
    meeting.startsFromTheTicket("4711");
    technician.listens();

    customer.visits(URI.create(theInvitationNamesTheLink()));
    technician.sees("toasts", "The link was opened");
    technician.hears(2);
    technician.looksElsewhere();
    customer.clicks("consent");
    customer.clicks("join");
    technician.seesTitle("(1) active");
    technician.sees("toasts", "Nora Feldmann has joined");
    technician.hears(4);
    customerSendsALink();
    technician.seesTitle("(2) active");
    technician.hears(5);

    technician.looksBack();
    technician.seesTitle("active");
  }

  @Test
  void bothAreCalledQuietlyWhereTheyWantItSo() {
    meeting.startsFromTheTicket("4713");
    meeting.joinsByCode();
    technician.clicks("bell");
    technician.clicks("alerts-on");
    technician.clicks("alerts-close");
    technician.reloads();
    technician.sees("bell", "data-quiet", "true");
    technician.seesMovingPictures("remote-video");
    technician.listens();
    customer.listens();
    technician.looksElsewhere();
    customer.looksElsewhere();

    customer.types("chat-input", "Are you there?");
    customer.clicks("chat-send");
    technician.seesTitle("(1) ");
    technician.types("chat-input", "I am.");
    technician.clicks("chat-send");
    customer.seesTitle("(1) ");

    customer.hears(1);
    technician.hears(0);
  }

  @Test
  void aCustomerWhoComesEarlyIsCalledWhenTheTechnicianStarts() throws Exception {
    var partner = demo.partner();
    var token = partner.requestSession(null);
    customer.visits(URI.create(partner.session(token).path("customerJoinUrl").asText()));
    customer.sees("not-started");
    customer.findsNoBarrier();
    staysAsItIsWhileThePageLooksAgain();
    customer.losesTheService();
    customer.seesThat("trouble", "!document.querySelector('[data-testid=not-started]')");
    customer.findsNoBarrier();
    staysAsItIsWhileThePageLooksAgain();
    customer.findsTheService();
    customer.sees("not-started");
    customer.looksElsewhere();

    partner.start(token);

    customer.seesTitle("(1) Join a support session");
    customer.sees("toasts", "Robin Expert has started the session");
    customer.sees("consent");
  }

  /** A sheet that is drawn again takes the focus and is read out again. */
  private void staysAsItIsWhileThePageLooksAgain() {
    customer.runs(
        "document.querySelector('h1').id = 'as-it-was'; looks = 0; window.realFetch ??= fetch;"
            + "fetch = (...call) => { looks += 1; return realFetch(...call); };");
    customer.seesThat(
        "the same sheet", "looks > 1 && document.getElementById('as-it-was') !== null");
  }

  /** Returns the link, which the page, the mail and the QR code have in common. */
  private String theInvitationNamesTheLink() {
    var link = technician.reads("join-link");
    var mail = technician.readsAddress("invite-mail");
    assertThat(mail)
        .startsWith("mailto:nora.feldmann@example.com?subject=Remote%20support%20by%20");
    assertThat(URLDecoder.decode(mail, StandardCharsets.UTF_8))
        .contains("Hello Nora Feldmann,\r\n", "\r\n" + link + "\r\n");

    technician.clicks("invite-qr");
    var scanned = technician.readsQrCode("qr-code");
    technician.clicks("qr-close");

    assertThat(scanned).isEqualTo(link);
    return scanned;
  }

  private void customerSendsALink() {
    customer.types("chat-input", "It says <b>403</b> at https://example.com/a?b=1.");
    customer.clicks("chat-send");
    technician.sees("chat-log", "It says <b>403</b> at https://example.com/a?b=1.");
    technician.sees("web-link", "href", "https://example.com/a?b=1");
    technician.sees("web-link", "rel", "noopener noreferrer");
    customer.sees("web-link", "href", "https://example.com/a?b=1");
  }
}

package org.deskbridge.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a technician invites, and how both sides are called while they look elsewhere. */
class CallingTest {

  /** A share sheet that ends as {@code sheetFailure} says. */
  private static final String SHARE_SHEET =
      """
      window.shared = [];
      window.sheetFailure = undefined;
      navigator.share = async (what) => {
        if (sheetFailure !== undefined) {
          throw new DOMException('', sheetFailure);
        }
        shared.push(what);
      };
      """;

  /** Notifications that were not allowed yet, and those that were shown. */
  private static final String NOTIFICATIONS =
      """
      window.timesAsked = 0;
      window.notified = [];
      window.timesFocused = 0;
      window.focus = () => { timesFocused += 1; };
      window.Notification = class extends EventTarget {
        static permission = 'default';
        static async requestPermission() {
          timesAsked += 1;
          this.permission = 'granted';
        }
        constructor(title, { body }) {
          super();
          Object.assign(this, { title, body, isOpen: true });
          notified.push(this);
        }
        close() {
          this.isOpen = false;
        }
      };
      """;

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
    assertThat(technician.has("invite-share")).as("without a share sheet").isFalse();
    technician.alwaysRuns(SHARE_SHEET);
    technician.alwaysRuns(NOTIFICATIONS);
    technician.reloads();
    sharesTheInvitation();
    allowsNotifications();
    technician.listens();

    customer.visits(URI.create(theInvitationNamesTheLink()));
    technician.sees("toasts", "The link was opened");
    technician.hears(2);
    technician.seesThat("no notification", "notified.length === 0");
    technician.looksElsewhere();
    customer.clicks("consent");
    customer.clicks("join");
    technician.seesTitle("(1) Active · Nora Feldmann");
    technician.sees("toasts", "Nora Feldmann has joined");
    technician.hears(4);
    technician.seesThat(
        "one notification",
        "notified.length === 1 && notified[0].title.includes('Nora Feldmann has joined')");
    customerSendsALink();
    technician.seesTitle("(2) Active");
    technician.hears(5);
    technician.seesThat(
        "one in its place",
        "notified.length === 2 && !notified[0].isOpen && notified[1].body.includes('403')");

    technician.runs("notified[1].dispatchEvent(new Event('click'))");
    technician.seesThat("the page is in front", "timesFocused === 1 && !notified[1].isOpen");
    technician.looksBack();
    technician.seesTitle("Active · ");
  }

  @Test
  void bothAreCalledQuietlyWhereTheyWantItSo() {
    meeting.startsFromTheTicket("4713");
    meeting.joinsByCode();
    technician.clicks("bell");
    technician.clicks("alerts-on");
    technician.clicks("alerts-close");
    technician.alwaysRuns(NOTIFICATIONS + "Notification.permission = 'granted';");
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
    technician.seesThat("no notification", "notified.length === 0");
  }

  @Test
  void aCustomerWhoComesEarlyIsCalledWhenTheTechnicianStarts() throws Exception {
    var partner = demo.partner();
    var token = partner.requestSessionFor("4715");
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
    await("the helpdesk has the session on its ticket")
        .atMost(Duration.ofSeconds(60))
        .until(() -> partner.ticket("4715").at("/sessions/0/status").asText().equals("waiting"));
  }

  /** A sheet that is drawn again takes the focus and is read out again. */
  private void staysAsItIsWhileThePageLooksAgain() {
    customer.runs(
        "document.querySelector('h1').id = 'as-it-was'; looks = 0; window.realFetch ??= fetch;"
            + "fetch = (...call) => { looks += 1; return realFetch(...call); };");
    customer.seesThat(
        "the same sheet", "looks > 1 && document.getElementById('as-it-was') !== null");
  }

  private void sharesTheInvitation() {
    var link = technician.reads("join-link");
    technician.clicks("invite-share");
    technician.seesThat(
        "the invitation is shared",
        "shared.length === 1 && shared[0].title.startsWith('Remote support by ')"
            + " && shared[0].text.includes('%s')".formatted(link));
    technician.runs("sheetFailure = 'NotAllowedError'");
    technician.clicks("invite-share");
    technician.sees("share-problem", "cannot share from here");
    technician.runs("sheetFailure = 'AbortError'");
    technician.clicks("invite-share");
    technician.seesThat(
        "nothing is said of a sheet that was closed",
        "document.querySelector('[data-testid=share-problem]').textContent === ''");
  }

  private void allowsNotifications() {
    technician.seesThat("no question yet", "timesAsked === 0");
    technician.clicks("bell");
    technician.clicks("alerts-allow");
    technician.seesNoMore("alerts-allow");
    technician.clicks("alerts-close");
    technician.seesThat("one question", "timesAsked === 1");
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

package org.deskbridge.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What both pages say of the picture: how it comes, why it does not, and what to do. */
class PictureTest {

  @Order(1)
  @RegisterExtension
  private static final TurnServer turn = new TurnServer();

  @Order(2)
  @RegisterExtension
  private static final SharedDemo demo = SharedDemo.inThisProcess(turn.options());

  /** Connections go through a relay, or nowhere. While {@code noRelay} is set there is none. */
  private static final String STRICT_NETWORK =
      """
      window.RTCPeerConnection = class extends RTCPeerConnection {
        constructor(configuration) {
          super(window.freed ? configuration : {
            ...configuration,
            iceTransportPolicy: 'relay',
            ...(window.noRelay && { iceServers: [] }),
          });
        }
      };
      """;

  private static final String PHONE = "delete MediaDevices.prototype.getDisplayMedia;";

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
  void comesThroughTheRelayWhereNothingElseGetsThrough() {
    turn.require();
    customer.alwaysRuns(STRICT_NETWORK);
    meeting.startsFromTheTicket("4711");

    meeting.joinsByCode();

    technician.sees("quality", "data-route", "relayed");
    customer.sees("quality", "data-route", "relayed");
    customer.visits(demo.url().resolve("/check"));
    customer.sees("check-result", "data-verdict", "good");
    customer.sees("check-result", "The relay works");
  }

  @Test
  void isMissedByBothPagesWhereThereIsNoRoute() {
    customer.alwaysRuns("window.noRelay = true;" + STRICT_NETWORK);
    meeting.startsFromTheTicket("4712");
    meeting.letsTheCustomerIn();

    customer.clicks("share-screen");
    technician.sees("screen-message", "No way for the picture");
    technician.sees("screen-message", "hotspot");
    customer.sees("no-route", "cannot see your screen yet");
    customer.sees("sharing-bar", "cannot see it yet");

    customer.runs("window.freed = true");
    technician.seesMovingPictures("remote-video");
    technician.sees("quality", "data-route", "direct");
    customer.seesNoMore("no-route");
    customer.sees("quality", "data-route", "direct");
  }

  @Test
  void isRefusedForReasonsThatBothPagesTellApart() {
    meeting.startsFromTheTicket("4713");
    meeting.letsTheCustomerIn();

    refuses("NotAllowedError", "Permission denied by user");
    customer.sees("share-refused", "data-refusal", "cancelled");
    technician.sees("screen-message", "No screen was chosen");
    refuses("NotAllowedError", "Permission denied by system");
    customer.sees("share-refused", "data-refusal", "denied");
    technician.sees("screen-message", "does not allow sharing");
    technician.sees("join-link");
    refuses("NotReadableError", "Could not start video source");
    customer.sees("share-refused", "data-refusal", "unreadable");
    technician.sees("screen-message", "could not be read");

    customer.reloads();
    customer.clicks("share-screen");
    technician.seesMovingPictures("remote-video");
  }

  /** A person takes a while for an answer. */
  private void refuses(String name, String message) {
    customer.runs(
        """
        navigator.mediaDevices.getDisplayMedia = () => new Promise((resolve, reject) => {
          setTimeout(() => reject(new DOMException('%s', '%s')), 500);
        });
        """
            .formatted(message, name));
    customer.clicks("share-screen");
  }

  @Test
  void isSharedFromTheComputerWhereThePhoneCannot() {
    var phone = customer;
    phone.alwaysRuns(PHONE);
    meeting.startsFromTheTicket("4714");
    var link = URI.create(technician.reads("join-link"));
    phone.visits(link);
    phone.clicks("consent");
    phone.clicks("join");
    technician.sees("screen-message", "This device cannot share its screen");
    technician.sees("join-link");

    phone.clicks("move");
    var code = phone.reads("moving-code");
    technician.sees("screen-message", code);
    var computer = meeting.takesInAnother(link);
    computer.clicks("consent");
    computer.clicks("join");
    computer.clicks("share-screen");

    technician.seesMovingPictures("remote-video");
    phone.sees("moved");
    assertThat(phone.has("share-screen")).isFalse();
    phone.visits(demo.url().resolve("/check"));
    phone.sees("check-result", "data-verdict", "watchOnly");
  }
}

package org.deskbridge.app.browser;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** That people read the pages in their language, which they choose or the address names. */
class LanguagesTest {

  private static final String NOTHING_STICKS_OUT =
      "document.documentElement.scrollWidth <= innerWidth";

  @RegisterExtension private static final SharedDemo demo = SharedDemo.inThisProcess();

  private Meeting meeting;
  private Person technician;

  @BeforeEach
  void open() {
    meeting = new Meeting(demo);
    technician = meeting.technician();
  }

  @AfterEach
  void close() {
    if (meeting != null) {
      meeting.close();
    }
  }

  @Test
  void aChoiceGoesAlongAndTheAddressWeighsMore() {
    technician.visits(page("/"));
    technician.tabsTo("language");
    technician.presses(Keys.ENTER);
    technician.isLedTo("language-en");
    technician.findsNoBarrier();
    technician.clicks("language-de");
    technician.sees("have-code", "Ich habe einen Code");
    technician.clicks("give-support");
    technician.sees("without-token", "Starten Sie die Sitzung aus Ihrem Ticket");
    technician.visits(page("/join?lang=fr-CA"));
    technician.seesThat("French", "document.documentElement.lang === 'fr'");
    technician.clicks("language");
    technician.clicks("language-de");
    technician.seesThat(
        "German, and so in the address",
        "document.documentElement.lang === 'de' && location.search === '?lang=de'");
  }

  @Test
  void theCustomerReadsTheLanguageThatTheLinkNames() {
    meeting.startsFromTheTicket("4711");
    var link = technician.readsAddress("join-link");
    var customer = meeting.customer();
    customer.visits(URI.create(link + "?lang=de"));
    customer.sees("join", "Sitzung beitreten");
    customer.clicks("consent");
    customer.clicks("join");
    customer.sees("language");
    customer.clicks("share-screen");
    customer.sees("sharing-bar", "Sie teilen Ihren Bildschirm");
    customer.seesNoMore("language");
    technician.seesStatus("status", "active");
  }

  @Test
  void theTechniciansPageHasEverythingInItsPlace() {
    meeting.startsFromTheTicket("4712");
    var place = technician.place();
    technician.visits(URI.create(place + "&lang=de"));
    technician.sees("end-session", "Sitzung beenden");
    technician.seesThat(
        "the code leaves its button in place",
        "(code => code.scrollWidth <= code.clientWidth)(document.querySelector('.invite-code'))");
    technician.looksAtSize(600, 500);
    technician.seesThat(
        "one row",
        "box('.top-end').top < box('.top-who').bottom && box('.top-end').right <= innerWidth");
    technician.looksAtSize(360, 740);
    technician.seesThat(
        "two rows",
        "box('.top').height <= 104 && box('.top-end').top > box('.top-who').bottom - 1"
            + " && box('.top-end').right <= innerWidth");
    technician.visits(URI.create(place + "&lang=ar"));
    technician.seesThat(
        "two rows", "box('.top').height <= 104 && box('.top-end').right <= innerWidth");
    technician.seesThat(
        "the tabs begin on the right",
        "box('[data-testid=tab-invite]').left > box('[data-testid=tab-chat]').left");
    technician.tabsTo("tab-invite");
    technician.presses(Keys.ARROW_LEFT);
    technician.isLedTo("tab-chat");
  }

  @Test
  void everyLanguageFitsOnAPhone() {
    technician.looksAtSize(360, 740);
    for (var language : new String[] {"de", "fr", "es", "ja", "ar"}) {
      for (var path : new String[] {"/", "/join", "/check", "/launch", "/helpdesk"}) {
        technician.visits(page(path + "?lang=" + language));
        technician.sees("language");
        technician.seesThat(
            path + " in " + language,
            "document.documentElement.lang === '%s' && %s".formatted(language, NOTHING_STICKS_OUT));
      }
    }
  }

  @Test
  void arabicIsReadFromTheRight() {
    technician.visits(page("/helpdesk?lang=ar"));
    technician.sees("ticket-4711");
    technician.seesThat("from the right", "document.documentElement.dir === 'rtl'");
    technician.seesThat(
        "the tickets are on the right", "box('.ticket-list').left > box('.ticket').left");
    technician.visits(page("/join?lang=ar"));
    technician.types("code", "123456789");
    technician.seesThat(
        "the code is read from the left",
        "getComputedStyle(document.querySelector('.code-field')).direction === 'ltr'");
    technician.findsNoBarrier();
  }

  private static URI page(String path) {
    return demo.url().resolve(path);
  }
}

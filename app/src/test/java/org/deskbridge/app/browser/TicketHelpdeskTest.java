package org.deskbridge.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.deskbridge.app.Partner;
import org.deskbridge.app.browser.PlainHelpdesk.Answer;
import org.deskbridge.ticket.PartnerCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ticket card makes of a helpdesk that is slow, broken or does not do everything. */
class TicketHelpdeskTest {

  private static final String REQUESTED_ON = "4714";
  private static final String HELPDESK = "Plain helpdesk";

  @TempDir private Path data;

  private Meeting meeting;
  private PlainHelpdesk helpdesk;
  private Person technician;

  @BeforeEach
  void open() throws IOException {
    meeting = new Meeting(data);
    helpdesk = new PlainHelpdesk(asked -> Answer.broken());
    technician = meeting.technician();
  }

  @AfterEach
  void close() {
    if (meeting != null) {
      meeting.close();
    }
    if (helpdesk != null) {
      helpdesk.close();
    }
  }

  @Test
  void opensTheFormOnlyWithADraft() throws Exception {
    startsWith(EnumSet.of(PartnerCall.CREATE));
    technician.runs("Date.prototype.writesDays = Date.prototype.toLocaleDateString");
    technician.runs("Date.prototype.toLocaleDateString = () => { throw new Error() }");

    technician.clicks("ticket-new");

    technician.sees("ticket-message", "That did not work");
    assertThat(technician.has("ticket-create")).isFalse();

    technician.runs("Date.prototype.toLocaleDateString = Date.prototype.writesDays");
    technician.clicks("ticket-again");

    technician.sees("ticket-create");
    assertThat(technician.readsField("ticket-title")).startsWith("Remote support for ");
    assertThat(technician.has("ticket-message")).isFalse();
  }

  private void startsWith(Set<PartnerCall> calls) throws IOException, InterruptedException {
    new Partner(meeting.server()).registerLink(HELPDESK, helpdesk.url(), calls);
    meeting.startsFromTheTicket(REQUESTED_ON);
    technician.chooses("ticket-system", HELPDESK);
  }
}

package org.deskbridge.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a page does with what is typed while the service takes no more. */
class FloodTest {

  private static final String TICKET = "4711";
  private static final String QUESTION = "Is anybody there?";
  private static final String NOTES = "Types very fast.";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

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
  void aPageKeepsWhatIsTypedAndSendsItByItself() throws Exception {
    meeting.startsFromTheTicket(TICKET);
    meeting.joinsByCode();
    floods(customer, 40, "POST", "/live" + customer.place().getPath() + "/chat", "text");
    floods(technician, 130, "PUT", "/live/sessions/" + session() + "/notes", "notes");

    var question = asksUntilRefused();
    assertThat(customer.readsField("chat-input")).isEqualTo(question);
    writesUntilRefused();
    stops(customer);
    stops(technician);

    technician.sees("chat-log", question);
    technician.sees("notes-state", "data-state", "saved");
    assertThat(customer.readsField("chat-input")).isEmpty();
    assertThat(demo.partner().session(session()).path("notes").asText()).endsWith(NOTES);
  }

  /** Returns the question that waits; one that gets in between the others is asked once more. */
  private String asksUntilRefused() {
    for (int i = 1; ; i++) {
      var question = QUESTION + " " + i;
      customer.types("chat-input", question);
      customer.clicks("chat-send");
      await().atMost(PATIENCE).until(() -> isKept() || customer.readsField("chat-input").isEmpty());
      if (isKept()) {
        return question;
      }
    }
  }

  private boolean isKept() {
    return customer.has("chat-problem");
  }

  private void writesUntilRefused() {
    technician.types("notes", NOTES);
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              var state = technician.readsAttribute("notes-state", "data-state");
              if (state.equals("saved")) { // in between the others
                technician.typesOn("notes", NOTES);
              }
              return state.equals("stuck");
            });
  }

  /** Calls so often that nothing is left of what the page may call, and goes on. */
  private static void floods(Person person, int atOnce, String method, String path, String member) {
    person.runs(
        """
        const call = () => fetch('%s', {
          method: '%s',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ %s: `${Math.random()}` }),
        });
        const calls = (number) => {
          for (let i = 0; i < number; i++) {
            call();
          }
        };
        calls(%d);
        window.flood = setInterval(() => calls(3), 50);
        """
            .formatted(path, method, member, atOnce));
  }

  private static void stops(Person person) {
    person.runs("clearInterval(window.flood)");
  }

  private static String session() throws Exception {
    return demo.partner().ticket(TICKET).at("/sessions/0/sessionId").asText();
  }
}

package org.deskbridge.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.deskbridge.account.AccessScope;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.auth.Caller;
import org.deskbridge.session.room.PostChatMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** A chat that is longer than what a page gets at once. */
class EarlierMessagesTest {

  private static final int LINES = 450;

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
  void comeOnDemandByTheKeyboardAndAgainAfterAFailure() {
    meeting.startsFromTheTicket("4711");
    chats();
    technician.reloads();
    technician.sees("chat-log", "Line 449.");
    technician.sees("chat-earlier");
    assertThat(technician.reads("chat-log")).contains("Line 250.").doesNotContain("Line 249.");

    technician.loses("*/chat?*");
    technician.typesOn("chat-earlier", Keys.ENTER);
    technician.sees("chat-log", "could not be loaded");
    technician.loses();
    technician.typesOn("chat-earlier", Keys.ENTER);
    technician.sees("chat-log", "Line 50.");
    assertThat(technician.reads("chat-log")).doesNotContain("Line 49.", "could not be loaded");
    technician.typesOn("chat-earlier", Keys.ENTER);

    technician.sees("chat-log", "Line 0.");
    technician.seesNoMore("chat-earlier");
    assertThat(technician.reads("chat-log")).containsSubsequence("Line 0.", "Line 49.", "Line 50.");
  }

  /** Writes the lines as another process does, which is far faster than a page. */
  private static void chats() {
    try (var store = SqliteStore.open(demo.data(), new SimpleMeterRegistry())) {
      var key =
          store
              .sessionQueries()
              .due(AccessScope.everything(), Instant.MAX, Instant.MAX, 1)
              .get(0)
              .key();
      var say = new PostChatMessage(store.sessions(), store.secrets(), InstantSource.system());
      IntStream.range(0, LINES)
          .forEach(
              number -> say.say(Caller.customerOf(key.value()), key, "Line %d.".formatted(number)));
    }
  }
}

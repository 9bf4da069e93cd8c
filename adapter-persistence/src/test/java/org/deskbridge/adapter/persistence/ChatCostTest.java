package org.deskbridge.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.session.SessionFixtures.joined;
import static org.deskbridge.session.SessionFixtures.noted;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.started;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Random;
import org.deskbridge.auth.Caller;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.room.PostChatMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a guest can fill the disk with, and what it must not cost beside a long session. */
class ChatCostTest {

  private static final int CONNECTIONS = 8;
  private static final int LINES_EACH = 125;

  /** 10,000 lines are to take 5 MB at the most. */
  private static final int BYTES_A_LINE = 500;

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Test
  void keepsALineSmallHoweverLongTheNotesAre() throws SQLException {
    var key = active("ü".repeat(20_000));
    var before = bytes();

    atOnce(
        CONNECTIONS,
        number -> {
          for (int i = 0; i < LINES_EACH; i++) {
            say(
                key,
                "Line %d of connection %d, as long as people write them.".formatted(i, number));
          }
          return number;
        });

    assertThat(folder.store().sessions().chat(key, Integer.MAX_VALUE, 2_000))
        .hasSize(CONNECTIONS * LINES_EACH);
    assertThat(bytes() - before).isLessThan(CONNECTIONS * LINES_EACH * (long) BYTES_A_LINE);
  }

  /** Each save used to store all notes anew: 400 times 10 KB here. */
  @Test
  void keepsWhatIsTypedIntoTheNotesSmall() throws SQLException {
    var change = activeChange("");
    var random = new Random(20261130);
    var before = bytes();
    var notes = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      notes.insert(random.nextInt(notes.length() + 1), "25 characters are written");
      change = commit(noted(change, notes.toString()));
    }

    assertThat(bytes() - before).isLessThan(250_000);
  }

  private void say(SessionKey key, String text) {
    var store = folder.store();
    var say = new PostChatMessage(store.sessions(), store.secrets(), InstantSource.system());
    for (; ; ) {
      try {
        say.say(Caller.customerOf(key.value()), key, text);
        return;
      } catch (StaleSessionException e) {
        // Eight who write at once come in each other's way more than five times now and then.
      }
    }
  }

  private SessionKey active(String notes) {
    return activeChange(notes).event().session();
  }

  private SessionChange activeChange(String notes) {
    return commit(noted(commit(joined(commit(started(commit(requested()))))), notes));
  }

  private SessionChange commit(SessionChange change) {
    folder.store().sessions().commit(change);
    return change;
  }

  /** Returns the pages in use, wherever they are now: in the file or in its log. */
  private long bytes() throws SQLException {
    return folder.number(
        "select (page_count - freelist_count) * page_size"
            + " from pragma_page_count, pragma_freelist_count, pragma_page_size");
  }
}

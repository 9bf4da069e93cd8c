package org.deskbridge.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.session.SessionFixtures.ended;
import static org.deskbridge.session.SessionFixtures.joined;
import static org.deskbridge.session.SessionFixtures.noted;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.started;

import java.util.Map;
import org.deskbridge.memory.InMemorySecrets;
import org.deskbridge.session.EndReason;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionView;
import org.junit.jupiter.api.Test;

/**
 * What every {@link CallbackFormat} does. Implement {@link #callbackFormat()} and inherit the
 * tests.
 */
public interface CallbackFormatContract {

  /** Returns the implementation under test. */
  CallbackFormat callbackFormat();

  @Test
  default void writesAnObject() {
    var body = callbackFormat().write(view(started(requested())));

    assertThat(body.strip()).startsWith("{").endsWith("}");
  }

  @Test
  default void namesTheSession() {
    var started = started(requested());

    assertThat(callbackFormat().write(view(started)))
        .containsPattern("\"sessionId\"\\s*:\\s*\"%s\"".formatted(started.after().state().id()));
  }

  @Test
  default void saysEveryStatusInTheWordsOfTheContract() {
    var started = started(requested());
    var joined = joined(started);

    assertThat(callbackFormat().write(view(started))).matches(status("waiting"));
    assertThat(callbackFormat().write(view(joined))).matches(status("active"));
    assertThat(callbackFormat().write(view(ended(joined)))).matches(status("complete"));
    assertThat(callbackFormat().write(view(ended(started)))).matches(status("abandoned"));
  }

  @Test
  default void saysWhenASessionStarted() {
    var started = started(requested());
    var at = started.after().state().times().startedAt();

    assertThat(callbackFormat().write(view(ended(started))))
        .containsPattern("\"startedAt\"\\s*:\\s*\"%s\"".formatted(at));
  }

  @Test
  default void saysWhyASessionEndedInTheWordsOfTheContract() {
    var joined = joined(started(requested()));
    var words =
        Map.of(
            EndReason.TECHNICIAN, "technician",
            EndReason.CUSTOMER, "customer",
            EndReason.CONNECTION_LOST, "connectionLost",
            EndReason.NOBODY_JOINED, "nobodyJoined",
            EndReason.EXPIRED, "expired");

    assertThat(words).containsOnlyKeys(EndReason.values());
    words.forEach(
        (reason, word) ->
            assertThat(callbackFormat().write(view(ended(joined, reason))))
                .containsPattern("\"endReason\"\\s*:\\s*\"%s\"".formatted(word)));
    assertThat(callbackFormat().write(view(joined))).doesNotContain("endReason");
  }

  @Test
  default void leavesOutWhatIsAbsent() {
    assertThat(callbackFormat().write(view(started(requested())))).doesNotContain("null");
  }

  @Test
  default void keepsTheSecretsOfTheApiToItself() {
    var view = view(started(requested()));

    assertThat(callbackFormat().write(view))
        .doesNotContain(Long.toString(view.startToken().value()))
        .doesNotContain(view.joinCode().value())
        .doesNotContain(view.state().key().value());
  }

  @Test
  default void writesTheSameForTheSameView() {
    var change = noted(started(requested()), "\"quoted\"\n\\ ü 🔌 \u0000");

    assertThat(callbackFormat().write(view(change)))
        .isEqualTo(callbackFormat().write(view(change)));
  }

  private static String status(String word) {
    return "(?s).*\"status\"\\s*:\\s*\"%s\".*".formatted(word);
  }

  private static SessionView view(SessionChange change) {
    return SessionView.of(change.after().state(), new InMemorySecrets(7));
  }
}

package org.deskbridge.session.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.deskbridge.error.FailureFixtures.errorCode;

import org.deskbridge.Deskbridge;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.room.ConnectedPage;
import org.deskbridge.session.room.DeafListener;
import org.junit.jupiter.api.Test;

class GetTranscriptTest {

  private final InMemoryDesk memory = new InMemoryDesk();
  private final Deskbridge desk = memory.desk();

  @Test
  void showsWhatWasSaidInItsOrder() {
    var state = memory.active().state();
    desk.room().postMessage(memory.caller(), state.key(), "Hello");
    desk.room().updateNotes(memory.caller(), state.key(), "Printer", 0);
    desk.room().postMessage(Caller.customerOf(state.key().value()), state.key(), "Hello yourself");

    var transcript = desk.sessions().transcript(memory.caller(), state.id().value());

    assertThat(transcript.session().id()).isEqualTo(state.id());
    assertThat(transcript.lines())
        .map(SessionEvent.Said.class::cast)
        .extracting(SessionEvent.Said::name, SessionEvent.Said::text)
        .containsExactly(tuple("Erika Expert", "Hello"), tuple("Carl Customer", "Hello yourself"));
  }

  @Test
  void hasNothingToShowWhereNothingWasSaid() {
    var id = memory.complete().state().id().value();

    assertThatThrownBy(() -> desk.sessions().transcript(memory.caller(), id))
        .has(errorCode(ErrorCode.SESSION_NO_TRANSCRIPT));
  }

  @Test
  void showsAmongTheMessagesWhoCameInAndLeft() {
    var state = memory.active().state();
    desk.room().postMessage(memory.caller(), state.key(), "Kim may know.");
    takeInKim(state.key());

    var transcript = desk.sessions().transcript(memory.caller(), state.id().value());

    assertThat(transcript.lines())
        .extracting(SessionEvent.ChatLine::name)
        .containsExactly("Erika Expert", "Kim Colleague");
  }

  @Test
  void hasNothingToShowWherePeopleOnlyCameIn() {
    var state = memory.active().state();
    takeInKim(state.key());

    assertThatThrownBy(() -> desk.sessions().transcript(memory.caller(), state.id().value()))
        .has(errorCode(ErrorCode.SESSION_NO_TRANSCRIPT));
  }

  private void takeInKim(SessionKey key) {
    var page = ConnectedPage.ofExpert("kim", memory.colleague().key());
    desk.room().connect(Caller.of(memory.colleague()), key, page, new DeafListener());
  }

  @Test
  void isForTheAccountAlone() {
    var state = memory.active().state();
    desk.room().postMessage(memory.caller(), state.key(), "Hello");

    assertThatThrownBy(() -> desk.sessions().transcript(memory.stranger(), state.id().value()))
        .isInstanceOf(SessionNotFoundException.class);
  }
}

package org.deskbridge.session.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.error.FailureFixtures.errorCode;

import org.deskbridge.InMemoryDesk;
import org.deskbridge.RoomDesk;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.NotesChangedException;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.SupportSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatAndNotesTest {

  private final InMemoryDesk memory = new InMemoryDesk();
  private final RoomDesk say = memory.desk().room();
  private final RoomDesk updateNotes = memory.desk().room();

  @Test
  void keepsWhatBothSidesSay() {
    var key = memory.active().state().key();

    say.postMessage(memory.caller(), key, "Where does it hurt?");
    say.postMessage(Caller.customerOf(key.value()), key, "Here.");

    assertThat(memory.desk().sessions().history(memory.caller(), key))
        .filteredOn(SessionEvent.Said.class::isInstance)
        .map(SessionEvent.Said.class::cast)
        .satisfiesExactly(
            question -> {
              assertThat(question.side()).isEqualTo(ParticipantRole.EXPERT);
              assertThat(question.name()).isEqualTo("Erika Expert");
              assertThat(question.text()).isEqualTo("Where does it hurt?");
              assertThat(question.at()).isEqualTo(memory.now());
            },
            answer -> {
              assertThat(answer.side()).isEqualTo(ParticipantRole.CUSTOMER);
              assertThat(answer.name()).isEqualTo("Carl Customer");
            });
  }

  @Test
  void namesACustomerOfWhomNothingIsKnown() {
    var token = memory.desk().sessions().requestAnonymous(null, null);
    var key = memory.desk().sessions().start(memory.caller(), token).state().key();

    say.postMessage(Caller.customerOf(key.value()), key, "Hello?");

    assertThat(memory.sessions().history(key))
        .last()
        .isInstanceOfSatisfying(
            SessionEvent.Said.class, said -> assertThat(said.name()).isEqualTo("Customer"));
  }

  @Test
  void keepsWhatIsSaidOutOfLogs() {
    var key = memory.active().state().key();

    say.postMessage(memory.caller(), key, "my password is swordfish");

    assertThat(memory.sessions().history(key)).last().asString().doesNotContain("swordfish");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \t\n"})
  void refusesToSayNothing(String text) {
    var key = memory.active().state().key();

    assertThatThrownBy(() -> say.postMessage(memory.caller(), key, text))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void limitsALine() {
    var key = memory.active().state().key();

    say.postMessage(memory.caller(), key, "x".repeat(2000));
    assertThatThrownBy(() -> say.postMessage(memory.caller(), key, "x".repeat(2001)))
        .hasMessage("text: 2001 characters (expected: at most 2000 characters)");
  }

  @Test
  void takesNoMoreChatIntoAFullSessionButItsNotesAndItsEnd() {
    var key = memory.active().state().key();
    while (memory.state(key).revision() < 20_000) {
      say.postMessage(Caller.customerOf(key.value()), key, "once more");
    }

    assertThatThrownBy(() -> say.postMessage(memory.caller(), key, "one too many"))
        .has(errorCode(ErrorCode.SESSION_FULL))
        .hasMessageEndingWith(": 20000 changes (expected: fewer than 20000)");
    updateNotes.updateNotes(memory.caller(), key, "they talk a lot", 0);
    memory.desk().sessions().end(memory.caller(), key);

    assertThat(memory.state(key).notes()).isEqualTo("they talk a lot");
    assertThat(memory.state(key).status()).isEqualTo(SessionStatus.COMPLETE);
  }

  @Test
  void refusesToChatBeforeTheStartAndAfterTheEnd() {
    var requested = memory.requested().state().key();
    var complete = memory.complete().state().key();

    assertThatThrownBy(() -> say.postMessage(memory.caller(), requested, "hello"))
        .has(errorCode(ErrorCode.SESSION_NOT_LIVE));
    assertThatThrownBy(() -> say.postMessage(memory.caller(), complete, "hello"))
        .has(errorCode(ErrorCode.SESSION_NOT_LIVE));
  }

  @Test
  void showsNothingToStrangers() {
    var key = memory.active().state().key();

    assertThatThrownBy(() -> say.postMessage(memory.stranger(), key, "hello"))
        .isInstanceOf(SessionNotFoundException.class);
    assertThatThrownBy(() -> say.postMessage(Caller.customerOf("other"), key, "hello"))
        .isInstanceOf(SessionNotFoundException.class);
    assertThatThrownBy(() -> updateNotes.updateNotes(memory.stranger(), key, "notes", 0))
        .isInstanceOf(SessionNotFoundException.class);
    assertThatThrownBy(() -> memory.desk().sessions().history(memory.stranger(), key))
        .isInstanceOf(SessionNotFoundException.class);
  }

  @Test
  void keepsNotesDuringTheSessionAndAfterwards() {
    var key = memory.active().state().key();

    updateNotes.updateNotes(memory.caller(), key, "during", 0);
    assertThat(memory.state(key).notes()).isEqualTo("during");

    var ended = memory.desk().sessions().end(memory.caller(), key).state();
    updateNotes.updateNotes(memory.caller(), key, "afterwards", ended.revision());
    assertThat(memory.state(key).notes()).isEqualTo("afterwards");
  }

  @Test
  void recordsNotesThatSayTheSameOnlyOnce() {
    var key = memory.active().state().key();
    updateNotes.updateNotes(memory.caller(), key, "notes", 0);
    var revision = memory.state(key).revision();

    updateNotes.updateNotes(memory.caller(), key, "notes", 0);

    assertThat(memory.state(key).revision()).isEqualTo(revision);
  }

  @Test
  void showsTheOtherTextToAWriterWhoComesSecond() {
    var key = memory.active().state().key();
    var first = updateNotes.updateNotes(memory.caller(), key, "first", 0);

    assertThatThrownBy(() -> updateNotes.updateNotes(memory.caller(), key, "second", 0))
        .has(errorCode(ErrorCode.SESSION_NOTES_CHANGED))
        .hasMessageNotContaining("first")
        .isInstanceOfSatisfying(
            NotesChangedException.class,
            changed -> {
              assertThat(changed.notes()).isEqualTo("first");
              assertThat(changed.revision()).isEqualTo(first.notesRevision());
            });

    assertThat(memory.state(key).notes()).isEqualTo("first");
  }

  @Test
  void acceptsNotesMadeOnAnyRevisionSinceTheLastOnes() {
    var key = memory.active().state().key();
    var noted = updateNotes.updateNotes(memory.caller(), key, "first", 0);
    say.postMessage(memory.caller(), key, "hello");

    updateNotes.updateNotes(memory.caller(), key, "second", noted.notesRevision());
    updateNotes.updateNotes(memory.caller(), key, "third", memory.state(key).revision());

    assertThat(memory.state(key).notes()).isEqualTo("third");
    assertThat(memory.state(key).notesRevision()).isEqualTo(memory.state(key).revision());
  }

  @Test
  void refusesNotesMadeOnARevisionThatIsNotThere() {
    var key = memory.active().state().key();
    var next = memory.state(key).revision() + 1;

    assertThatThrownBy(() -> updateNotes.updateNotes(memory.caller(), key, "notes", next))
        .has(errorCode(ErrorCode.SESSION_NOTES_CHANGED));
  }

  @Test
  void acceptsARepeatWhoseFirstAnswerWasLost() {
    var key = memory.active().state().key();
    var first = updateNotes.updateNotes(memory.caller(), key, "notes", 0);

    var repeated = updateNotes.updateNotes(memory.caller(), key, "notes", 0);

    assertThat(repeated).isEqualTo(first);
  }

  @Test
  void keepsErasedNotesErasedWhenAnOldPageSavesThem() {
    var key = memory.complete().state().key();
    var noted = updateNotes.updateNotes(memory.caller(), key, "lives in Berlin", 0);
    memory.sessions().eraseCustomer(SupportSession.restore(noted).eraseCustomer(memory.now()));

    assertThatThrownBy(
            () ->
                updateNotes.updateNotes(
                    memory.caller(), key, "lives in Berlin, too", noted.notesRevision()))
        .has(errorCode(ErrorCode.SESSION_NOTES_CHANGED));

    assertThat(memory.state(key).notes()).isNull();
  }

  @Test
  void refusesNotesOfACustomerOrBeforeTheStartOrTooLong() {
    var active = memory.active().state().key();
    var requested = memory.requested().state().key();

    assertThatThrownBy(
            () -> updateNotes.updateNotes(Caller.customerOf(active.value()), active, "x", 0))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> updateNotes.updateNotes(memory.caller(), requested, "x", 0))
        .has(errorCode(ErrorCode.SESSION_NOT_LIVE));
    assertThatThrownBy(
            () -> updateNotes.updateNotes(memory.caller(), active, "x".repeat(20_001), 0))
        .isInstanceOf(InvalidValueException.class);
  }
}

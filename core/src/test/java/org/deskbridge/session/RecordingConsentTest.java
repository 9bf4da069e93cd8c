package org.deskbridge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.error.FailureFixtures.errorCode;
import static org.deskbridge.session.RecordingConsent.AGREED;
import static org.deskbridge.session.RecordingConsent.ASKED;
import static org.deskbridge.session.RecordingConsent.DECLINED;
import static org.deskbridge.session.RecordingConsent.NOT_ASKED;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.RecordingDesk;
import org.deskbridge.RoomDesk;
import org.deskbridge.account.AccountSettings;
import org.deskbridge.account.Expert;
import org.deskbridge.account.RecordingMode;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.session.id.CustomerSessionToken;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingConsentTest {

  private final InMemoryDesk memory = new InMemoryDesk();
  private final RoomDesk requestRecordingConsent = memory.desk().room();
  private final RoomDesk answerRecordingConsent = memory.desk().room();
  private final RecordingDesk startRecording = memory.desk().recordings();

  @Test
  void isNotGivenBeforeAnybodyAsked() {
    var state = memory.active().state();

    assertThat(state.recording())
        .isEqualTo(new RecordingPermission(RecordingMode.ASK, NOT_ASKED, false, false));
    assertThatThrownBy(() -> answer(state.key(), true))
        .has(errorCode(ErrorCode.RECORDING_CONSENT_MISSING));
    assertThatThrownBy(() -> startRecording.start(memory.caller(), state.key()))
        .has(errorCode(ErrorCode.RECORDING_CONSENT_MISSING));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isWhatTheCustomerAnswers(boolean agrees) {
    var key = memory.active().state().key();

    assertThat(consent(ask(key))).isEqualTo(ASKED);
    assertThat(consent(answer(key, agrees))).isEqualTo(agrees ? AGREED : DECLINED);
    assertThat(consent(memory.state(key))).isEqualTo(agrees ? AGREED : DECLINED);
  }

  @Test
  void isOnRecordStepByStep() {
    var key = memory.active().state().key();
    var heard = new ArrayList<SessionEvent>();
    try (var subscription = memory.sessionEvents().subscribe(heard::add)) {
      assertThat(subscription).isNotNull();

      ask(key);
      answer(key, true);
      startRecording.start(memory.caller(), key);
      answer(key, false);
    }

    var history = memory.sessions().history(key);
    assertThat(heard).isEqualTo(history.subList(history.size() - 4, history.size()));
    assertThat(heard)
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("ConsentAsked", "ConsentAnswered", "Recorded", "ConsentAnswered");
    assertThat(heard)
        .filteredOn(SessionEvent.ConsentAnswered.class::isInstance)
        .extracting(event -> ((SessionEvent.ConsentAnswered) event).consent())
        .containsExactly(AGREED, DECLINED);
    assertThat(heard).noneMatch(SessionEvent.Moved.class::isInstance);
  }

  @Test
  void isAskedForOnce() {
    var key = memory.active().state().key();
    var asked = ask(key);

    assertThat(ask(key)).isEqualTo(asked);
    var agreed = answer(key, true);
    assertThat(ask(key)).isEqualTo(agreed);
    assertThat(answer(key, true)).isEqualTo(agreed);
  }

  @Test
  void canBeWithdrawnAndAskedForAgain() {
    var key = memory.agreed().state().key();
    startRecording.start(memory.caller(), key);

    var declined = answer(key, false);
    assertThat(declined.recording())
        .isEqualTo(new RecordingPermission(RecordingMode.ASK, DECLINED, true, false));

    assertThat(consent(ask(key))).isEqualTo(ASKED);
    assertThat(answer(key, true).recording())
        .isEqualTo(new RecordingPermission(RecordingMode.ASK, AGREED, true, false));
  }

  @Test
  void staysWhenTheTechnicianStops() {
    var key = memory.agreed().state().key();
    startRecording.start(memory.caller(), key);
    var running = memory.state(key).recording();

    var stopped = startRecording.stop(memory.caller(), key);
    var again = startRecording.stop(memory.caller(), key);
    startRecording.start(memory.caller(), key);

    assertThat(running).isEqualTo(new RecordingPermission(RecordingMode.ASK, AGREED, true, true));
    assertThat(stopped.recording())
        .isEqualTo(new RecordingPermission(RecordingMode.ASK, AGREED, true, false));
    assertThat(again).isEqualTo(stopped);
    assertThat(memory.state(key).recording()).isEqualTo(running);
    assertThat(memory.sessions().history(key))
        .extracting(event -> event.getClass().getSimpleName())
        .endsWith("Recorded", "RecordingStopped", "Recorded");
  }

  @Test
  void isGivenByJoiningWhereEverySessionIsRecorded() {
    decide(RecordingMode.ALWAYS);
    var view = memory.started();
    assertThat(consent(view.state())).isEqualTo(NOT_ASKED);

    var joined = memory.desk().joining().join(view.joinToken(), null, null);

    assertThat(joined.state().recording())
        .isEqualTo(new RecordingPermission(RecordingMode.ALWAYS, AGREED, false, false));
    assertThat(memory.sessions().history(joined.state().key()))
        .last()
        .isInstanceOf(SessionEvent.ConsentAnswered.class);
  }

  /** The page or the server went away between joining and agreeing. */
  @Test
  void isGivenByJoiningAgainIfTheFirstTimeItWasLost() {
    decide(RecordingMode.ALWAYS);
    var view = memory.started();
    var key = view.state().key();
    var pass = new CustomerSessionToken("held before");
    var hash = new SessionTokens(memory.secrets()).tokenHash(pass);
    memory.sessions().commit(session(key).join(null, hash, memory.now()).orElseThrow());
    assertThat(consent(memory.state(key))).isEqualTo(NOT_ASKED);

    memory.desk().joining().join(view.joinToken(), null, pass);

    assertThat(consent(memory.state(key))).isEqualTo(AGREED);
  }

  @Test
  void isNotGivenByComingBackAfterDeclining() {
    decide(RecordingMode.ALWAYS);
    var view = memory.started();
    var joined = memory.desk().joining().join(view.joinToken(), null, null);
    var key = joined.state().key();
    answer(key, false);

    var again = memory.desk().joining().join(view.joinToken(), null, joined.pass());

    assertThat(consent(again.state())).isEqualTo(DECLINED);
    assertThat(consent(ask(key))).isEqualTo(ASKED);
  }

  @Test
  void isNotGivenByJoiningWhereTheExpertAsks() {
    assertThat(consent(memory.active().state())).isEqualTo(NOT_ASKED);
  }

  @Test
  void isNeverAskedForWhereNothingIsRecorded() {
    decide(RecordingMode.OFF);
    var state = memory.active().state();

    assertThat(state.recording()).isNull();
    assertThatThrownBy(() -> ask(state.key())).has(errorCode(ErrorCode.RECORDING_OFF));
    assertThatThrownBy(() -> answer(state.key(), true)).has(errorCode(ErrorCode.RECORDING_OFF));
    assertThatThrownBy(() -> startRecording.start(memory.caller(), state.key()))
        .has(errorCode(ErrorCode.RECORDING_CONSENT_MISSING));
  }

  @ParameterizedTest
  @EnumSource
  void goesByWhatTheAccountHadDecidedAtTheStart(RecordingMode later) {
    var key = memory.active().state().key();

    decide(later);

    assertThat(consent(ask(key))).isEqualTo(ASKED);
  }

  @Test
  void isOnlyAskedForWhileTheCustomerIsThere() {
    var waiting = memory.started().state().key();
    var complete = memory.complete().state().key();
    var agreed = memory.agreed().state().key();
    memory.desk().sessions().end(memory.caller(), agreed);

    assertThatThrownBy(() -> ask(waiting)).has(errorCode(ErrorCode.SESSION_NOT_LIVE));
    assertThatThrownBy(() -> ask(complete)).has(errorCode(ErrorCode.SESSION_NOT_LIVE));
    assertThatThrownBy(() -> answer(agreed, false)).has(errorCode(ErrorCode.SESSION_NOT_LIVE));
  }

  @Test
  void isTheCustomersToGiveAndTheExpertsToAskFor() {
    var key = memory.active().state().key();
    var customer = Caller.customerOf(key.value());
    var elsewhere = Caller.customerOf(memory.active().state().key().value());
    var expert = memory.expert();
    var visitor = Caller.of(new Expert(expert.key(), expert.account(), "V", "", "v@x", Set.of()));

    for (var nobody : List.of(customer, visitor, Caller.anyone())) {
      assertThatThrownBy(() -> requestRecordingConsent.requestRecordingConsent(nobody, key))
          .isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> startRecording.start(nobody, key))
          .isInstanceOf(AccessDeniedException.class);
    }
    assertThatThrownBy(
            () -> requestRecordingConsent.requestRecordingConsent(memory.stranger(), key))
        .isInstanceOf(SessionNotFoundException.class);
    assertThatThrownBy(() -> startRecording.start(memory.stranger(), key))
        .isInstanceOf(SessionNotFoundException.class);
    ask(key);
    for (var other : List.of(memory.caller(), memory.stranger(), elsewhere, Caller.service())) {
      assertThatThrownBy(() -> answerRecordingConsent.answerRecordingConsent(other, key, true))
          .isInstanceOf(SessionNotFoundException.class);
    }
    assertThat(consent(memory.state(key))).isEqualTo(ASKED);
  }

  @Test
  void isNotedOnceThatThereIsARecording() {
    var key = memory.agreed().state().key();
    startRecording.start(memory.caller(), key);
    var noted = memory.state(key);

    startRecording.start(memory.caller(), key);

    assertThat(noted.recording().isRecorded()).isTrue();
    assertThat(memory.state(key)).isEqualTo(noted);
  }

  private void decide(RecordingMode mode) {
    memory
        .accountSettingsStore()
        .set(memory.expert().account().key(), new AccountSettings(mode, null, null));
  }

  private SessionState ask(SessionKey key) {
    return requestRecordingConsent.requestRecordingConsent(memory.caller(), key);
  }

  private SessionState answer(SessionKey key, boolean agrees) {
    return answerRecordingConsent.answerRecordingConsent(
        Caller.customerOf(key.value()), key, agrees);
  }

  private SupportSession session(SessionKey key) {
    return memory.sessions().byKey(key).orElseThrow();
  }

  private static RecordingConsent consent(SessionState state) {
    return state.recording().consent();
  }
}

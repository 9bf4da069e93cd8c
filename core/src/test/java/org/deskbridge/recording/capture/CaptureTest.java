package org.deskbridge.recording.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.PortFixtures.before;
import static org.deskbridge.PortFixtures.stoppingBefore;
import static org.deskbridge.error.FailureFixtures.errorCode;
import static org.deskbridge.recording.ChunkFixtures.arriving;
import static org.deskbridge.recording.ChunkFixtures.chunk;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.PortFixtures.ProcessStopped;
import org.deskbridge.RecordingDesk;
import org.deskbridge.StoreWith;
import org.deskbridge.account.Role;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.company.Company;
import org.deskbridge.company.Machine;
import org.deskbridge.company.MachineStatus;
import org.deskbridge.company.MachineUuid;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.recording.CaptureProgress;
import org.deskbridge.recording.Chunk;
import org.deskbridge.recording.CorruptUploadException;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.RecordingEvent;
import org.deskbridge.recording.RecordingFixtures;
import org.deskbridge.recording.RecordingNotFoundException;
import org.deskbridge.recording.RecordingOrigin;
import org.deskbridge.recording.RecordingPolicy;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.Recordings;
import org.deskbridge.recording.StorageFullException;
import org.deskbridge.recording.video.InMemoryTranscoder;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.launch.SessionRequest;
import org.junit.jupiter.api.Test;

class CaptureTest {

  private static final byte[] CONTENT = "a second of a screen".getBytes(UTF_8);

  private final InMemoryDesk memory = new InMemoryDesk();
  private final RecordingDesk startRecording = memory.desk().recordings();
  private final RecordingDesk addChunk = memory.desk().recordings();
  private final RecordingDesk getCaptureProgress = memory.desk().recordings();
  private final RecordingDesk closeRecording = memory.desk().recordings();
  private final RecordingDesk closeAbandonedRecordings = memory.desk().recordings();

  @Test
  void beginsWhenTheCustomerHasAgreed() {
    var session = memory.agreed().state().key();
    memory.pass(Duration.ofMillis(1_234));

    var begun = startRecording.start(memory.caller(), session);

    assertThat(begun.stage()).isEqualTo(new RecordingStage.Capturing());
    assertThat(begun.origin())
        .isEqualTo(
            new RecordingOrigin(
                session,
                memory.expert().account().key(),
                memory.expert().key(),
                null,
                memory.now()));
    assertThat(memory.recordings().history(begun.id()))
        .containsExactly(new RecordingEvent.Started(begun, memory.now()));
  }

  @Test
  void tellsTheSessionThatThereIsARecording() {
    var session = memory.agreed().state().key();

    startRecording.start(memory.caller(), session);

    assertThat(memory.state(session).recording().isRecorded()).isTrue();
  }

  @Test
  void leavesNoRecordingThatItsSessionDenies() {
    var session = memory.agreed().state().key();
    var stopping = stoppingBefore(Sessions.class, memory.sessions(), "commit");
    var desk = memory.on(StoreWith.sessions(memory.store(), stopping));

    assertThatThrownBy(() -> desk.recordings().start(memory.caller(), session))
        .isInstanceOf(ProcessStopped.class);

    assertThat(memory.recordings().ofSession(session)).isEmpty();
    assertThat(memory.state(session).recording().isRecorded()).isFalse();
  }

  @Test
  void addsTheRecordingThatASessionAnnouncesSinceTheProcessStopped() {
    var session = memory.agreed().state().key();
    var stopping = stoppingBefore(Recordings.class, memory.recordings(), "commit");
    var desk = memory.on(StoreWith.recordings(memory.store(), stopping));
    assertThatThrownBy(() -> desk.recordings().start(memory.caller(), session))
        .isInstanceOf(ProcessStopped.class);
    var announced = memory.state(session);

    var begun = startRecording.start(memory.caller(), session);

    assertThat(announced.recording().isRecorded()).isTrue();
    assertThat(memory.state(session)).isEqualTo(announced);
    assertThat(memory.recordings().ofSession(session))
        .extracting(each -> each.state().id())
        .containsExactly(begun.id());
  }

  @Test
  void doesNotBeginWhenTheCustomerWithdrawsMeanwhile() {
    var session = memory.agreed().state().key();
    var customer = Caller.customerOf(session.value());
    var withdrawn =
        before(
            Sessions.class,
            memory.sessions(),
            "commit",
            () -> memory.desk().room().answerRecordingConsent(customer, session, false));
    var desk = memory.on(StoreWith.sessions(memory.store(), withdrawn));

    assertThatThrownBy(() -> desk.recordings().start(memory.caller(), session))
        .has(errorCode(ErrorCode.RECORDING_CONSENT_MISSING));

    assertThat(memory.recordings().ofSession(session)).isEmpty();
  }

  /** What is acknowledged is in the video; what comes too late for it is not acknowledged. */
  @Test
  void refusesAChunkWhoseVideoIsMadeWhileItArrives() {
    var session = memory.agreed().state().key();
    var recording = memory.capturing(session);
    memory.captured(recording, InMemoryTranscoder.capture("a second"));
    var late = InMemoryTranscoder.capture("a last second");

    assertThatThrownBy(
            () ->
                addChunk.addChunk(
                    memory.caller(),
                    session,
                    recording.id(),
                    chunk(1, late),
                    arriving(late, () -> closeAndTranscode(recording))))
        .has(errorCode(ErrorCode.RECORDING_NOT_CAPTURING));

    assertThat(memory.state(recording.id()).stage())
        .isInstanceOf(RecordingStage.ReadyForDownload.class);
    assertThat(memory.mediaStore().names(recording.id()))
        .extracting(MediaKey::kind)
        .doesNotContain(MediaKey.Kind.CHUNK);
  }

  private void closeAndTranscode(RecordingState recording) {
    closeRecording.close(memory.caller(), recording.origin().session(), recording.id(), 1);
    memory.desk().recordings().requestTranscoding(memory.caller(), List.of(recording.id()));
    memory.desk().recordings().transcodeNext(Caller.service());
  }

  @Test
  void beginsAsOftenAsTheExpertWants() {
    var session = memory.agreed().state().key();

    var one = startRecording.start(memory.caller(), session);
    var other = startRecording.start(memory.caller(), session);

    assertThat(other.id().value()).isGreaterThan(one.id().value());
    assertThat(memory.recordings().ofSession(session)).hasSize(2);
  }

  @Test
  void beginsForTheCompanyWhoseMachineIsSupported() {
    var company = memory.companies().addCompany(memory.expert().account().key(), "Example Company");
    var session = unattended(company);

    var begun = startRecording.start(memory.caller(), session);

    assertThat(begun.origin().company()).isEqualTo(company.id());
    assertThat(begun.origin().isUnattended()).isTrue();
  }

  private SessionKey unattended(Company company) {
    var uuid = new MachineUuid("c0ffee");
    memory
        .companies()
        .putMachine(
            new Machine(uuid, company, "Front desk", null, List.of(), MachineStatus.ONLINE));
    var request = new SessionRequest(null, null, uuid, null, null);
    var token = memory.desk().sessions().request(memory.caller(), request).token();
    var view = memory.desk().sessions().start(memory.caller(), token);
    var key = view.state().key();
    memory.desk().joining().join(view.joinToken(), null, null);
    memory.desk().room().requestRecordingConsent(memory.caller(), key);
    memory.desk().room().answerRecordingConsent(Caller.customerOf(key.value()), key, true);
    return key;
  }

  @Test
  void doesNotBeginWithoutTheConsentOfTheCustomer() {
    var session = memory.active().state().key();
    var customer = Caller.customerOf(session.value());
    assertRefused(session);
    memory.desk().room().requestRecordingConsent(memory.caller(), session);
    assertRefused(session);
    memory.desk().room().answerRecordingConsent(customer, session, true);
    memory.desk().room().answerRecordingConsent(customer, session, false);
    assertRefused(session);
  }

  private void assertRefused(SessionKey session) {
    assertThatThrownBy(() -> startRecording.start(memory.caller(), session))
        .has(errorCode(ErrorCode.RECORDING_CONSENT_MISSING));
    assertThat(memory.recordings().ofSession(session)).isEmpty();
  }

  @Test
  void doesNotBeginUnlessTheSessionIsActive() {
    var waiting = memory.started().state().key();
    var over = memory.agreed().state().key();
    memory.desk().sessions().end(memory.caller(), over);

    assertThatThrownBy(() -> startRecording.start(memory.caller(), waiting))
        .has(errorCode(ErrorCode.SESSION_NOT_LIVE));
    assertThatThrownBy(() -> startRecording.start(memory.caller(), over))
        .has(errorCode(ErrorCode.SESSION_NOT_LIVE));
  }

  @Test
  void beginsForNobodyElse() {
    var session = memory.agreed().state().key();
    var manager =
        memory
            .directory()
            .addExpert(
                memory.expert().account().key(),
                "Mia",
                "Manager",
                "mia@example.com",
                Set.of(Role.MANAGER));

    assertThatThrownBy(() -> startRecording.start(memory.stranger(), session))
        .isInstanceOf(SessionNotFoundException.class);
    assertThatThrownBy(() -> startRecording.start(Caller.of(manager), session))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> startRecording.start(Caller.customerOf(session.value()), session))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void keepsChunksInOrder() {
    var recording = capturing();

    assertThat(add(recording, 0, CONTENT)).isEqualTo(new CaptureProgress(1, 20, memory.now()));
    memory.pass(Duration.ofSeconds(1));
    assertThat(add(recording, 1, CONTENT)).isEqualTo(new CaptureProgress(2, 40, memory.now()));

    assertThat(show(recording)).isEqualTo(new CaptureProgress(2, 40, memory.now()));
    assertThat(memory.mediaStore().content(MediaKey.chunk(recording.id(), 1))).contains(CONTENT);
  }

  @Test
  void takesAChunkOnceThatIsSentTwice() {
    var recording = capturing();
    var before = add(recording, 0, CONTENT);
    memory.pass(Duration.ofSeconds(1));

    var after =
        add(recording, chunk(0, CONTENT), new ByteArrayInputStream("not read".getBytes(UTF_8)));

    assertThat(after).isEqualTo(before);
    assertThat(memory.mediaStore().content(MediaKey.chunk(recording.id(), 0))).contains(CONTENT);
  }

  @Test
  void refusesAnotherChunkOfTheSameNumber() {
    var recording = capturing();
    add(recording, 0, CONTENT);

    assertThatThrownBy(() -> add(recording, 0, "another".getBytes(UTF_8)))
        .has(errorCode(ErrorCode.RECORDING_CHUNK_DIFFERS))
        .hasMessageContaining("chunk: 0");
    assertThat(memory.mediaStore().content(MediaKey.chunk(recording.id(), 0))).contains(CONTENT);
  }

  @Test
  void namesTheChunkThatIsMissingFirst() {
    var recording = capturing();
    add(recording, 0, CONTENT);

    assertThatThrownBy(() -> add(recording, 2, CONTENT))
        .has(errorCode(ErrorCode.RECORDING_CHUNK_OUT_OF_ORDER))
        .hasMessage("chunk: 2 (expected: 1)");
    assertThat(memory.mediaStore().names(recording.id())).hasSize(1);
  }

  @Test
  void refusesAChunkThatIsNotWhatItSays() {
    var recording = capturing();
    var other = "another second, 20 B".getBytes(UTF_8);

    assertThatThrownBy(() -> add(recording, chunk(0, CONTENT), new ByteArrayInputStream(other)))
        .isInstanceOf(CorruptUploadException.class);
    assertThatThrownBy(() -> add(recording, chunk(0, CONTENT), InputStream.nullInputStream()))
        .isInstanceOf(CorruptUploadException.class);
    assertThat(show(recording)).isEqualTo(CaptureProgress.NONE);
    assertThat(add(recording, 0, CONTENT).chunks()).isEqualTo(1);
  }

  @Test
  void keepsTheEarlierChunksWhenTheStoreIsFull() {
    var recording = capturing();
    add(recording, 0, CONTENT);
    memory.mediaStore().capacity(CONTENT.length);

    assertThatThrownBy(() -> add(recording, 1, CONTENT)).isInstanceOf(StorageFullException.class);
    assertThat(show(recording).chunks()).isEqualTo(1);
    memory.mediaStore().capacity(Long.MAX_VALUE);
    assertThat(add(recording, 1, CONTENT).chunks()).isEqualTo(2);
  }

  @Test
  void takesNoChunksAfterTheEnd() {
    var recording = capturing();
    add(recording, 0, CONTENT);
    close(recording, 1);

    assertThatThrownBy(() -> add(recording, 1, CONTENT))
        .has(errorCode(ErrorCode.RECORDING_NOT_CAPTURING));
    assertThatThrownBy(() -> show(recording)).has(errorCode(ErrorCode.RECORDING_NOT_CAPTURING));
    assertThat(memory.mediaStore().names(recording.id())).hasSize(1);
  }

  @Test
  void hidesARecordingFromEverybodyElse() {
    var recording = capturing();
    var session = recording.origin().session();
    var other = memory.agreed().state().key();

    assertThatThrownBy(
            () ->
                addChunk.addChunk(
                    memory.stranger(),
                    session,
                    recording.id(),
                    chunk(0, CONTENT),
                    new ByteArrayInputStream(CONTENT)))
        .isInstanceOf(RecordingNotFoundException.class);
    assertThatThrownBy(
            () ->
                addChunk.addChunk(
                    memory.caller(),
                    other,
                    recording.id(),
                    chunk(0, CONTENT),
                    new ByteArrayInputStream(CONTENT)))
        .isInstanceOf(RecordingNotFoundException.class);
    assertThatThrownBy(
            () -> getCaptureProgress.progress(memory.stranger(), session, recording.id()))
        .isInstanceOf(RecordingNotFoundException.class);
    assertThatThrownBy(() -> closeRecording.close(memory.stranger(), session, recording.id(), 0))
        .isInstanceOf(RecordingNotFoundException.class);
    assertThatThrownBy(
            () ->
                getCaptureProgress.progress(
                    Caller.customerOf(session.value()), session, recording.id()))
        .isInstanceOf(RecordingNotFoundException.class);
    assertThat(memory.mediaStore().names(recording.id())).isEmpty();
  }

  @Test
  void doesNotEndWhileChunksAreMissing() {
    var recording = capturing();
    add(recording, 0, CONTENT);

    assertThatThrownBy(() -> close(recording, 3))
        .has(errorCode(ErrorCode.RECORDING_CHUNK_OUT_OF_ORDER))
        .hasMessageContaining("expected: 1");
    assertThat(memory.state(recording.id()).stage()).isEqualTo(new RecordingStage.Capturing());
  }

  @Test
  void endsOnce() {
    var recording = capturing();
    add(recording, 0, CONTENT);

    var closed = close(recording, 1);
    var again = close(recording, 5);

    assertThat(closed.stage()).isEqualTo(new RecordingStage.ReadyForTranscode(0, false));
    assertThat(again).isEqualTo(closed);
  }

  @Test
  void queuesTheVideoWhereThatIsThePolicy() {
    var recording = capturing();
    add(recording, 0, CONTENT);
    var policy = new RecordingPolicy(true, Duration.ofMinutes(10), Duration.ofDays(2));
    var close = new CloseRecording(memory.recordings(), memory.chunks(), policy, memory.clock());

    var closed = close.close(memory.caller(), recording.origin().session(), recording.id(), 1);

    assertThat(closed.stage()).isEqualTo(new RecordingStage.ReadyForTranscode(0, true));
  }

  @Test
  void saysThatNothingWasCaptured() {
    var closed = close(capturing(), 0);

    assertThat(closed.stage()).isEqualTo(new RecordingStage.Failed("Nothing was captured."));
  }

  @Test
  void endsWhatNobodyCameBackForAfterTheSession() {
    var recording = capturing();
    add(recording, 0, CONTENT);
    memory.pass(Duration.ofMinutes(60));
    assertThat(closeAbandonedRecordings.closeAbandoned(Caller.service())).isEmpty();
    memory.desk().sessions().end(memory.caller(), recording.origin().session());
    memory.pass(Duration.ofMinutes(9));
    assertThat(closeAbandonedRecordings.closeAbandoned(Caller.service())).isEmpty();

    memory.pass(Duration.ofMinutes(1));
    var closed = closeAbandonedRecordings.closeAbandoned(Caller.service());

    assertThat(closed).containsExactly(memory.state(recording.id()));
    assertThat(closed.get(0).stage()).isEqualTo(new RecordingStage.ReadyForTranscode(0, false));
    assertThat(closeAbandonedRecordings.closeAbandoned(Caller.service())).isEmpty();
  }

  @Test
  void waitsAsLongAsChunksCome() {
    var recording = capturing();
    memory.desk().sessions().end(memory.caller(), recording.origin().session());
    memory.pass(Duration.ofMinutes(9));
    add(recording, 0, CONTENT);
    memory.pass(Duration.ofMinutes(9));
    assertThat(closeAbandonedRecordings.closeAbandoned(Caller.service())).isEmpty();

    memory.pass(Duration.ofMinutes(1));

    assertThat(closeAbandonedRecordings.closeAbandoned(Caller.service())).hasSize(1);
  }

  @Test
  void endsARecordingWhoseSessionIsGone() {
    var recording = RecordingFixtures.started(memory.recordings().newId());
    memory.recordings().commit(recording);
    memory.setNow(RecordingFixtures.NOON.plus(Duration.ofMinutes(10)));

    assertThat(closeAbandonedRecordings.closeAbandoned(Caller.service()))
        .extracting(RecordingState::stage)
        .containsExactly(new RecordingStage.Failed("Nothing was captured."));
  }

  @Test
  void endsNothingThatIsOutOfReach() {
    var recording = capturing();
    memory.desk().sessions().end(memory.caller(), recording.origin().session());
    memory.pass(Duration.ofMinutes(10));

    assertThat(closeAbandonedRecordings.closeAbandoned(memory.stranger())).isEmpty();
    assertThat(closeAbandonedRecordings.closeAbandoned(memory.caller())).hasSize(1);
  }

  private RecordingState capturing() {
    return memory.capturing(memory.agreed().state().key());
  }

  private CaptureProgress add(RecordingState recording, int number, byte[] content) {
    return add(recording, chunk(number, content), new ByteArrayInputStream(content));
  }

  private CaptureProgress add(RecordingState recording, Chunk chunk, InputStream content) {
    return addChunk.addChunk(
        memory.caller(), recording.origin().session(), recording.id(), chunk, content);
  }

  private CaptureProgress show(RecordingState recording) {
    return getCaptureProgress.progress(
        memory.caller(), recording.origin().session(), recording.id());
  }

  private RecordingState close(RecordingState recording, int sent) {
    return closeRecording.close(
        memory.caller(), recording.origin().session(), recording.id(), sent);
  }
}

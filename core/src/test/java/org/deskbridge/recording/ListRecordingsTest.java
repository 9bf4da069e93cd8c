package org.deskbridge.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.error.FailureFixtures.errorCode;
import static org.deskbridge.session.SessionFixtures.newKey;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.RecordingDesk;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.UserKey;
import org.deskbridge.auth.Caller;
import org.deskbridge.company.CompanyId;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.recording.RecordingStage.ReadyForDownload;
import org.deskbridge.recording.RecordingStage.Transcoding;
import org.deskbridge.recording.download.GetRecordingsOfSession;
import org.deskbridge.recording.video.UnplayableRecordingException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListRecordingsTest {

  private final InMemoryDesk memory = new InMemoryDesk();
  private final AccountKey account = memory.expert().account().key();
  private final RecordingDesk listRecordings = memory.desk().recordings();
  private final RecordingDesk getRecordingsOfSession = memory.desk().recordings();
  private final RecordingDesk markArchived = memory.desk().recordings();

  @Test
  void listsWhatWaitsForItsVideoAndWhatCanBeDownloaded() {
    memory.capturing(memory.agreed().state().key());
    var made = memory.transcoded();
    var waiting = memory.recorded();
    var queued = memory.recorded();
    memory.desk().recordings().requestTranscoding(memory.caller(), List.of(queued.id()));

    var listed = listRecordings.list(memory.caller(), ofAccount());

    assertThat(listed.readyForTranscode()).containsExactly(waiting.id(), queued.id());
    assertThat(listed.readyForDownload()).containsExactly(made.id());
  }

  @Test
  void listsNothingWhileTheVideoIsMade() {
    var recording = memory.recorded();
    memory.desk().recordings().requestTranscoding(memory.caller(), List.of(recording.id()));
    memory
        .transcoder()
        .whileMakingNext(
            () ->
                assertThat(listRecordings.list(memory.caller(), ofAccount()))
                    .isEqualTo(new ListRecordings.Listed(List.of(), List.of(), List.of())));

    memory.desk().recordings().transcodeNext(Caller.service());

    assertThat(memory.state(recording.id()).stage()).isInstanceOf(ReadyForDownload.class);
  }

  @Test
  void listsWhatNoVideoCanBeMadeOf() {
    var empty = memory.capturing(memory.agreed().state().key());
    memory.desk().recordings().close(memory.caller(), empty.origin().session(), empty.id(), 0);
    memory.pass(Duration.ofSeconds(1));
    var sound = memory.recorded();
    memory.desk().recordings().requestTranscoding(memory.caller(), List.of(sound.id()));
    memory
        .transcoder()
        .failNext(new UnplayableRecordingException("Only sound was captured, and no picture."));
    memory.desk().recordings().transcodeNext(Caller.service());

    assertThat(listRecordings.list(memory.caller(), ofAccount()))
        .isEqualTo(
            new ListRecordings.Listed(List.of(), List.of(), List.of(empty.id(), sound.id())));
  }

  @Test
  void listsFiveHundredFromTheFirstOn() {
    var ids =
        IntStream.range(0, 501)
            .mapToObj(
                each -> {
                  var origin =
                      new RecordingOrigin(
                          newKey(),
                          account,
                          memory.expert().key(),
                          null,
                          memory.now().plusSeconds(each));
                  var started = RecordingFixtures.started(memory.recordings().newId(), origin);
                  memory.recordings().commit(started);
                  memory.recordings().commit(RecordingFixtures.closed(started));
                  return started.after().state().id();
                })
            .toList();

    assertThat(listRecordings.list(memory.caller(), ofAccount()).readyForTranscode())
        .containsExactlyElementsOf(ids.subList(0, 500));
  }

  @Test
  void listsTheArchivedOnesOnlyWhenTheyAreAskedFor() {
    var one = memory.transcoded();
    var other = memory.transcoded();
    markArchived.markArchived(memory.caller(), List.of(one.id()), true);
    var archived = new RecordingQuery(account, null, null, null, null, null, true);

    assertThat(listRecordings.list(memory.caller(), ofAccount()).readyForDownload())
        .containsExactly(other.id());
    assertThat(listRecordings.list(memory.caller(), archived).readyForDownload())
        .containsExactly(one.id());
    markArchived.markArchived(memory.caller(), List.of(one.id(), other.id()), false);
    assertThat(listRecordings.list(memory.caller(), ofAccount()).readyForDownload())
        .containsExactly(one.id(), other.id());
  }

  @Test
  void refusesAnAccountThatIsOutOfReach() {
    var query = query(new AccountKey(999), null, null);
    assertOutOfReach(memory.caller(), query, "accountKey");
    assertOutOfReach(memory.stranger(), ofAccount(), "accountKey");
    assertOutOfReach(Caller.anyone(), ofAccount(), "accountKey");
  }

  @Test
  void refusesAnExpertOfAnotherAccount() {
    var stranger = memory.stranger().expert().orElseThrow();

    assertOutOfReach(memory.caller(), query(account, stranger.key(), null), "userKey");
    assertOutOfReach(memory.caller(), query(account, new UserKey(999), null), "userKey");
    assertOutOfReach(Caller.service(), query(account, stranger.key(), null), "userKey");
    assertThat(
            listRecordings
                .list(memory.caller(), query(account, memory.expert().key(), null))
                .readyForDownload())
        .isEmpty();
  }

  @Test
  void refusesACompanyOfAnotherAccount() {
    var stranger = memory.stranger().expert().orElseThrow();
    var foreign = memory.companies().addCompany(stranger.account().key(), "Other Company");
    var own = memory.companies().addCompany(account, "Example Company");

    assertOutOfReach(memory.caller(), query(account, null, foreign.id()), "companyId");
    assertOutOfReach(memory.caller(), query(account, null, new CompanyId(999)), "companyId");
    assertThat(
            listRecordings.list(memory.caller(), query(account, null, own.id())).readyForDownload())
        .isEmpty();
  }

  private void assertOutOfReach(Caller caller, RecordingQuery query, String parameter) {
    assertThatThrownBy(() -> listRecordings.list(caller, query))
        .has(errorCode(ErrorCode.OUT_OF_REACH))
        .hasMessageStartingWith(parameter);
  }

  private RecordingQuery ofAccount() {
    return query(account, null, null);
  }

  private static RecordingQuery query(
      AccountKey account, @Nullable UserKey user, @Nullable CompanyId company) {
    return new RecordingQuery(account, user, company, null, null, null, false);
  }

  @Test
  void archivesNothingIfOneIsOutOfReach() {
    var made = memory.transcoded();
    var unknown = memory.recordings().newId();

    assertThatThrownBy(
            () -> markArchived.markArchived(memory.caller(), List.of(made.id(), unknown), true))
        .has(errorCode(ErrorCode.OUT_OF_REACH));
    assertThatThrownBy(() -> markArchived.markArchived(memory.stranger(), List.of(made.id()), true))
        .has(errorCode(ErrorCode.OUT_OF_REACH));
    assertThat(memory.state(made.id())).isEqualTo(made);
  }

  @Test
  void notesOnceThatARecordingIsArchived() {
    var made = memory.transcoded();

    markArchived.markArchived(memory.caller(), List.of(made.id(), made.id()), true);
    markArchived.markArchived(memory.caller(), List.of(made.id()), true);

    assertThat(memory.state(made.id()).isArchived()).isTrue();
    assertThat(memory.state(made.id()).revision()).isEqualTo(made.revision() + 1);
  }

  @Test
  void showsTheRecordingsOfASession() {
    var session = memory.agreed().state().key();
    var made = memory.transcoded(session);
    memory.pass(Duration.ofSeconds(1));
    var running = memory.capturing(session);
    memory.transcoded();

    var shown = getRecordingsOfSession.ofSession(memory.caller(), session);

    assertThat(shown)
        .extracting(GetRecordingsOfSession.Shown::state)
        .containsExactly(made, running);
    assertThat(shown.get(0).links()).isNotNull();
    assertThat(shown.get(0).progress()).isNull();
    assertThat(shown.get(1).links()).isNull();
    assertThat(shown.get(1).progress()).isNull();
    assertThat(memory.desk().recordings().open(shown.get(0).links().recording())).isNotNull();
  }

  @Test
  void showsHowFarAVideoIs() {
    var recording = RecordingFixtures.started(memory.recordings().newId(), origin());
    var begun =
        RecordingFixtures.begun(RecordingFixtures.requested(RecordingFixtures.closed(recording)));
    memory.recordings().commit(recording);
    memory.recordings().commit(RecordingFixtures.closed(recording));
    memory.recordings().commit(RecordingFixtures.requested(RecordingFixtures.closed(recording)));
    memory.recordings().commit(begun);
    var id = begun.after().state().id();
    var session = begun.after().state().origin().session();
    assertThat(memory.state(id).stage()).isEqualTo(new Transcoding(0));

    assertThat(getRecordingsOfSession.ofSession(memory.caller(), session).get(0).progress())
        .isZero();
    memory.recordings().note(id, 0.4, memory.now());
    assertThat(getRecordingsOfSession.ofSession(memory.caller(), session).get(0).progress())
        .isEqualTo(0.4);
  }

  private RecordingOrigin origin() {
    return new RecordingOrigin(newKey(), account, memory.expert().key(), null, memory.now());
  }

  @Test
  void showsNothingToAnybodyElse() {
    var made = memory.transcoded();

    assertThat(getRecordingsOfSession.ofSession(memory.stranger(), made.origin().session()))
        .isEmpty();
    assertThat(getRecordingsOfSession.ofSession(memory.caller(), newKey())).isEmpty();
  }
}

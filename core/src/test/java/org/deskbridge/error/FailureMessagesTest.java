package org.deskbridge.error;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.deskbridge.recording.ChunkFixtures.chunk;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.auth.Caller;
import org.deskbridge.company.Machine;
import org.deskbridge.company.MachineStatus;
import org.deskbridge.company.MachineUuid;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.launch.SessionRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be shown to whoever made the request: the case, and no key that is ours alone. */
class FailureMessagesTest {

  private static final byte[] CONTENT = "a second of a screen".getBytes(UTF_8);

  /** Raised by stores, by classes of their own that are not given the state. */
  private static final Set<ErrorCode> RAISED_BY_STORES =
      Set.of(ErrorCode.SESSION_STALE, ErrorCode.SESSION_ID_TAKEN, ErrorCode.RECORDING_STALE);

  /** Takes long to provoke: {@code ChatAndNotesTest} does, and looks at the whole message. */
  private static final Set<ErrorCode> TRIED_ELSEWHERE = Set.of(ErrorCode.SESSION_FULL);

  private final InMemoryDesk memory = new InMemoryDesk();

  static Stream<Scenario> conflicts() {
    return Stream.of(
        new Scenario(
            ErrorCode.SESSION_NOT_LIVE,
            InMemoryDesk::complete,
            (desk, key) -> desk.desk().room().postMessage(desk.caller(), key, "hello")),
        new Scenario(
            ErrorCode.SESSION_NOT_LIVE,
            InMemoryDesk::active,
            (desk, key) -> desk.desk().joining().renewCode(desk.caller(), key)),
        new Scenario(
            ErrorCode.SESSION_NOT_LIVE,
            InMemoryDesk::started,
            (desk, key) -> desk.desk().joining().replaceCustomer(desk.caller(), key)),
        new Scenario(
            ErrorCode.SESSION_NOT_LIVE,
            InMemoryDesk::started,
            (desk, key) -> desk.desk().recordings().start(desk.caller(), key)),
        new Scenario(
            ErrorCode.SESSION_UNATTENDED,
            FailureMessagesTest::unattended,
            (desk, key) -> desk.desk().joining().replaceCustomer(desk.caller(), key)),
        new Scenario(
            ErrorCode.SESSION_TRANSITION_REFUSED,
            InMemoryDesk::complete,
            (desk, key) -> desk.desk().joining().join(view(desk, key).joinToken(), null, null)),
        new Scenario(
            ErrorCode.SESSION_NOTES_CHANGED,
            InMemoryDesk::active,
            (desk, key) -> {
              desk.desk().room().updateNotes(desk.caller(), key, "first", 0);
              desk.desk().room().updateNotes(desk.caller(), key, "second", 0);
            }),
        new Scenario(
            ErrorCode.SESSION_COLLEAGUE_AWAY,
            InMemoryDesk::active,
            (desk, key) -> {
              desk.desk().room().addCollaborator(Caller.of(desk.colleague()), key);
              desk.desk().room().handOver(desk.caller(), key, desk.colleague().key());
            }),
        new Scenario(
            ErrorCode.SESSION_ALREADY_JOINED,
            InMemoryDesk::active,
            (desk, key) -> desk.desk().joining().join(view(desk, key).joinToken(), null, null)),
        new Scenario(
            ErrorCode.RECORDING_CONSENT_MISSING,
            InMemoryDesk::active,
            (desk, key) -> desk.desk().recordings().start(desk.caller(), key)),
        new Scenario(
            ErrorCode.RECORDING_CHUNK_OUT_OF_ORDER,
            InMemoryDesk::agreed,
            (desk, key) -> add(desk, desk.capturing(key), 3, CONTENT)),
        new Scenario(
            ErrorCode.RECORDING_CHUNK_DIFFERS,
            InMemoryDesk::agreed,
            (desk, key) -> {
              var recording = desk.capturing(key);
              add(desk, recording, 0, CONTENT);
              add(desk, recording, 0, "something else".getBytes(UTF_8));
            }),
        new Scenario(
            ErrorCode.RECORDING_NOT_CAPTURING,
            InMemoryDesk::agreed,
            (desk, key) -> add(desk, desk.recorded(key), 3, CONTENT)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("conflicts")
  void nameNoInternalKey(Scenario scenario) {
    var key = scenario.given.apply(memory).state().key();

    var failure =
        catchThrowableOfType(ConflictException.class, () -> scenario.attempt.accept(memory, key));

    assertThat(failure.code()).isEqualTo(scenario.code);
    assertThat(failure.getMessage()).doesNotContain(key.value());
    assertThat(memory.recordings().ofSession(key))
        .allSatisfy(
            recording ->
                assertThat(failure.getMessage())
                    .doesNotContain("recording " + recording.state().id()));
  }

  @Test
  void coverEachConflictWithASessionOrItsRecordings() {
    var covered = conflicts().map(Scenario::code).collect(toSet());

    var conflicts =
        Arrays.stream(ErrorCode.values())
            .filter(each -> each.kind() == ErrorCode.Kind.CONFLICT)
            .filter(each -> each.text().startsWith("session.") || each.text().startsWith("record"))
            .filter(each -> !RAISED_BY_STORES.contains(each) && !TRIED_ELSEWHERE.contains(each));

    assertThat(conflicts).allSatisfy(each -> assertThat(covered).contains(each));
  }

  private static SessionView unattended(InMemoryDesk memory) {
    var company = memory.companies().addCompany(memory.expert().account().key(), "Bakery");
    var uuid = new MachineUuid("c0ffee");
    memory
        .companies()
        .putMachine(new Machine(uuid, company, "Desk 1", null, List.of(), MachineStatus.ONLINE));
    var desk = memory.desk();
    var request = new SessionRequest(null, null, uuid, null, null);
    var token = desk.sessions().request(memory.caller(), request).token();
    var view = desk.sessions().start(memory.caller(), token);
    desk.joining().join(view.joinToken(), null, null);
    return view;
  }

  private static SessionView view(InMemoryDesk memory, SessionKey key) {
    return SessionView.of(memory.state(key), memory.secrets());
  }

  private static void add(
      InMemoryDesk memory, RecordingState recording, int number, byte[] content) {
    memory
        .desk()
        .recordings()
        .addChunk(
            memory.caller(),
            recording.origin().session(),
            recording.id(),
            chunk(number, content),
            new ByteArrayInputStream(content));
  }

  /**
   * An attempt that ends in a conflict.
   *
   * @param given makes the session that it is about
   */
  private record Scenario(
      ErrorCode code,
      Function<InMemoryDesk, SessionView> given,
      BiConsumer<InMemoryDesk, SessionKey> attempt) {

    @Override
    public String toString() {
      return code.text();
    }
  }
}

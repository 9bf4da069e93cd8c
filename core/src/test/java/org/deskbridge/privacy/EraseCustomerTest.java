package org.deskbridge.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.PortFixtures.stoppingBefore;
import static org.deskbridge.error.FailureFixtures.errorCode;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskbridge.Deskbridge;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.PortFixtures.ProcessStopped;
import org.deskbridge.PrivacyDesk;
import org.deskbridge.StoreWith;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.Expert;
import org.deskbridge.account.Role;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.memory.InMemorySessionRetention;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.Recordings;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.TicketRef;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.launch.SessionRequest;
import org.deskbridge.session.query.Transcript;
import org.deskbridge.session.room.ConnectedPage;
import org.deskbridge.session.room.DeafListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EraseCustomerTest {

  /** What may not be found anywhere afterwards; the digest is added by the tests. */
  private static final List<String> TRACES =
      List.of("Carl Customer", "carl@example.net", "Caroline", "swordfish", "lives in Berlin");

  private static final CustomerQuery CARL = new CustomerQuery("carl@example.net", null);

  private final InMemoryDesk memory = new InMemoryDesk();
  private final PrivacyDesk eraseCustomer = memory.desk().privacy();
  private final PrivacyDesk findCustomerSessions = memory.desk().privacy();

  @Test
  void leavesNoTraceInAnyKindOfEvent() {
    var key = liveThrough();
    var before = memory.sessions().history(key);
    var digest = memory.state(key).origin().digest();
    var traces = Stream.concat(TRACES.stream(), Stream.of(digest)).toList();
    assertThat(traces).allMatch(trace -> text(before).contains(trace));

    eraseCustomer.erase(memory.caller(), key);

    var after = memory.sessions().history(key);
    assertThat(traces).noneMatch(trace -> text(after).contains(trace));
    assertThat(traces).noneMatch(trace -> text(memory.state(key)).contains(trace));
    assertThat(text(after)).contains("Erika Expert", "4712");
    assertThat(after.stream().map(Object::getClass).collect(Collectors.toSet()))
        .as("a new kind of event has to be in this test")
        .isEqualTo(kinds(SessionEvent.class).collect(Collectors.toSet()));
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EraseCustomerTest::kinds)
        : Stream.of(type);
  }

  @Test
  void leavesOrderTimesAndStatusesAsTheyWere() {
    var key = liveThrough();
    var before = memory.sessions().history(key);
    var stood = memory.state(key);

    var erased = eraseCustomer.erase(memory.caller(), key).session();

    var after = memory.sessions().history(key);
    assertThat(after.subList(0, before.size()))
        .zipSatisfy(
            before,
            (now, then) -> {
              assertThat(now).hasSameClassAs(then);
              assertThat(now.at()).isEqualTo(then.at());
              assertThat(now.revision()).isEqualTo(then.revision());
            });
    assertThat(after.subList(before.size(), after.size()))
        .containsExactly(new SessionEvent.CustomerErased(key, before.size(), memory.now()));
    assertThat(memory.state(key)).isEqualTo(erased);
    assertThat(SessionState.replay(after)).isEqualTo(erased);
    assertThat(erased.revision()).isEqualTo(before.size());
    assertThat(erased.status()).isEqualTo(stood.status());
    assertThat(erased.times()).isEqualTo(stood.times());
    assertThat(erased.recording()).isEqualTo(stood.recording());
  }

  @Test
  void tellsReceiversNothingOfTheCustomerAnyMore() {
    var key = memory.complete().state().key();

    eraseCustomer.erase(memory.caller(), key);

    assertThat(memory.callbacks().claim(memory.now(), memory.now(), 10, Set.of()))
        .isNotEmpty()
        .allMatch(callback -> callback.state().customer() == null);
  }

  @Test
  void leavesNoTranscript() {
    var key = memory.active().state().key();
    memory.desk().room().postMessage(Caller.customerOf(key.value()), key, "swordfish");
    eraseCustomer.erase(memory.caller(), key);
    assertThatThrownBy(() -> transcript(key)).has(errorCode(ErrorCode.SESSION_NO_TRANSCRIPT));

    memory.desk().room().postMessage(memory.caller(), key, "Still there?");

    assertThat(transcript(key).lines())
        .map(SessionEvent.Said.class::cast)
        .extracting(SessionEvent.Said::text)
        .containsExactly("Still there?");
  }

  @Test
  void findsTheCustomerBeforeAndNotAfterwards() {
    var key = memory.complete().state().key();
    var account = memory.expert().account().key();
    assertThat(findCustomerSessions.findSessions(memory.caller(), account, CARL))
        .containsExactly(key);
    assertThat(findCustomerSessions.findSessions(Caller.service(), account, CARL))
        .containsExactly(key);

    eraseCustomer.erase(Caller.service(), key);

    assertThat(findCustomerSessions.findSessions(memory.caller(), account, CARL)).isEmpty();
  }

  @Test
  void findsNobodyInAccountsOutOfReach() {
    memory.complete();
    var account = memory.expert().account().key();

    assertThat(findCustomerSessions.findSessions(memory.stranger(), account, CARL)).isEmpty();
    assertThat(
            findCustomerSessions.findSessions(
                Caller.service(), new AccountKey(Long.MAX_VALUE), CARL))
        .isEmpty();
  }

  @Test
  void erasesALiveSessionAsItStands() {
    var key = memory.active().state().key();

    eraseCustomer.erase(memory.caller(), key);
    var ended = memory.desk().sessions().end(memory.caller(), key).state();

    assertThat(ended.status()).isEqualTo(SessionStatus.COMPLETE);
    assertThat(ended.customer()).isNull();
  }

  @Test
  void erasesWhatARivalCommittedMeanwhile() {
    var key = memory.active().state().key();
    var erase = erasingAmongRivals(1);

    var erased = erase.erase(memory.caller(), key).session();

    var history = memory.sessions().history(key);
    assertThat(text(history)).doesNotContain("swordfish");
    assertThat(history).hasSize(5);
    assertThat(history)
        .last()
        .isEqualTo(new SessionEvent.CustomerErased(key, erased.revision(), memory.now()));
  }

  @Test
  void saysSoWhenRivalsNeverEnd() {
    var key = memory.active().state().key();

    assertThatThrownBy(() -> erasingAmongRivals(100).erase(memory.caller(), key))
        .isInstanceOf(StaleSessionException.class);

    assertThat(text(memory.sessions().history(key))).contains("swordfish", "Carl Customer");
  }

  /** A rival talks between the reading of a session and its erasure. */
  private EraseCustomer erasingAmongRivals(int rivals) {
    var left = new AtomicInteger(rivals);
    InstantSource clock =
        () -> {
          if (left.getAndDecrement() > 0) {
            var key = memory.sessions().states().findFirst().orElseThrow().key();
            memory.desk().room().postMessage(memory.caller(), key, "swordfish");
          }
          return memory.now();
        };
    return new EraseCustomer(
        memory.sessions(),
        new InMemorySessionRetention(memory.sessions()),
        memory.recordings(),
        memory.recordings(),
        memory.chunks(),
        memory.mediaStore(),
        memory.secrets(),
        clock);
  }

  @Test
  void keepsTheCustomerWhereARecordingCannotBeErased() {
    var made = memory.transcoded();
    var key = made.origin().session();
    memory.mediaStore().lock(made.id());

    assertThatThrownBy(() -> eraseCustomer.erase(memory.caller(), key))
        .isInstanceOf(UnavailableException.class);

    assertThat(findCustomerSessions.findSessions(memory.caller(), account(), CARL))
        .containsExactly(key);
  }

  @Test
  void completesAnErasureThatStoppedInARecording() {
    var made = memory.transcoded();
    var stopping = stoppingBefore(Recordings.class, memory.recordings(), "commit");

    assertCompletes(memory.on(StoreWith.recordings(memory.store(), stopping)), made);
  }

  @Test
  void completesAnErasureThatStoppedBetweenRecordingsAndSession() {
    var made = memory.transcoded();
    var stopping =
        stoppingBefore(SessionRetention.class, memory.sessionRetention(), "eraseCustomer");

    assertCompletes(memory.on(StoreWith.sessionRetention(memory.store(), stopping)), made);
    assertThat(memory.recordings().history(made.id())).hasSize(made.revision() + 2);
  }

  private void assertCompletes(Deskbridge stopping, RecordingState made) {
    var key = made.origin().session();
    var customer = memory.state(key).customer();

    assertThatThrownBy(() -> stopping.privacy().erase(memory.caller(), key))
        .isInstanceOf(ProcessStopped.class);
    assertThat(memory.state(key).customer()).isEqualTo(customer);

    var found = findCustomerSessions.findSessions(memory.caller(), account(), CARL);
    found.forEach(each -> eraseCustomer.erase(memory.caller(), each));
    assertThat(found).containsExactly(key);
    assertThat(memory.state(made.id()).stage()).isEqualTo(new RecordingStage.Erased());
    assertThat(memory.mediaStore().names(made.id())).isEmpty();
    assertThat(memory.state(key).customer()).isNull();
  }

  private AccountKey account() {
    return memory.expert().account().key();
  }

  @Test
  void isForManagersOfTheAccountAndTheService() {
    var key = memory.complete().state().key();
    var account = memory.expert().account().key();
    var expert = memory.expert();
    var colleague =
        Caller.of(new Expert(expert.key(), expert.account(), "C", "", "c@x", Set.of(Role.EXPERT)));

    for (var nobody : List.of(colleague, Caller.customerOf(key.value()), Caller.anyone())) {
      assertThatThrownBy(() -> eraseCustomer.erase(nobody, key))
          .isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> findCustomerSessions.findSessions(nobody, account, CARL))
          .isInstanceOf(AccessDeniedException.class);
    }
    assertThatThrownBy(() -> eraseCustomer.erase(memory.stranger(), key))
        .isInstanceOf(SessionNotFoundException.class);
    assertThat(memory.state(key).customer()).isNotNull();
  }

  /** Lets everything happen to a session that can happen to one. */
  private SessionKey liveThrough() {
    var desk = memory.desk();
    var request = memory.request();
    var requested =
        desk.sessions()
            .request(
                memory.caller(),
                new SessionRequest(
                    request.ticket(), request.customer(), null, request.callbackUrl(), "key-1"));
    desk.sessions().start(memory.caller(), requested.token());
    var key = requested.state().key();
    var view = desk.joining().renewCode(memory.caller(), key);
    desk.joining().redeemCode(view.joinCode());
    desk.joining().decline(view.joinToken());
    desk.joining().join(view.joinToken(), "Caroline", null);
    connectKim(key);
    desk.room().postMessage(Caller.customerOf(key.value()), key, "My password is swordfish.");
    desk.room().updateNotes(memory.caller(), key, "Customer lives in Berlin.", 0);
    var ticket = new TicketRef("4712", null);
    var session = memory.sessions().byKey(key).orElseThrow();
    memory.sessions().commit(session.link(ticket, memory.now()).orElseThrow());
    desk.room().requestRecordingConsent(memory.caller(), key);
    desk.room().answerRecordingConsent(Caller.customerOf(key.value()), key, true);
    desk.recordings().start(memory.caller(), key);
    desk.recordings().stop(memory.caller(), key);
    var from = memory.expert().key();
    var to = memory.colleague().key();
    var recorded = memory.sessions().byKey(key).orElseThrow();
    memory.sessions().commit(recorded.handOver(from, to, memory.now()).orElseThrow());
    desk.sessions().end(memory.caller(), key);
    return key;
  }

  private void connectKim(SessionKey key) {
    var page = ConnectedPage.ofExpert("kim", memory.colleague().key());
    memory
        .desk()
        .room()
        .connect(Caller.of(memory.colleague()), key, page, new DeafListener())
        .close();
  }

  private Transcript transcript(SessionKey key) {
    return memory.desk().sessions().transcript(memory.caller(), memory.state(key).id().value());
  }

  /** Writes down all that a value consists of, whatever its own text leaves out. */
  private static String text(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(EraseCustomerTest::text).collect(Collectors.joining("\n"));
    }
    return value instanceof Record record
        ? Arrays.stream(record.getClass().getRecordComponents())
            .map(each -> text(component(record, each)))
            .collect(Collectors.joining(" "))
        : String.valueOf(value);
  }

  private static @Nullable Object component(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new LinkageError(component.getName(), e);
    }
  }
}

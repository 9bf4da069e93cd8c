package org.deskbridge.session.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.InMemoryDesk.CALLBACK_URL;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.error.FailureFixtures.errorCode;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.SessionDesk;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.Expert;
import org.deskbridge.account.Role;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.company.Machine;
import org.deskbridge.company.MachineStatus;
import org.deskbridge.company.MachineUuid;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.CallbackLogin;
import org.deskbridge.session.Customer;
import org.deskbridge.session.Owner;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.SessionTimes;
import org.deskbridge.session.TicketRef;
import org.deskbridge.session.UnattendedMachine;
import org.deskbridge.session.query.SessionListRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSessionTest {

  private static final Duration A_DAY = Duration.ofHours(24);

  private final InMemoryDesk memory = new InMemoryDesk();
  private final SessionDesk requestSession = memory.desk().sessions();

  @Test
  void recordsTheRequest() {
    var requested = requestSession.request(memory.caller(), memory.request());

    var state = memory.state(requested.token().key());
    assertThat(state).isEqualTo(requested.state());
    assertThat(state.status()).isEqualTo(SessionStatus.NOT_STARTED);
    assertThat(state.owner()).isEqualTo(Owner.of(memory.expert()));
    assertThat(state.ticket()).isEqualTo(memory.request().ticket());
    assertThat(state.customer()).isEqualTo(memory.request().customer());
    assertThat(state.origin().callbackUrl()).isEqualTo(CALLBACK_URL);
    assertThat(state.origin().requestedAt()).isEqualTo(memory.now());
    assertThat(state.id()).isNull();
    assertThat(state.times()).isEqualTo(SessionTimes.NONE);
  }

  @Test
  void reportsNothingBeforeTheStart() {
    memory.requested();

    assertThat(memory.callbacks().backlog().depth()).isZero();
  }

  @Test
  void cutsTimesToTheMillisecond() {
    memory.setNow(InMemoryDesk.NOON.plusNanos(1_999_999));

    assertThat(memory.requested().state().origin().requestedAt())
        .isEqualTo(InMemoryDesk.NOON.plusMillis(1));
  }

  @Test
  void makesATokenOfItsOwnForEveryRequest() {
    var first = memory.requested().token().value();
    var second = memory.requested().token().value();

    assertThat(first).startsWith("e0-").hasSize(54).isNotEqualTo(second);
  }

  @Test
  void keepsTheTokenOutOfTheRecord() {
    var requested = memory.requested();

    assertThat(memory.sessions().history(requested.state().key()).toString())
        .doesNotContain(requested.token().value());
  }

  @Test
  void refusesACallerWithoutTheRole() {
    var someone =
        new Expert(
            memory.expert().key(), memory.expert().account(), "M", "", "m@x", Set.of(Role.MANAGER));

    assertThatThrownBy(() -> requestSession.request(Caller.of(someone), memory.request()))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> requestSession.request(Caller.anyone(), memory.request()))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> requestSession.request(Caller.service(), memory.request()))
        .isInstanceOf(AccessDeniedException.class);
    assertNothingRecorded();
  }

  @Test
  void namesTheMachineOfAnUnattendedSession() {
    var uuid = new MachineUuid("c0ffee");
    putMachine(uuid, memory.expert().account().key());

    var requested = requestSession.request(memory.caller(), forMachine(uuid));

    assertThat(requested.state().origin().machine())
        .isEqualTo(new UnattendedMachine(uuid, "Desk 1"));
  }

  @Test
  void findsNoMachineThatWasRemoved() {
    var uuid = new MachineUuid("c0ffee");
    putMachine(uuid, memory.expert().account().key(), MachineStatus.REMOVED);

    assertThatThrownBy(() -> requestSession.request(memory.caller(), forMachine(uuid)))
        .has(errorCode(ErrorCode.MACHINE_NOT_FOUND));
    assertNothingRecorded();
  }

  @Test
  void findsNoMachineOfAForeignAccount() {
    var uuid = new MachineUuid("c0ffee");
    var theirs = memory.stranger().reach().account().orElseThrow();
    putMachine(uuid, theirs);

    assertThatThrownBy(() -> requestSession.request(memory.caller(), forMachine(uuid)))
        .has(errorCode(ErrorCode.MACHINE_NOT_FOUND));
    assertThatThrownBy(
            () -> requestSession.request(memory.caller(), forMachine(new MachineUuid("none"))))
        .has(errorCode(ErrorCode.MACHINE_NOT_FOUND));
    assertNothingRecorded();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://a.example/x",
        "http://a.example:99999/x",
        "mailto:a@b.example",
        "/relative",
        "http:/x",
        "x"
      })
  void refusesAnAddressThatIsNoWebAddress(String url) {
    var address = URI.create(url);

    assertThatThrownBy(() -> new SessionRequest(null, null, null, address, null))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("sessionStatusCallbackUrl: ");
    assertThatThrownBy(() -> memory.desk().sessions().requestAnonymous(null, address))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("sessionStatusCallbackUrl: ");
    assertNothingRecorded();
  }

  @Test
  void sealsUserAndPasswordOfTheReceiver() {
    var url = URI.create("https://robin:pa55word@desk.example/cb?a=b");
    var request = new SessionRequest(null, null, null, url, "key 1");

    var requested = requestSession.request(memory.caller(), request);
    var offered = memory.desk().sessions().requestAnonymous(null, url);
    var later = memory.desk().sessions().start(memory.caller(), offered).state();

    for (var state : List.of(requested.state(), later)) {
      var origin = state.origin();
      assertThat(origin.callbackUrl()).hasToString("https://desk.example/cb?a=b");
      assertThat(origin.callbackLogin()).isNotNull().doesNotContain("robin", "pa55word");
      assertThat(CallbackLogin.target(memory.secrets(), state, origin.callbackUrl()))
          .isEqualTo(url);
      assertThat(state + " " + request).doesNotContain("robin", "pa55word");
    }
  }

  @Test
  void takesAnotherPasswordForAnotherRequest() {
    var first = URI.create("https://robin:pa55word@desk.example/cb");
    var other = URI.create("https://robin:changed@desk.example/cb");
    var requested = requestSession.request(memory.caller(), repeatable(first));

    assertThat(requestSession.request(memory.caller(), repeatable(first)).token())
        .isEqualTo(requested.token());
    assertThatThrownBy(() -> requestSession.request(memory.caller(), repeatable(other)))
        .has(errorCode(ErrorCode.REQUEST_REPEATED_DIFFERENTLY));
  }

  private static SessionRequest repeatable(URI callbackUrl) {
    return new SessionRequest(null, null, null, callbackUrl, "key 1");
  }

  /** Containers have such names. */
  @Test
  void takesAHostWithAnUnderscore() {
    var url = URI.create("http://help_desk:3000/cb");

    var requested =
        requestSession.request(memory.caller(), new SessionRequest(null, null, null, url, null));

    assertThat(requested.state().origin().callbackUrl()).isEqualTo(url);
  }

  @Test
  void refusesValuesOutOfTheirRange() {
    assertThatThrownBy(() -> new TicketRef("x".repeat(513), null))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new TicketRef(null, "x".repeat(2049)))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new TicketRef(null, null)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Customer("x".repeat(257), null))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Customer(null, "x".repeat(321)))
        .hasMessage("customerEmail: 321 characters (expected: at most 320 characters)");
    assertThatThrownBy(() -> repeatable("x".repeat(256), null))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void givesTheFirstAnswerToARepeat() {
    var first = requestSession.request(memory.caller(), repeatable("key", "4711"));

    memory.pass(A_DAY.minusMillis(1));
    var repeat = requestSession.request(memory.caller(), repeatable("key", "4711"));

    assertThat(repeat).isEqualTo(first);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void givesTheFirstAnswerEvenAfterTheStart() {
    var first = requestSession.request(memory.caller(), repeatable("key", "4711"));
    memory.desk().sessions().start(memory.caller(), first.token());

    var repeat = requestSession.request(memory.caller(), repeatable("key", "4711"));

    assertThat(repeat.token()).isEqualTo(first.token());
    assertThat(repeat.state().status()).isEqualTo(SessionStatus.WAITING);
  }

  @Test
  void givesTheFirstAnswerAlthoughTheMachineWasRemovedSince() {
    var uuid = new MachineUuid("c0ffee");
    var company = memory.companies().addCompany(memory.expert().account().key(), "Acme");
    var machine = new Machine(uuid, company, "Desk 1", null, List.of(), MachineStatus.ONLINE);
    memory.companies().putMachine(machine);
    var request = new SessionRequest(null, null, uuid, null, "key");
    var first = requestSession.request(memory.caller(), request);

    memory
        .companies()
        .putMachine(new Machine(uuid, company, "Desk 1", null, List.of(), MachineStatus.REMOVED));

    assertThat(requestSession.request(memory.caller(), request)).isEqualTo(first);
  }

  @Test
  void givesTheFirstAnswerAlthoughTheCustomerWasErasedSince() {
    var customer = new Customer("Carl Customer", "carl@example.net");
    var request = new SessionRequest(null, customer, null, null, "key");
    var first = requestSession.request(memory.caller(), request);
    memory.desk().sessions().start(memory.caller(), first.token());
    memory.desk().sessions().end(memory.caller(), first.token().key());
    memory.desk().privacy().erase(memory.caller(), first.token().key());

    var repeat = requestSession.request(memory.caller(), request);

    assertThat(repeat.token()).isEqualTo(first.token());
    assertThat(repeat.state().customer()).isNull();
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void takesTheKeyForANewRequestAfterADay() {
    var first = requestSession.request(memory.caller(), repeatable("key", "4711"));

    memory.pass(A_DAY);
    var second = requestSession.request(memory.caller(), repeatable("key", "other"));
    var repeat = requestSession.request(memory.caller(), repeatable("key", "other"));

    assertThat(second.token()).isNotEqualTo(first.token());
    assertThat(repeat).isEqualTo(second);
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void refusesAnotherRequestUnderTheSameKey() {
    requestSession.request(memory.caller(), repeatable("key", "4711"));

    assertThatThrownBy(() -> requestSession.request(memory.caller(), repeatable("key", "4712")))
        .has(errorCode(ErrorCode.REQUEST_REPEATED_DIFFERENTLY));
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void keepsTheKeysOfCallersApart() {
    var ours = requestSession.request(memory.caller(), repeatable("key", "4711"));
    var theirs = requestSession.request(memory.stranger(), repeatable("key", "4711"));

    assertThat(theirs.token()).isNotEqualTo(ours.token());
  }

  @Test
  void recordsOneSessionForManyRepeatsAtOnce() {
    var requested =
        atOnce(8, number -> requestSession.request(memory.caller(), repeatable("key", "4711")));

    assertThat(requested)
        .extracting(RequestSession.Requested::token)
        .containsOnly(requested.get(0).token());
    assertThat(count()).isEqualTo(1);
  }

  private static SessionRequest repeatable(String key, String ticket) {
    return new SessionRequest(
        TicketRef.of(ticket, null).orElse(null), null, null, CALLBACK_URL, key);
  }

  private void putMachine(MachineUuid uuid, AccountKey account) {
    putMachine(uuid, account, MachineStatus.ONLINE);
  }

  private void putMachine(MachineUuid uuid, AccountKey account, MachineStatus status) {
    var company = memory.companies().addCompany(account, "Acme");
    memory.companies().putMachine(new Machine(uuid, company, "Desk 1", null, List.of(), status));
  }

  private static SessionRequest forMachine(MachineUuid uuid) {
    return new SessionRequest(null, null, uuid, null, null);
  }

  private void assertNothingRecorded() {
    assertThat(count()).isZero();
  }

  private long count() {
    var now = memory.now();
    return memory
        .sessions()
        .page(
            AccessScope.everything(),
            new SessionListRange(InMemoryDesk.NOON, now.plusMillis(1), null),
            Integer.MAX_VALUE)
        .size();
  }
}

package org.deskbridge.session.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.InMemoryDesk.CALLBACK_URL;
import static org.deskbridge.error.FailureFixtures.errorCode;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.SessionDesk;
import org.deskbridge.account.Expert;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.session.Owner;
import org.deskbridge.session.RivalSessions;
import org.deskbridge.session.SessionIdTakenException;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.SessionTimeouts;
import org.deskbridge.session.SessionTimes;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionToken;
import org.deskbridge.session.id.SessionTokens;
import org.junit.jupiter.api.Test;

class StartSessionTest {

  private final InMemoryDesk memory = new InMemoryDesk();
  private final SessionDesk startSession = memory.desk().sessions();

  @Test
  void waitsForTheCustomerUnderAnIdAndAJoinCode() {
    var requested = memory.requested();
    var now = memory.pass(Duration.ofMinutes(3));

    var view = startSession.start(memory.caller(), requested.token());

    assertThat(view.state().status()).isEqualTo(SessionStatus.WAITING);
    assertThat(view.state().id().value()).matches("s[0-9a-z]{9}");
    assertThat(view.state().times()).isEqualTo(new SessionTimes(now, null, null));
    assertThat(view.joinCode().value()).matches("[0-9]{9}");
    assertThat(view.state().invitation().validUntil()).isEqualTo(now.plus(Duration.ofMinutes(30)));
    assertThat(memory.state(view.state().key())).isEqualTo(view.state());
  }

  @Test
  void returnsASessionThatGoesOnUnchanged() {
    var requested = memory.requested();
    var first = startSession.start(memory.caller(), requested.token());
    memory.pass(Duration.ofMinutes(1));

    assertThat(startSession.start(memory.caller(), requested.token())).isEqualTo(first);

    memory.desk().joining().join(first.joinToken(), null, null);
    assertThat(startSession.start(memory.caller(), requested.token()).state().status())
        .isEqualTo(SessionStatus.ACTIVE);
    assertThat(memory.sessions().history(requested.state().key())).hasSize(3);
  }

  @Test
  void refusesASessionThatIsOver() {
    var requested = memory.requested();
    var view = startSession.start(memory.caller(), requested.token());
    memory.desk().sessions().end(memory.caller(), view.state().key());

    assertThatThrownBy(() -> startSession.start(memory.caller(), requested.token()))
        .has(errorCode(ErrorCode.SESSION_TRANSITION_REFUSED))
        .hasMessage("status: abandoned (expected: not started or waiting or active)");
  }

  @Test
  void belongsToTheExpertWhoStartedIt() {
    var colleague =
        memory
            .directory()
            .addExpert(
                memory.expert().account().key(),
                "Cora",
                "Colleague",
                "cora@example.com",
                memory.expert().roles());

    var view = startSession.start(Caller.of(colleague), memory.requested().token());

    assertThat(view.state().owner()).isEqualTo(Owner.of(colleague));
  }

  @Test
  void showsNothingToAStranger() {
    var token = memory.requested().token();

    assertThatThrownBy(() -> startSession.start(memory.stranger(), token))
        .isInstanceOf(SessionNotFoundException.class);
    assertThatThrownBy(() -> memory.desk().sessions().findLaunch(memory.stranger(), token))
        .isInstanceOf(SessionNotFoundException.class);
    assertThatThrownBy(() -> startSession.start(memory.caller(), new SessionToken("e0-none")))
        .isInstanceOf(SessionNotFoundException.class);
    assertThat(memory.state(token.key()).status()).isEqualTo(SessionStatus.NOT_STARTED);
  }

  @Test
  void refusesACallerWithoutTheRole() {
    var token = memory.requested().token();
    var expert = memory.expert();
    var visitor = Caller.of(new Expert(expert.key(), expert.account(), "V", "", "v@x", Set.of()));

    assertThatThrownBy(() -> startSession.start(visitor, token))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> memory.desk().sessions().findLaunch(visitor, token))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> startSession.start(Caller.customerOf(token.key().value()), token))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void takesTheStartTokenInPlaceOfTheSessionToken() {
    var requested = memory.requested();
    var startToken = inPlaceOf(requested.state().key());

    assertThat(memory.desk().sessions().findLaunch(memory.caller(), startToken).state())
        .isEqualTo(requested.state());
    var view = startSession.start(memory.caller(), startToken);

    assertThat(startSession.start(memory.caller(), requested.token())).isEqualTo(view);
    assertThatThrownBy(() -> startSession.start(memory.stranger(), startToken))
        .isInstanceOf(SessionNotFoundException.class);
  }

  @Test
  void takesNoIdInPlaceOfTheSessionToken() {
    var id = new SessionToken(memory.started().state().id().value());

    assertThatThrownBy(() -> startSession.start(memory.caller(), id))
        .isInstanceOf(SessionNotFoundException.class);
  }

  @Test
  void letsWhoeverSignsInClaimAnOffer() {
    var token = memory.desk().sessions().requestAnonymous(null, CALLBACK_URL);
    memory.pass(Duration.ofDays(1).minusMillis(1));

    assertThat(memory.desk().sessions().findLaunch(memory.caller(), token).state().owner())
        .isNull();
    var view = startSession.start(memory.stranger(), token);

    assertThat(view.state().account()).isEqualTo(memory.stranger().reach().account().orElseThrow());
    assertThatThrownBy(() -> startSession.start(memory.caller(), token))
        .isInstanceOf(SessionNotFoundException.class);
    assertThat(startSession.start(memory.stranger(), token)).isEqualTo(view);
  }

  @Test
  void letsNobodyClaimAnOfferAfterADay() {
    var token = memory.desk().sessions().requestAnonymous(null, null);
    memory.pass(Duration.ofDays(1));

    assertThatThrownBy(() -> startSession.start(memory.caller(), token))
        .isInstanceOf(SessionNotFoundException.class);
    assertThatThrownBy(() -> memory.desk().sessions().findLaunch(memory.caller(), token))
        .isInstanceOf(SessionNotFoundException.class);
    assertThatThrownBy(() -> startSession.start(memory.caller(), inPlaceOf(token.key())))
        .isInstanceOf(SessionNotFoundException.class);
  }

  @Test
  void showsAnOfferToNobodyElse() {
    var token = memory.desk().sessions().requestAnonymous(null, null);

    assertThatThrownBy(() -> memory.desk().sessions().get(memory.caller(), token.value()))
        .isInstanceOf(SessionNotFoundException.class);
  }

  @Test
  void decidesAgainWhenARivalCommitsFirst() {
    var token = memory.requested().token();
    var rivals = refusing(4, StaleSessionException::new);

    var view = startOn(rivals).start(memory.caller(), token);

    assertThat(view.state().status()).isEqualTo(SessionStatus.WAITING);
  }

  @Test
  void takesAnotherIdAndCodeWhenTheyAreTaken() {
    var plain = memory.requested();
    var id = new SessionTokens(memory.secrets()).id(plain.token().key(), 0);
    var code = new SessionTokens(memory.secrets()).code(plain.token().key(), 0);
    var rivals = refusing(1, SessionIdTakenException::new);

    var view = startOn(rivals).start(memory.caller(), plain.token());

    assertThat(view.state().id()).isNotEqualTo(id);
    assertThat(view.joinCode()).isNotEqualTo(code);
  }

  @Test
  void saysSoWhenRivalsNeverEnd() {
    var token = memory.requested().token();
    var rivals = refusing(5, StaleSessionException::new);

    assertThatThrownBy(() -> startOn(rivals).start(memory.caller(), token))
        .isInstanceOf(StaleSessionException.class);
  }

  private SessionToken inPlaceOf(SessionKey key) {
    var view = SessionView.of(memory.state(key), memory.secrets());
    return new SessionToken(Long.toString(view.startToken().value()));
  }

  private StartSession startOn(Sessions sessions) {
    return new StartSession(
        sessions,
        memory.accountSettingsStore(),
        memory.secrets(),
        SessionTimeouts.DEFAULT,
        memory.clock());
  }

  private Sessions refusing(int times, Supplier<DeskbridgeException> refusal) {
    var left = new AtomicInteger(times);
    return new RivalSessions(
        memory.sessions(),
        late -> {
          if (left.getAndDecrement() > 0) {
            throw refusal.get();
          }
        });
  }
}

package org.deskbridge.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.error.FailureFixtures.errorCode;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.deskbridge.account.Expert;
import org.deskbridge.account.ExpertProfile;
import org.deskbridge.account.Role;
import org.deskbridge.account.UserKey;
import org.deskbridge.auth.provisioning.DisableExpert;
import org.deskbridge.auth.provisioning.EnsureExpert;
import org.deskbridge.auth.provisioning.Technician;
import org.deskbridge.auth.provisioning.UpdateExpert;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.memory.InMemoryDirectory;
import org.deskbridge.memory.InMemoryGrants;
import org.deskbridge.memory.InMemoryOAuthClients;
import org.deskbridge.memory.InMemoryPasswords;
import org.deskbridge.memory.InMemorySecrets;
import org.junit.jupiter.api.Test;

/** What whoever provisions experts can repeat: ensure, update, disable. */
class ProvisioningTest {

  private static final InstantSource NOON = () -> Instant.parse("2026-11-21T12:00:00Z");
  private static final String PASSWORD = "correct horse";
  private static final ClientId CLIENT = new ClientId("demo");
  private static final Technician ERIKA =
      Technician.of("Example Support", "Erika", "Expert", "erika@example.com");

  private final InMemoryDirectory directory = new InMemoryDirectory();
  private final InMemoryGrants grants = new InMemoryGrants();
  private final InMemoryPasswords passwords = new InMemoryPasswords();
  private final InMemorySecrets secrets = new InMemorySecrets(7);
  private final InMemoryOAuthClients clients = new InMemoryOAuthClients();
  private final EnsureExpert ensure = new EnsureExpert(directory, directory, grants);
  private final UpdateExpert update = new UpdateExpert(directory, directory);
  private final DisableExpert disable = new DisableExpert(directory, directory, grants);
  private final AuthenticateCaller authenticate = new AuthenticateCaller(grants, directory, NOON);
  private final SignIn signIn =
      new SignIn(directory, passwords, grants, secrets, TokenLifetimes.DEFAULT, NOON);

  @Test
  void addsAnExpertOnce() {
    var added = ensure(ERIKA);

    assertThat(ensure(ERIKA)).isEqualTo(added);
    assertThat(directory.expertByEmail("erika@example.com")).contains(added);
  }

  @Test
  void bringsAnExpertUpToDate() {
    var added = ensure(ERIKA);

    var updated = ensure(Technician.of("Example Support", "Erika", "Meier", "erika@example.com"));

    assertThat(updated.key()).isEqualTo(added.key());
    assertThat(directory.expert(added.key()).orElseThrow().name()).isEqualTo("Erika Meier");
  }

  @Test
  void leavesTheExpertsOfOtherAccountsAlone() {
    ensure(ERIKA);

    assertThatThrownBy(
            () -> ensure(Technician.of("Other Support", "Erika", "E", "erika@example.com")))
        .has(errorCode(ErrorCode.EXPERT_EMAIL_TAKEN));
  }

  @Test
  void changesAnAddress() {
    var added = ensure(ERIKA);
    var profile = new ExpertProfile("Erika", "Meier", "e.meier@example.com", Set.of(Role.EXPERT));

    var updated = update.update(Caller.service(), added.key(), profile);

    assertThat(update.update(Caller.service(), added.key(), profile)).isEqualTo(updated);
    assertThat(directory.expertByEmail("e.meier@example.com")).contains(updated);
    assertThat(directory.expertByEmail("erika@example.com")).isEmpty();
  }

  @Test
  void endsEveryTokenAndSignInOfOneWhoIsDisabled() {
    var erika = ensure(ERIKA);
    var page = page(erika);
    var tokens = tokens();

    disable.disable(Caller.service(), erika.key());
    disable.disable(Caller.service(), erika.key());

    assertUnknown(page, Grant.Kind.PAGE);
    assertUnknown(tokens.access(), Grant.Kind.ACCESS);
    assertThatThrownBy(() -> refresh(tokens)).isInstanceOf(InvalidTokenException.class);
    assertThatThrownBy(() -> signIn.signIn("erika@example.com", PASSWORD))
        .isInstanceOf(SignInRefusedException.class);
    assertThatThrownBy(this::tokens).isInstanceOf(SignInRefusedException.class);
    assertThatThrownBy(this::operatorToken).has(errorCode(ErrorCode.EXPERT_NOT_FOUND));
  }

  @Test
  void letsOneInAgainWhoIsEnsuredAgain() {
    var erika = ensure(ERIKA);
    var page = page(erika);
    disable.disable(Caller.service(), erika.key());

    assertThat(ensure(ERIKA)).isEqualTo(erika);

    assertUnknown(page, Grant.Kind.PAGE);
    assertThat(authenticate.identify(page(erika), Grant.Kind.PAGE).expert()).contains(erika);
  }

  @Test
  void revivesNoSignInThatOvertookTheDisabling() {
    var erika = ensure(ERIKA);
    var until = NOON.instant().plus(Duration.ofHours(1));
    disable.disable(Caller.service(), erika.key());
    grants.put(new Grant(TokenHash.of("late"), Grant.Kind.PAGE, erika.key(), null, until));

    ensure(ERIKA);

    assertUnknown("late", Grant.Kind.PAGE);
  }

  @Test
  void keepsADisabledExpertDisabledInAnUpdate() {
    var erika = ensure(ERIKA);
    disable.disable(Caller.service(), erika.key());

    update.update(
        Caller.service(), erika.key(), new ExpertProfile("E", "E", "e@example.com", Set.of()));

    assertThat(directory.expert(erika.key()).orElseThrow().isEnabled()).isFalse();
  }

  @Test
  void letsAManagerProvisionTheOwnAccountAlone() {
    var manager = Caller.of(ensure(manager("Example Support", "maria@example.com")));
    var other = ensure(Technician.of("Other Support", "Otto", "Other", "otto@example.org"));
    var erika = ensure.ensure(manager, ERIKA);

    disable.disable(manager, erika.key());
    assertThatThrownBy(
            () -> ensure.ensure(manager, Technician.of("Other Support", "X", "Y", "x@example.org")))
        .has(errorCode(ErrorCode.OUT_OF_REACH));
    assertThatThrownBy(() -> update.update(manager, other.key(), ExpertProfile.of(erika)))
        .has(errorCode(ErrorCode.EXPERT_NOT_FOUND));
    assertThatThrownBy(() -> disable.disable(manager, other.key()))
        .has(errorCode(ErrorCode.EXPERT_NOT_FOUND));
  }

  @Test
  void refusesWhoeverIsNoManager() {
    var erika = ensure(ERIKA);
    var caller = Caller.of(erika);

    assertThatThrownBy(() -> ensure.ensure(caller, ERIKA)).has(errorCode(ErrorCode.ROLE_MISSING));
    assertThatThrownBy(() -> update.update(caller, erika.key(), ExpertProfile.of(erika)))
        .has(errorCode(ErrorCode.ROLE_MISSING));
    assertThatThrownBy(() -> disable.disable(caller, erika.key()))
        .has(errorCode(ErrorCode.ROLE_MISSING));
    assertThatThrownBy(() -> ensure.ensure(Caller.anyone(), ERIKA))
        .has(errorCode(ErrorCode.ROLE_MISSING));
  }

  @Test
  void knowsNobodyOfAnotherKey() {
    var nobody = new UserKey(Long.MAX_VALUE);

    assertThatThrownBy(() -> disable.disable(Caller.service(), nobody))
        .has(errorCode(ErrorCode.EXPERT_NOT_FOUND));
  }

  private Expert ensure(Technician technician) {
    return ensure.ensure(Caller.service(), technician);
  }

  private static Technician manager(String account, String email) {
    return new Technician(
        account, new ExpertProfile("Maria", "Manager", email, Set.of(Role.MANAGER)));
  }

  private String page(Expert expert) {
    passwords.set(expert.key(), PASSWORD);
    return signIn.signIn(expert.email(), PASSWORD).token();
  }

  private TokenPair tokens() {
    clients.put(new OAuthClient(CLIENT, "Demo", null));
    return new IssueTokensByPassword(
            clients, directory, passwords, grants, secrets, TokenLifetimes.DEFAULT, NOON)
        .grant(CLIENT, null, "erika@example.com", PASSWORD);
  }

  private TokenPair refresh(TokenPair tokens) {
    return new RefreshTokens(clients, directory, grants, secrets, TokenLifetimes.DEFAULT, NOON)
        .refresh(CLIENT, null, tokens.refresh());
  }

  private String operatorToken() {
    return new IssueOperatorToken(directory, grants, secrets, NOON)
        .grant(Caller.service(), "erika@example.com", null, Duration.ofDays(1));
  }

  private void assertUnknown(String token, Grant.Kind kind) {
    assertThatThrownBy(() -> authenticate.identify(token, kind))
        .isInstanceOf(InvalidTokenException.class);
  }
}

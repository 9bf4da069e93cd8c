package org.deskbridge.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.deskbridge.InMemoryDesk.CLIENT;
import static org.deskbridge.InMemoryDesk.PASSWORD;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.error.FailureFixtures.errorCode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbridge.Deskbridge;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.account.UserKey;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthTest {

  private static final Duration A_MOMENT = Duration.ofMillis(1);

  private final InMemoryDesk memory = new InMemoryDesk();
  private final Deskbridge desk = memory.desk();

  @Test
  void signsAnExpertInForTwelveHours() {
    var signedIn = desk.access().signIn(" ERIKA@example.com ", PASSWORD);

    assertThat(signedIn.expert()).isEqualTo(memory.expert());
    assertThat(signedIn.toString()).doesNotContain(signedIn.token());
    memory.pass(Duration.ofHours(12).minus(A_MOMENT));
    assertThat(identify(signedIn.token(), Grant.Kind.PAGE).expert()).contains(memory.expert());
    memory.pass(A_MOMENT);
    assertThatThrownBy(() -> identify(signedIn.token(), Grant.Kind.PAGE))
        .isInstanceOf(InvalidTokenException.class);
  }

  @Test
  void keepsToItselfWhetherAddressOrPasswordIsWrong() {
    var wrongPassword = catchThrowable(() -> desk.access().signIn("erika@example.com", "wrong"));
    var wrongAddress = catchThrowable(() -> desk.access().signIn("nobody@example.com", PASSWORD));

    assertThat(wrongPassword)
        .isInstanceOf(SignInRefusedException.class)
        .hasMessage("The e-mail address or the password is wrong.");
    assertThat(wrongAddress).hasSameClassAs(wrongPassword).hasMessage(wrongPassword.getMessage());
  }

  @Test
  void endsASignIn() {
    var token = memory.pageToken();

    desk.access().signOut(token);
    desk.access().signOut(token);
    desk.access().signOut("unknown");

    assertThatThrownBy(() -> identify(token, Grant.Kind.PAGE))
        .isInstanceOf(InvalidTokenException.class);
  }

  @Test
  void knowsATokenOnlyForWhatItWasGiven() {
    var page = memory.pageToken();
    var tokens = desk.access().issueTokens(CLIENT, null, "erika@example.com", PASSWORD);

    assertThatThrownBy(() -> identify(page, Grant.Kind.ACCESS))
        .isInstanceOf(InvalidTokenException.class);
    assertThatThrownBy(() -> identify(tokens.refresh(), Grant.Kind.ACCESS))
        .isInstanceOf(InvalidTokenException.class);
    assertThatThrownBy(() -> identify(tokens.access(), Grant.Kind.PAGE))
        .isInstanceOf(InvalidTokenException.class);
    assertThatThrownBy(() -> identify("", Grant.Kind.ACCESS))
        .isInstanceOf(InvalidTokenException.class);
  }

  @Test
  void givesTokensOf256BitsThatAreStoredNowhere() {
    var tokens = desk.access().issueTokens(CLIENT, null, "erika@example.com", PASSWORD);

    assertThat(tokens.access()).matches("[\\w-]{43}").isNotEqualTo(tokens.refresh());
    assertThat(tokens.validFor()).isEqualTo(Duration.ofHours(1));
    assertThat(tokens.toString()).doesNotContain(tokens.access(), tokens.refresh());
    assertThat(memory.grants().grant(TokenHash.of(tokens.access())).toString())
        .doesNotContain(tokens.access());
  }

  @Test
  void givesAccessForAnHour() {
    var token = memory.accessToken();

    memory.pass(Duration.ofHours(1).minus(A_MOMENT));
    assertThat(identify(token, Grant.Kind.ACCESS).reach().account())
        .contains(memory.expert().account().key());

    memory.pass(A_MOMENT);
    assertThatThrownBy(() -> identify(token, Grant.Kind.ACCESS))
        .isInstanceOf(InvalidTokenException.class);
  }

  @ParameterizedTest
  @CsvSource({"none,", "closed,", "closed,wrong"})
  void refusesAnApplicationItDoesNotKnow(String client, String secret) {
    memory.clients().put(new OAuthClient(new ClientId("closed"), "C", TokenHash.of("secret")));

    assertThatThrownBy(
            () ->
                desk.access()
                    .issueTokens(new ClientId(client), secret, "erika@example.com", PASSWORD))
        .isInstanceOf(InvalidClientException.class);
  }

  @Test
  void takesAnApplicationByItsSecret() {
    var closed = new ClientId("closed");
    memory.clients().put(new OAuthClient(closed, "C", TokenHash.of("secret")));

    var tokens = desk.access().issueTokens(closed, "secret", "erika@example.com", PASSWORD);

    assertThat(desk.access().refreshTokens(closed, "secret", tokens.refresh()).expert())
        .isEqualTo(memory.expert());
  }

  @Test
  void exchangesARefreshTokenOnce() {
    var first = desk.access().issueTokens(CLIENT, null, "erika@example.com", PASSWORD);

    var second = desk.access().refreshTokens(CLIENT, null, first.refresh());

    assertThat(identify(second.access(), Grant.Kind.ACCESS).expert()).contains(memory.expert());
    assertThatThrownBy(() -> desk.access().refreshTokens(CLIENT, null, first.refresh()))
        .isInstanceOf(InvalidTokenException.class);
  }

  @Test
  void exchangesARefreshTokenForOneOfManyRivals() {
    var first = desk.access().issueTokens(CLIENT, null, "erika@example.com", PASSWORD);

    var exchanged =
        atOnce(
            8,
            number ->
                catchThrowable(() -> desk.access().refreshTokens(CLIENT, null, first.refresh()))
                    == null);

    assertThat(exchanged).containsOnlyOnce(true);
  }

  @Test
  void exchangesARefreshTokenInOneWriteOrNotAtAll() {
    var first = desk.access().issueTokens(CLIENT, null, "erika@example.com", PASSWORD);

    assertThatThrownBy(() -> refreshOn(new BreakingGrants(memory.grants(), 0), first))
        .isInstanceOf(UnavailableException.class);
    var second = refreshOn(new BreakingGrants(memory.grants(), 1), first);

    assertThat(identify(second.access(), Grant.Kind.ACCESS).expert()).contains(memory.expert());
    assertThat(desk.access().refreshTokens(CLIENT, null, second.refresh())).isNotNull();
  }

  private TokenPair refreshOn(Grants grants, TokenPair tokens) {
    return new RefreshTokens(
            memory.clients(),
            memory.directory(),
            grants,
            memory.secrets(),
            TokenLifetimes.DEFAULT,
            memory.clock())
        .refresh(CLIENT, null, tokens.refresh());
  }

  @Test
  void exchangesARefreshTokenFor30DaysAndForItsOwnApplication() {
    memory.clients().put(new OAuthClient(new ClientId("other"), "O", null));
    var tokens = desk.access().issueTokens(CLIENT, null, "erika@example.com", PASSWORD);

    assertThatThrownBy(
            () -> desk.access().refreshTokens(new ClientId("other"), null, tokens.refresh()))
        .isInstanceOf(InvalidTokenException.class);
    assertThatThrownBy(() -> desk.access().refreshTokens(CLIENT, null, tokens.access()))
        .isInstanceOf(InvalidTokenException.class);
    memory.pass(Duration.ofDays(30));
    assertThatThrownBy(() -> desk.access().refreshTokens(CLIENT, null, tokens.refresh()))
        .isInstanceOf(InvalidTokenException.class);
  }

  @Test
  void givesTheOperatorATokenForAnExpert() {
    var token =
        desk.access()
            .issueOperatorToken(Caller.service(), "Erika@example.com", null, Duration.ofDays(365));

    memory.pass(Duration.ofDays(364));
    assertThat(identify(token, Grant.Kind.ACCESS).expert()).contains(memory.expert());
  }

  @Test
  void givesTheOperatorsTokenToNobodyElse() {
    var grant = desk.access();

    assertThatThrownBy(
            () ->
                grant.issueOperatorToken(
                    memory.caller(), "erika@example.com", null, Duration.ofDays(1)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(
            () ->
                grant.issueOperatorToken(
                    Caller.service(), "nobody@example.com", null, Duration.ofDays(1)))
        .has(errorCode(ErrorCode.EXPERT_NOT_FOUND));
  }

  private Caller identify(String token, Grant.Kind kind) {
    return desk.access().authenticate(token, kind);
  }

  /** Grants on a record that takes some more writes and no other. */
  private static final class BreakingGrants implements Grants {

    private final Grants grants;
    private int writesLeft;

    BreakingGrants(Grants grants, int writesLeft) {
      this.grants = grants;
      this.writesLeft = writesLeft;
    }

    @Override
    public void put(Grant grant) {
      write();
      grants.put(grant);
    }

    @Override
    public Optional<Grant> grant(TokenHash token) {
      return grants.grant(token);
    }

    @Override
    public boolean revoke(TokenHash token) {
      write();
      return grants.revoke(token);
    }

    @Override
    public int revokeAll(UserKey user) {
      write();
      return grants.revokeAll(user);
    }

    @Override
    public boolean replace(TokenHash token, List<Grant> successors) {
      write();
      return grants.replace(token, successors);
    }

    @Override
    public int removeExpired(Instant before) {
      write();
      return grants.removeExpired(before);
    }

    private void write() {
      if (writesLeft == 0) {
        throw new UnavailableException("The record takes no more writes.", null);
      }
      writesLeft--;
    }
  }
}

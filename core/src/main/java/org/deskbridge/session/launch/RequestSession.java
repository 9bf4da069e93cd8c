package org.deskbridge.session.launch;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.deskbridge.account.Expert;
import org.deskbridge.account.Role;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.company.Companies;
import org.deskbridge.company.MachineStatus;
import org.deskbridge.company.MachineUuid;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.error.RejectedException;
import org.deskbridge.session.CallbackLogin;
import org.deskbridge.session.Owner;
import org.deskbridge.session.SessionOrigin;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.SupportSession;
import org.deskbridge.session.UnattendedMachine;
import org.deskbridge.session.id.SessionToken;
import org.deskbridge.session.id.SessionTokens;
import org.deskbridge.url.HttpUrls;
import org.jspecify.annotations.Nullable;

/** Requests a session, which an expert of the caller's account can then start. */
@UseCase
public final class RequestSession {

  /** The time in which a repeat returns the first result: contract 2, POST /sessions. */
  private static final Duration REPEATABLE_FOR = Duration.ofHours(24);

  private final Sessions sessions;
  private final Companies companies;
  private final Secrets secrets;
  private final SessionTokens names;
  private final InstantSource clock;

  public RequestSession(
      Sessions sessions, Companies companies, Secrets secrets, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.companies = requireNonNull(companies, "companies");
    this.secrets = requireNonNull(secrets, "secrets");
    this.names = new SessionTokens(secrets);
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Stores the request and returns the token to start the session.
   *
   * @throws AccessDeniedException if the caller is not an expert with the role {@link Role#EXPERT}
   * @throws RejectedException {@code machine.not-found} if the machine does not belong to the
   *     caller's account, or was removed
   * @throws RejectedException {@code request.repeated-differently} if the idempotency key was used
   *     for another request; use a new key
   * @throws InvalidValueException if a value is out of its range; correct it
   */
  public Requested request(Caller caller, SessionRequest request) {
    var expert = caller.expertAs(Role.EXPERT);
    var now = clock.instant();
    return request.idempotencyKey() == null
        ? commit(names.randomToken(now), expert, request, now)
        : OptimisticRetry.on(StaleSessionException.class)
            .run(() -> onceOnly(expert, request, clock.instant()));
  }

  /**
   * Commits the request unless it repeats an earlier one.
   *
   * <p>The token of a repeatable request is derived from its idempotency key. So the store of
   * sessions shows whether there was an earlier request, and its result can be returned again
   * although no token is stored.
   */
  private Requested onceOnly(Expert expert, SessionRequest request, Instant now) {
    for (int use = 0; ; use++) {
      var token =
          names.tokenFor(
              "%s/%s/%d/%s"
                  .formatted(expert.account().key(), expert.key(), use, request.idempotencyKey()));
      var earlier = sessions.byKey(token.key()).map(SupportSession::state);
      if (earlier.isEmpty()) {
        return commit(token, expert, request, now);
      }
      if (now.isBefore(earlier.get().origin().requestedAt().plus(REPEATABLE_FOR))) {
        if (!request.mayRepeat(earlier.get(), secrets)) {
          throw new RejectedException(
              ErrorCode.REQUEST_REPEATED_DIFFERENTLY,
              "Idempotency-Key: used before (expected: the same body as the first time, or a new key)");
        }
        return new Requested(token, earlier.get());
      }
    }
  }

  private Requested commit(SessionToken token, Expert expert, SessionRequest request, Instant now) {
    var key = token.key();
    var origin =
        new SessionOrigin(
            now,
            request.idempotencyKey() == null ? null : request.digest(secrets),
            names.lookupHash(names.startToken(names.joinToken(key))),
            withoutLogin(request.callbackUrl()),
            request.machine() == null ? null : machine(expert, request.machine()),
            CallbackLogin.encrypt(secrets, key, request.callbackUrl()));
    var change =
        SupportSession.request(key, origin, Owner.of(expert), request.ticket(), request.customer());
    sessions.commit(change);
    return new Requested(token, change.after().state());
  }

  private static @Nullable URI withoutLogin(@Nullable URI url) {
    return url == null ? null : HttpUrls.withoutLogin(url);
  }

  private UnattendedMachine machine(Expert expert, MachineUuid uuid) {
    return companies
        .machine(uuid)
        .filter(each -> each.account().equals(expert.account().key()))
        .filter(each -> each.status() != MachineStatus.REMOVED)
        .map(each -> new UnattendedMachine(each.uuid(), each.name()))
        .orElseThrow(
            () ->
                new RejectedException(
                    ErrorCode.MACHINE_NOT_FOUND,
                    "machineUuid: %s (expected: a machine of an account in your reach)"
                        .formatted(uuid)));
  }

  /**
   * The answer to a request.
   *
   * @param token a secret, which is not stored
   */
  public record Requested(SessionToken token, SessionState state) {}
}

package org.deskbridge.session;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.deskbridge.account.Account;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.RecordingMode;
import org.deskbridge.account.UserKey;
import org.deskbridge.company.MachineUuid;
import org.deskbridge.session.id.OpenJoinCode;
import org.deskbridge.session.id.SessionId;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.query.SessionHistory;

/**
 * Sessions in every status and the changes that lead there, each under names of its own.
 *
 * <p>The accounts and experts they belong to need not be on record.
 */
public final class SessionFixtures {

  /** When fixtures are requested, unless they say otherwise. */
  public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  /** Where fixtures are reported to, unless they say otherwise. */
  public static final URI CALLBACK_URL = URI.create("https://helpdesk.example/callbacks/7?a=b");

  /** The owner of fixtures, unless they say otherwise. */
  public static final Owner ERIKA =
      new Owner(
          new Account(new AccountKey(7_000_000_000_000_000_001L), "Example Support"),
          new UserKey(7_000_000_000_000_000_002L),
          "Erika Expert",
          "erika@example.com");

  /** An expert of another account. */
  public static final Owner OTTO =
      new Owner(
          new Account(new AccountKey(2), "Other Support"),
          new UserKey(3),
          "Otto Other",
          "otto@example.org");

  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
  private static final AtomicInteger LAST = new AtomicInteger();

  private SessionFixtures() {}

  /** Returns a key that no other fixture has; keys are in ascending order. */
  public static SessionKey newKey() {
    return new SessionKey("Key-of_%015d".formatted(LAST.incrementAndGet()));
  }

  /** Returns an id that no other fixture has. */
  public static SessionId newId() {
    return new SessionId("s%09d".formatted(LAST.incrementAndGet()));
  }

  /** Returns an invitation that no other fixture has, good for half an hour. */
  public static OpenJoinCode newInvitation(Instant at) {
    var number = LAST.incrementAndGet();
    return new OpenJoinCode(number, "hash-%d".formatted(number), at.plus(HALF_AN_HOUR));
  }

  /** Returns a session requested at noon, with all that a request can say but a machine. */
  public static SessionChange requested() {
    return requested(NOON, ERIKA);
  }

  /** Returns a session requested by an owner. */
  public static SessionChange requested(Instant at, Owner owner) {
    return SupportSession.request(
        newKey(),
        new SessionOrigin(at, "digest", newHash(), CALLBACK_URL, null),
        owner,
        new TicketRef("4711", "https://helpdesk.example/tickets/4711"),
        new Customer("Carl Customer", "carl@example.net"));
  }

  /** Returns Erika's session, whose status changes are told to an address. */
  public static SessionChange requested(Instant at, URI callbackUrl) {
    var origin = new SessionOrigin(at, "digest", newHash(), callbackUrl, null);
    return SupportSession.request(newKey(), origin, ERIKA, null, null);
  }

  /** Returns an unattended session. */
  public static SessionChange unattended() {
    var machine = new UnattendedMachine(new MachineUuid("c0ffee"), "Front desk");
    return SupportSession.request(
        newKey(),
        new SessionOrigin(NOON, null, newHash(), CALLBACK_URL, machine),
        ERIKA,
        null,
        null);
  }

  /** Returns a session that nobody has claimed and of which nothing is known. */
  public static SessionChange offered(Instant at) {
    var origin = new SessionOrigin(at, null, newHash(), null, null);
    return SupportSession.request(newKey(), origin, null, null, null);
  }

  /** Some of the marks are negative, for they use all 64 bits. */
  private static long newHash() {
    var number = LAST.incrementAndGet();
    return number % 2 == 0 ? number : Long.MIN_VALUE + number;
  }

  /** Returns the start of a session, a minute after its request. */
  public static SessionChange started(SessionChange before) {
    return started(before, newId());
  }

  /** Returns the start of a session under an id. */
  public static SessionChange started(SessionChange before, SessionId id) {
    var at = before.event().at().plusSeconds(60);
    return started(before, id, newInvitation(at));
  }

  /** Returns the start of a session of an account that has decided about recordings. */
  public static SessionChange started(SessionChange before, RecordingMode mode) {
    var at = before.event().at().plusSeconds(60);
    return started(before, newId(), newInvitation(at), mode);
  }

  /** Returns the start of a session under an id and with a join code. */
  public static SessionChange started(SessionChange before, SessionId id, OpenJoinCode invitation) {
    return started(before, id, invitation, RecordingMode.ASK);
  }

  private static SessionChange started(
      SessionChange before, SessionId id, OpenJoinCode invitation, RecordingMode mode) {
    var owner = before.after().state().owner();
    var at = before.event().at().plusSeconds(60);
    return before
        .after()
        .start(owner == null ? ERIKA : owner, id, invitation, mode, at)
        .orElseThrow();
  }

  /** Returns the arrival of the customer, ten seconds after the last change. */
  public static SessionChange joined(SessionChange before) {
    return joined(before, new Customer("Carla", null));
  }

  /** Returns the arrival of a customer, ten seconds after the last change. */
  public static SessionChange joined(SessionChange before, Customer customer) {
    return before.after().join(customer, "hash", next(before)).orElseThrow();
  }

  /** Returns the end of a session, ten seconds after the last change. */
  public static SessionChange ended(SessionChange before) {
    return ended(before, EndReason.TECHNICIAN);
  }

  /** Returns the end of a session for a reason, ten seconds after the last change. */
  public static SessionChange ended(SessionChange before, EndReason reason) {
    return before.after().end(reason, next(before)).orElseThrow();
  }

  /** Returns the opening of another join code, ten seconds after the last change. */
  public static SessionChange invited(SessionChange before) {
    return invited(before, newInvitation(next(before)));
  }

  /** Returns the opening of a join code, ten seconds after the last change. */
  public static SessionChange invited(SessionChange before, OpenJoinCode invitation) {
    return before.after().invite(invitation, next(before));
  }

  /** Returns the use of the open join code, ten seconds after the last change. */
  public static SessionChange invitationSpent(SessionChange before) {
    return before.after().spendInvitation(next(before));
  }

  /** Returns the writing of notes, ten seconds after the last change. */
  public static SessionChange noted(SessionChange before, String notes) {
    var revision = before.after().state().revision();
    return before.after().note(notes, revision, next(before)).orElseThrow();
  }

  /** Returns the link to a ticket, ten seconds after the last change. */
  public static SessionChange linked(SessionChange before, TicketRef ticket) {
    return before.after().link(ticket, next(before)).orElseThrow();
  }

  /** Returns the question whether the customer agrees to be recorded, ten seconds later. */
  public static SessionChange askedForRecording(SessionChange before) {
    return before.after().requestRecordingConsent(next(before)).orElseThrow();
  }

  /** Returns the customer's answer to it, ten seconds later. */
  public static SessionChange recordingAnswered(SessionChange before, boolean agrees) {
    return before.after().answerRecordingConsent(agrees, next(before)).orElseThrow();
  }

  /** Returns the note that there is a recording, ten seconds later. */
  public static SessionChange recordingNoted(SessionChange before) {
    return before.after().noteRecording(next(before)).orElseThrow();
  }

  /** Returns the receipt of an erasure, ten seconds later. */
  public static SessionChange customerErased(SessionChange before) {
    return before.after().eraseCustomer(next(before));
  }

  /** Returns a line of the chat, ten seconds and a millisecond after the last change. */
  public static SessionChange said(SessionChange before, ParticipantRole side, String text) {
    return before.after().say(side, "Carla", text, next(before).plusMillis(1));
  }

  /** Returns all that happened to a session, oldest first. */
  public static List<SessionEvent> history(Sessions sessions, SessionKey key) {
    return new SessionHistory(sessions, key).stream().toList();
  }

  private static Instant next(SessionChange before) {
    return before.event().at().plusSeconds(10);
  }
}

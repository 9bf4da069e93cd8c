package org.deskbridge.helpdesk;

import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.deskbridge.error.DeskbridgeException;
import org.jspecify.annotations.Nullable;

/**
 * A support service that keeps what it was asked, leads every request to a launch page, and shows
 * the sessions it was given.
 *
 * <p>Safe for use by several threads at once.
 */
public final class InMemoryRemoteSessions implements RemoteSessions {

  private final Map<String, LaunchRequest> requests = new LinkedHashMap<>();
  private final Map<String, RemoteSession> byToken = new LinkedHashMap<>();
  private final Map<String, RemoteTranscript> transcripts = new LinkedHashMap<>();
  private final Set<String> garbled = new HashSet<>();
  private @Nullable DeskbridgeException failure;
  private int grantsLeft;
  private int offers;
  private boolean isEndless;

  /** Makes every request fail from now on. */
  public void failWith(DeskbridgeException failure) {
    failAfter(0, failure);
  }

  /** Grants so many requests, and makes every other fail from then on. */
  public synchronized void failAfter(int grants, DeskbridgeException failure) {
    this.grantsLeft = grants;
    this.failure = failure;
  }

  /** Grants every request from now on. */
  public synchronized void recover() {
    this.failure = null;
  }

  /** Makes every list begin anew at its end, and never end. */
  public synchronized void repeatListsForEver() {
    this.isEndless = true;
  }

  @Override
  public synchronized Requested requestSession(LaunchRequest request) {
    return answer(
        () -> {
          requests.putIfAbsent(request.reference(), request);
          return new Requested(token(request.reference()), launchUrl(request.reference()));
        });
  }

  /** Returns the token of what was requested under a reference. */
  public static String token(String reference) {
    return "e0-" + reference;
  }

  private static URI launchUrl(String name) {
    return URI.create("https://support.example/launch?token=" + token(name));
  }

  @Override
  public synchronized URI requestAnonymousSession(SessionOffer offer) {
    return answer(() -> launchUrl("offer-" + ++offers));
  }

  /** Shows a session from now on, as it stands. */
  public synchronized void put(String token, RemoteSession session) {
    byToken.put(token, session);
  }

  /** Answers from now on with nonsense where a session is asked for, and leaves it out of lists. */
  public synchronized void garble(String token) {
    garbled.add(token);
  }

  /** Shows what was said in a session from now on. */
  public synchronized void put(RemoteTranscript transcript) {
    transcripts.put(transcript.sessionId(), transcript);
  }

  @Override
  public synchronized Optional<RemoteSession> session(String name) {
    return answer(
        () -> {
          if (garbled.contains(name)) {
            throw unreadable();
          }
          return Optional.ofNullable(byToken.get(name))
              .or(() -> all(each -> name.equals(each.report().sessionId())).findFirst());
        });
  }

  @Override
  public RemoteSessionPage sessions(RemoteSessionQuery window) {
    return extendedSessions(window);
  }

  @Override
  public synchronized RemoteSessionPage extendedSessions(RemoteSessionQuery window) {
    return answer(
        () -> {
          var cursor = window.next();
          var begin = cursor == null ? 0 : Integer.parseInt(cursor);
          var found = all(each -> isIn(window, each)).toList();
          var end = Math.min(begin + window.limit(), found.size());
          var readable =
              found.subList(begin, end).stream().filter(each -> !isGarbled(each)).toList();
          if (readable.isEmpty() && begin < end) {
            throw unreadable();
          }
          return new RemoteSessionPage(
              readable, end < found.size() ? Integer.toString(end) : isEndless ? "0" : null);
        });
  }

  private boolean isGarbled(RemoteSession session) {
    return garbled.stream().map(byToken::get).anyMatch(session::equals);
  }

  private static UnreadableAnswerException unreadable() {
    return new UnreadableAnswerException("support service: answered nothing readable", null);
  }

  private static boolean isIn(RemoteSessionQuery window, RemoteSession session) {
    var at = session.report().startedAt();
    return at != null && !at.isBefore(window.from()) && !at.isAfter(window.to());
  }

  private Stream<RemoteSession> all(Predicate<RemoteSession> wanted) {
    return byToken.values().stream().filter(wanted);
  }

  @Override
  public synchronized Optional<RemoteTranscript> transcript(String name) {
    return answer(() -> Optional.ofNullable(transcripts.get(name)));
  }

  private <T> T answer(Supplier<T> granted) {
    if (failure != null && grantsLeft-- == 0) {
      grantsLeft = 0;
      throw failure;
    }
    return granted.get();
  }

  /** Returns what was requested, first to last; a repeat does not count. */
  public synchronized List<LaunchRequest> requests() {
    return List.copyOf(requests.values());
  }

  /** Returns what was requested under a reference. */
  public synchronized Optional<LaunchRequest> request(String reference) {
    return Optional.ofNullable(requests.get(reference));
  }
}

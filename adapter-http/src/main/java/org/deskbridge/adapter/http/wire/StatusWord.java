package org.deskbridge.adapter.http.wire;

import java.util.Optional;
import java.util.stream.Stream;
import org.deskbridge.session.SessionStatus;

/** The words for statuses on the wire (contract 5). */
public final class StatusWord {

  private StatusWord() {}

  /** Returns the word for a status. */
  public static String of(SessionStatus status) {
    return switch (status) {
      case NOT_STARTED -> "notStarted";
      case WAITING -> "waiting";
      case ACTIVE -> "active";
      case COMPLETE -> "complete";
      case ABANDONED -> "abandoned";
    };
  }

  /** Returns the status for a word, empty if there is none. */
  public static Optional<SessionStatus> parse(String word) {
    return Stream.of(SessionStatus.values()).filter(each -> of(each).equals(word)).findFirst();
  }
}

package org.deskbridge.adapter.http.wire;

import java.util.Optional;
import java.util.stream.Stream;
import org.deskbridge.session.EndReason;
import org.jspecify.annotations.Nullable;

/** The words for the reasons of an end on the wire (contract 2, GET /sessions/{sessionId}). */
public final class EndReasonWord {

  private EndReasonWord() {}

  /** Returns the word for a reason, absent for none. */
  public static @Nullable String of(@Nullable EndReason reason) {
    return reason == null ? null : word(reason);
  }

  /** Returns the reason for a word, empty if there is none: later versions may know more. */
  public static Optional<EndReason> parse(@Nullable String word) {
    return Stream.of(EndReason.values()).filter(each -> word(each).equals(word)).findFirst();
  }

  private static String word(EndReason reason) {
    return switch (reason) {
      case TECHNICIAN -> "technician";
      case CUSTOMER -> "customer";
      case CONNECTION_LOST -> "connectionLost";
      case NOBODY_JOINED -> "nobodyJoined";
      case EXPIRED -> "expired";
    };
  }
}

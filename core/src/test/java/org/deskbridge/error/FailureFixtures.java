package org.deskbridge.error;

import org.assertj.core.api.Condition;

/** What tests demand of a failure, as in {@code has(errorCode(ErrorCode.SESSION_NOT_LIVE))}. */
public final class FailureFixtures {

  private FailureFixtures() {}

  /** A failure raised on purpose, in the family and with the code. */
  public static Condition<Throwable> errorCode(ErrorCode code) {
    return new Condition<>(
        failure -> failure instanceof DeskbridgeException known && known.code() == code,
        "code %s",
        code);
  }
}

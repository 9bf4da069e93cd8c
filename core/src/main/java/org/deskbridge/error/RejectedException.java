package org.deskbridge.error;

import static java.util.Objects.requireNonNull;

/** The request cannot be granted as it is; repeating it unchanged is pointless. */
public abstract class RejectedException extends DeskbridgeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Creates a rejection with a sentence fit to show to whoever made the request. */
  protected RejectedException(Reason reason, String message) {
    super(message, null);
    this.reason = requireNonNull(reason, "reason");
  }

  /** Returns what is wrong with the request. */
  public Reason reason() {
    return reason;
  }

  /** What is wrong with a rejected request. */
  public enum Reason {
    /** A value is missing or malformed. */
    INVALID,
    /** The request contradicts an earlier one that it claims to repeat. */
    MISMATCH,
    /** Nobody knows who is asking: the credential is missing, unknown, revoked or expired. */
    UNIDENTIFIED,
    /** The caller is known and may not do this. */
    DENIED,
    /** What is asked for does not exist, or lies outside of the caller's reach. */
    NOT_FOUND
  }
}

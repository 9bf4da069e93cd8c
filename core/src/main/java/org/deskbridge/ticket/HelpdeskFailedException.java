package org.deskbridge.ticket;

import static java.util.Objects.requireNonNull;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/** A helpdesk was asked about its tickets and gave no answer that makes sense. */
public final class HelpdeskFailedException extends UnavailableException {

  private static final long serialVersionUID = 1L;

  private final Fault fault;

  /**
   * Creates the failure.
   *
   * @param cause what the connection or the reader said, if anything
   */
  public HelpdeskFailedException(HelpdeskSystem system, Fault fault, @Nullable Throwable cause) {
    super(fault.code, "helpdesk %s: %s".formatted(system.name(), fault.sentence), cause);
    this.fault = requireNonNull(fault, "fault");
  }

  /** Returns what is wrong with the helpdesk. */
  public Fault fault() {
    return fault;
  }

  /** What is wrong with a helpdesk. */
  public enum Fault {
    /** It takes too long. */
    SLOW(ErrorCode.HELPDESK_SLOW, "did not answer in time"),
    /** It cannot be reached, or says itself that something is broken. */
    DOWN(ErrorCode.HELPDESK_DOWN, "cannot be reached or is out of order"),
    /** It answered something that nobody can make sense of. */
    UNREADABLE(ErrorCode.HELPDESK_UNREADABLE, "gave an answer that makes no sense"),
    /**
     * It says that it opened a ticket, and not which one. Look for the ticket before another is
     * opened.
     */
    UNNAMED(
        ErrorCode.HELPDESK_UNNAMED, "may have opened the ticket, and does not say which one it is"),
    /** It understood and does not want to. */
    REFUSED(ErrorCode.HELPDESK_REFUSED, "refused the request");

    private final ErrorCode code;
    private final String sentence;

    Fault(ErrorCode code, String sentence) {
      this.code = code;
      this.sentence = sentence;
    }
  }
}

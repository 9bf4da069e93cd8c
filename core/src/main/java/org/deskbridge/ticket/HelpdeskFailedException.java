package org.deskbridge.ticket;

import static java.util.Objects.requireNonNull;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/** A ticket call to a helpdesk failed. */
public final class HelpdeskFailedException extends UnavailableException {

  private static final long serialVersionUID = 1L;

  private final Fault fault;

  /**
   * Creates the failure.
   *
   * @param cause the failure of the connection or the reader, if there was one
   */
  public HelpdeskFailedException(HelpdeskSystem system, Fault fault, @Nullable Throwable cause) {
    super(fault.code, "helpdesk %s: %s".formatted(system.name(), fault.sentence), cause);
    this.fault = requireNonNull(fault, "fault");
  }

  /** Returns the kind of the failure. */
  public Fault fault() {
    return fault;
  }

  /** A kind of failure of a helpdesk. */
  public enum Fault {
    /** It did not respond in time. */
    SLOW(ErrorCode.HELPDESK_SLOW, "did not answer in time"),
    /** It cannot be reached, or reports a failure of its own. */
    DOWN(ErrorCode.HELPDESK_DOWN, "cannot be reached or is out of order"),
    /** Its response cannot be read. */
    UNREADABLE(ErrorCode.HELPDESK_UNREADABLE, "gave an answer that makes no sense"),
    /**
     * It reported that it opened a ticket, but did not identify it. Search for the ticket before
     * opening another one.
     */
    UNNAMED(
        ErrorCode.HELPDESK_UNNAMED, "may have opened the ticket, and does not say which one it is"),
    /** It refused the request. */
    REFUSED(ErrorCode.HELPDESK_REFUSED, "refused the request");

    private final ErrorCode code;
    private final String sentence;

    Fault(ErrorCode code, String sentence) {
      this.code = code;
      this.sentence = sentence;
    }
  }
}

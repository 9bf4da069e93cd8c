package org.deskbridge.app.settings;

import java.util.List;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/** Settings are invalid or unknown; the message lists all of them, a line each. */
final class WrongSettingsException extends RejectedException {

  private static final long serialVersionUID = 1L;

  WrongSettingsException(List<String> mistakes) {
    super(ErrorCode.REQUEST_INVALID, String.join(System.lineSeparator(), mistakes));
  }
}

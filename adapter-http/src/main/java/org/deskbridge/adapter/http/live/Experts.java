package org.deskbridge.adapter.http.live;

import org.deskbridge.access.Caller;
import org.deskbridge.access.Grant;
import org.deskbridge.access.IdentifyCaller;
import org.deskbridge.access.InvalidTokenException;
import org.jspecify.annotations.Nullable;

/** Finds the technician behind a cookie. */
final class Experts {

  private final IdentifyCaller identifyCaller;

  Experts(IdentifyCaller identifyCaller) {
    this.identifyCaller = identifyCaller;
  }

  Caller caller(@Nullable String cookie) {
    if (cookie == null || cookie.isEmpty()) {
      throw new InvalidTokenException();
    }
    return identifyCaller.identify(cookie, Grant.Kind.PAGE);
  }
}

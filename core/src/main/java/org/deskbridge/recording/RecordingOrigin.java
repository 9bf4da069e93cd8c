package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.UserKey;
import org.deskbridge.company.CompanyId;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;

/**
 * The immutable facts of a recording.
 *
 * @param user the expert who recorded
 * @param company whose machine was supported; present for an unattended session, else absent
 */
public record RecordingOrigin(
    SessionKey session,
    AccountKey account,
    UserKey user,
    @Nullable CompanyId company,
    Instant startedAt) {

  public RecordingOrigin {
    requireNonNull(session, "session");
    requireNonNull(account, "account");
    requireNonNull(user, "user");
    requireNonNull(startedAt, "startedAt");
  }

  /** Returns whether the session was unattended. */
  public boolean isUnattended() {
    return company != null;
  }
}

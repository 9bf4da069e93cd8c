package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.UserKey;
import org.deskbridge.company.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * Selects recordings.
 *
 * @param account the owner; recordings of other accounts are never listed
 * @param user only those of that expert, absent for all
 * @param company only those of that company's machines, absent for all
 * @param isUnattended only unattended sessions, or only attended ones; absent for both
 * @param from inclusive, on the start; absent for the first
 * @param to inclusive, on the start; absent for the last
 * @param isArchived whether to list the archived ones, or the others
 */
public record RecordingQuery(
    AccountKey account,
    @Nullable UserKey user,
    @Nullable CompanyId company,
    @Nullable Boolean isUnattended,
    @Nullable Instant from,
    @Nullable Instant to,
    boolean isArchived) {

  public RecordingQuery {
    requireNonNull(account, "account");
  }

  /** Returns whether a recording matches, whatever its stage. */
  public boolean asksFor(RecordingState state) {
    var origin = state.origin();
    return origin.account().equals(account)
        && (user == null || user.equals(origin.user()))
        && (company == null || company.equals(origin.company()))
        && (isUnattended == null || isUnattended == origin.isUnattended())
        && (from == null || !origin.startedAt().isBefore(from))
        && (to == null || !origin.startedAt().isAfter(to))
        && state.isArchived() == isArchived;
  }
}

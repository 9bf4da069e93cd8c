package org.deskbridge.session.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.id.SessionTokens;
import org.jspecify.annotations.Nullable;

/** Lists the sessions of a period, page by page. */
@UseCase
public final class ListSessions {

  /** Fits into memory many times; lists are read page by page. */
  private static final int MAX_LIMIT = 10_000;

  private final SessionQueries lists;
  private final SessionTokens names;

  public ListSessions(SessionQueries lists, Secrets secrets) {
    this.lists = requireNonNull(lists, "lists");
    this.names = new SessionTokens(secrets);
  }

  /**
   * Returns the sessions in the caller's scope, newest first.
   *
   * @param limit the most sessions to return, 1 to 10,000
   * @throws InvalidValueException if the limit is out of its range; read page by page
   */
  public Listing list(Caller caller, SessionListRange window, int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new InvalidValueException("limit", limit, "1.." + MAX_LIMIT);
    }
    var found = lists.page(caller.reach(), window, limit + 1);
    var page = found.subList(0, Math.min(limit, found.size()));
    var next = found.size() > limit ? window.after(page.get(limit - 1)) : null;
    return new Listing(page.stream().map(each -> SessionView.of(each, names)).toList(), next);
  }

  /**
   * One page of a list.
   *
   * @param next the rest of the range, absent on the last page
   */
  public record Listing(List<SessionView> sessions, @Nullable SessionListRange next) {

    public Listing {
      sessions = List.copyOf(sessions);
    }
  }
}

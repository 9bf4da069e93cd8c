package org.deskbridge.adapter.persistence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.deskbridge.directory.Reach;
import org.deskbridge.session.SessionLists;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.Window;

/**
 * The sessions by the list.
 *
 * <p>A page goes on from the place of the last session, along an index. Only what is limited to no
 * account has none, and is sorted.
 */
final class SqlSessionLists implements SessionLists {

  private static final String OF_ACCOUNT = "s.account_key = ?";
  private static final String OF_SESSION = "s.session_key = ?";

  /** Takes an argument as the others do, and ignores it. */
  private static final String OF_ANYBODY = "? is not null";

  private static final String PAGE =
      StateRow.SELECT
          + """
      where %s and s.listed_at >= ? and (s.listed_at, s.session_key) < (?, ?)
      order by s.listed_at desc, s.session_key desc
      limit ?
      """;

  private static final String COUNT =
      "select count(*) from session s where %s and s.listed_at >= ? and s.listed_at < ?";

  private static final String LIVE =
      StateRow.SELECT
          + """
      where s.status in ('WAITING', 'ACTIVE')
      order by s.listed_at, s.session_key
      """;

  private static final String COUNT_BY_STATUS =
      "select status, count(*) from session group by status";

  private final Readers readers;

  SqlSessionLists(Readers readers) {
    this.readers = readers;
  }

  @Override
  public List<SessionState> page(Reach reach, Window window, int limit) {
    var limits = Limits.of(reach);
    var begin = Place.of(window);
    return states(
        readers.read(
            on ->
                on.all(
                    PAGE.formatted(limits.condition()),
                    StateRow::from,
                    limits.argument(),
                    Times.ceiling(window.from()),
                    begin.listedAt(),
                    begin.key(),
                    limit)));
  }

  @Override
  public long count(Reach reach, Window window) {
    var limits = Limits.of(reach);
    return readers
        .read(
            on ->
                on.first(
                    COUNT.formatted(limits.condition()),
                    row -> row.getLong(1),
                    limits.argument(),
                    Times.ceiling(window.from()),
                    Times.ceiling(window.before())))
        .orElse(0L);
  }

  @Override
  public List<SessionState> live() {
    return states(readers.read(on -> on.all(LIVE, StateRow::from)));
  }

  private static List<SessionState> states(List<StateRow> rows) {
    return rows.stream().map(StateRow::toState).toList();
  }

  @Override
  public Map<SessionStatus, Long> countByStatus() {
    return readers.read(
        on -> {
          var counts = new EnumMap<SessionStatus, Long>(SessionStatus.class);
          on.all(
              COUNT_BY_STATUS,
              row -> counts.put(SessionStatus.valueOf(row.getString(1)), row.getLong(2)));
          return counts;
        });
  }

  /** What a reach comes to in SQL. */
  private record Limits(String condition, Object argument) {

    static Limits of(Reach reach) {
      if (reach.isEverything()) {
        return new Limits(OF_ANYBODY, "");
      }
      return reach
          .account()
          .map(account -> new Limits(OF_ACCOUNT, account.value()))
          .orElseGet(() -> new Limits(OF_SESSION, reach.session().orElse("")));
    }
  }

  /** Where a page begins, exclusive, on the way from the newest to the oldest. */
  private record Place(long listedAt, String key) {

    static Place of(Window window) {
      var end = new Place(Times.ceiling(window.before()), "");
      var after = window.after();
      if (after == null || Times.floor(after.listedAt()) >= end.listedAt()) {
        return end;
      }
      return new Place(Times.floor(after.listedAt()), after.key().value());
    }
  }
}

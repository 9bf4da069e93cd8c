package org.deskbridge.adapter.persistence.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.AccountKey;
import org.deskbridge.recording.Recording;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingQueries;
import org.deskbridge.recording.RecordingQuery;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.session.id.SessionKey;

/**
 * Lists and counts recordings.
 *
 * <p>Every list is read along an index in its order, and its pages from the index alone. A list of
 * attended and unattended sessions merges two scans.
 */
public final class SqlRecordingQueries implements RecordingQueries {

  private static final String WALK =
      """
      select started_at, id
      from recording
      where account_key = ?1 and stage = ?2 and is_archived = ?3 and started_at between ?4 and ?5
      """;
  private static final String IN_ORDER = "order by started_at, id limit ?6\n";

  private static final String OF_USER = "and user_key = ?7\n";
  private static final String OF_COMPANY = "and company_id = ?7\n";
  private static final String OF_COMPANY_AND_USER = "and company_id = ?7 and user_key = ?8\n";
  private static final String ATTENDED = "and is_unattended = 0\n";
  private static final String UNATTENDED = "and is_unattended = 1\n";

  static final String OF_SESSION =
      SqlRecordings.CURRENT + "where r.session_key = ? order by r.started_at, r.id";
  static final String OF_ACCOUNT = "r.account_key = ?";

  /** Has a parameter as the other condition has, and ignores it. */
  static final String OF_ANY = "? is not null";

  /** The cross joins keep the order of the tables: only few of many rows are due. */
  static final String DUE =
      """
      select e.event
      from recording_due d
      cross join recording r on r.id = d.recording_id
      cross join recording_event e on e.recording_id = r.id and e.revision = r.revision
      where %s and d.due_at %s ?
      order by d.due_at
      limit ?
      """;

  static final String STARTED_BEFORE =
      SqlRecordings.CURRENT
          + """
          where r.account_key = ? and r.started_at < ? and r.stage <> 'ERASED'
          order by r.started_at, r.id
          limit ?
          """;

  private static final String COUNT_BY_STAGE =
      "select stage, recordings from recording_count where recordings > 0";

  private static final String PUT_OFF =
      "update recording_due set due_at = ? where recording_id = ?";

  private final ReadConnectionPool readers;
  private final GroupCommitWriter writer;

  public SqlRecordingQueries(ReadConnectionPool readers, GroupCommitWriter writer) {
    this.readers = readers;
    this.writer = writer;
  }

  @Override
  public List<RecordingId> page(RecordingQuery query, RecordingStage.Name stage, int limit) {
    if (query.company() != null && Boolean.FALSE.equals(query.isUnattended())) {
      return List.of();
    }
    return readers.read(
        on ->
            on.all(
                sql(query),
                row -> new RecordingId(row.getLong("id")),
                arguments(query, stage, limit)));
  }

  /** Returns one of the few texts; the sessions of a company are all unattended. */
  static String sql(RecordingQuery query) {
    if (query.company() != null) {
      return WALK + (query.user() == null ? OF_COMPANY : OF_COMPANY_AND_USER) + IN_ORDER;
    }
    var walk = query.user() == null ? WALK : WALK + OF_USER;
    var isUnattended = query.isUnattended();
    if (isUnattended == null) {
      return walk + ATTENDED + "union all\n" + walk + UNATTENDED + IN_ORDER;
    }
    return walk + (isUnattended ? UNATTENDED : ATTENDED) + IN_ORDER;
  }

  static Object[] arguments(RecordingQuery query, RecordingStage.Name stage, int limit) {
    var from = query.from();
    var to = query.to();
    var arguments =
        new ArrayList<Object>(
            List.of(
                query.account().value(),
                stage.name(),
                query.isArchived(),
                from == null ? Long.MIN_VALUE : SqlTimes.ceiling(from),
                to == null ? Long.MAX_VALUE : SqlTimes.floor(to),
                limit));
    var company = query.company();
    if (company != null) {
      arguments.add(company.value());
    }
    var user = query.user();
    if (user != null) {
      arguments.add(user.value());
    }
    return arguments.toArray();
  }

  @Override
  public List<Recording> ofSession(SessionKey session) {
    return all(OF_SESSION, session.value());
  }

  @Override
  public List<Recording> due(AccessScope reach, Instant now, Instant latest, int limit) {
    var account = reach.account();
    if (account.isEmpty() && !reach.isEverything()) {
      return List.of();
    }
    var condition = account.isPresent() ? OF_ACCOUNT : OF_ANY;
    var argument = account.<Object>map(AccountKey::value).orElse("");
    var due = new ArrayList<Recording>();
    due.addAll(all(DUE.formatted(condition, "<="), argument, SqlTimes.floor(now), limit));
    if (due.size() < limit) {
      var left = limit - due.size();
      due.addAll(all(DUE.formatted(condition, ">"), argument, SqlTimes.ceiling(latest), left));
    }
    return due;
  }

  @Override
  public void putOff(Map<RecordingId, Instant> until) {
    writer.write(
        on -> {
          for (var each : until.entrySet()) {
            on.update(PUT_OFF, SqlTimes.ceiling(each.getValue()), each.getKey().value());
          }
          return until.size();
        });
  }

  @Override
  public List<Recording> startedBefore(AccountKey account, Instant before, int limit) {
    return all(STARTED_BEFORE, account.value(), SqlTimes.ceiling(before), limit);
  }

  private List<Recording> all(String sql, Object... arguments) {
    return SqlRecordings.allRestored(
        readers.read(on -> on.all(sql, row -> row.getString("event"), arguments)));
  }

  @Override
  public Map<RecordingStage.Name, Long> countByStage() {
    return readers.read(
        on -> {
          var counts = new EnumMap<RecordingStage.Name, Long>(RecordingStage.Name.class);
          on.all(
              COUNT_BY_STAGE,
              row ->
                  counts.put(
                      RecordingStage.Name.valueOf(row.getString("stage")),
                      row.getLong("recordings")));
          return counts;
        });
  }
}

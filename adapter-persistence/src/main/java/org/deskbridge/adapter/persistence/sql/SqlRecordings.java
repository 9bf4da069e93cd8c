package org.deskbridge.adapter.persistence.sql;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.deskbridge.recording.Recording;
import org.deskbridge.recording.RecordingChange;
import org.deskbridge.recording.RecordingEvent;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.Recordings;
import org.deskbridge.recording.StaleRecordingException;
import org.jspecify.annotations.Nullable;

/** The recordings: the log of their events, and a table to look them up by. */
public final class SqlRecordings implements Recordings {

  /** The latest events of recordings, which hold their states. */
  static final String CURRENT =
      """
      select e.event
      from recording r
      join recording_event e on e.recording_id = r.id and e.revision = r.revision
      """;

  private static final String BY_ID = CURRENT + "where r.id = ?";
  static final String BY_IDS =
      CURRENT + "where r.id in (select value from json_each(?)) order by r.id";
  private static final String HISTORY =
      "select event from recording_event where recording_id = ? order by revision";

  private static final String NEW_ID =
      "update recording_number set latest = latest + 1 returning latest";

  private static final String INSERT =
      """
      insert into recording (id, revision, session_key, account_key, user_key, company_id,
        is_unattended, started_at, stage, is_archived, waiting_since)
      values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do nothing
      """;

  /**
   * A change of the archived flag leaves a recording at its place in the queue, with its progress.
   */
  private static final String UPDATE =
      """
      update recording
      set revision = ?1, stage = ?2, is_archived = ?3,
        waiting_since = case
          when cast(?4 as bigint) is null then null
          when stage = ?2 and waiting_since is not null then waiting_since
          else ?4 end,
        progress = case when stage = ?2 then progress end
      where id = ?5 and revision = ?1 - 1
      """;

  private static final String INSERT_EVENT =
      "insert into recording_event (recording_id, revision, event) values (?, ?, ?)";

  private static final String INSERT_INTO_FEED =
      """
      insert into feed_event (cursor, account_key, recording_id, recording_revision)
      values (?, ?, ?, ?)
      """;

  private final ReadConnectionPool readers;
  private final GroupCommitWriter writer;
  private final SqlSessionEvents feed;

  public SqlRecordings(
      ReadConnectionPool readers, GroupCommitWriter writer, SqlSessionEvents feed) {
    this.readers = readers;
    this.writer = writer;
    this.feed = feed;
  }

  @Override
  public RecordingId newId() {
    return new RecordingId(
        writer.write(on -> on.first(NEW_ID, row -> row.getLong("latest")).orElseThrow()));
  }

  @Override
  public Optional<Recording> recording(RecordingId id) {
    return readers
        .read(on -> on.first(BY_ID, row -> row.getString("event"), id.value()))
        .map(SqlRecordings::restored);
  }

  @Override
  public List<Recording> recordings(Collection<RecordingId> ids) {
    var all = ids.stream().map(RecordingId::toString).collect(joining(",", "[", "]"));
    return allRestored(readers.read(on -> on.all(BY_IDS, row -> row.getString("event"), all)));
  }

  static List<Recording> allRestored(List<String> events) {
    return events.stream().map(SqlRecordings::restored).toList();
  }

  static Recording restored(String event) {
    return Recording.restore(StateJson.recordingEvent(event).after());
  }

  @Override
  public void commit(RecordingChange change) {
    var event = change.event();
    var json = StateJson.of(event);
    writer.write(on -> record(on, event, json), feed::committed);
  }

  /** Stores the event; refuses before anything is changed. */
  private static int record(PreparedConnection on, RecordingEvent event, String json)
      throws SQLException {
    var after = event.after();
    var changed = after.revision() == 0 ? insert(on, event) : update(on, event);
    if (changed == 0) {
      throw new StaleRecordingException();
    }
    on.update(
        INSERT_INTO_FEED,
        SqlSessionEvents.takePlace(on),
        after.origin().account().value(),
        after.id().value(),
        after.revision());
    return on.update(INSERT_EVENT, after.id().value(), after.revision(), json);
  }

  private static int insert(PreparedConnection on, RecordingEvent event) throws SQLException {
    var after = event.after();
    var origin = after.origin();
    var company = origin.company();
    return on.update(
        INSERT,
        after.id().value(),
        origin.session().value(),
        origin.account().value(),
        origin.user().value(),
        company == null ? null : company.value(),
        origin.isUnattended(),
        SqlTimes.floor(origin.startedAt()),
        after.stage().name().name(),
        after.isArchived(),
        waitingSince(event));
  }

  private static int update(PreparedConnection on, RecordingEvent event) throws SQLException {
    var after = event.after();
    return on.update(
        UPDATE,
        after.revision(),
        after.stage().name().name(),
        after.isArchived(),
        waitingSince(event),
        after.id().value());
  }

  /**
   * Returns the time since when a recording waits, if it waits since this event, or of its next
   * attempt; null if it does not wait.
   */
  private static @Nullable Long waitingSince(RecordingEvent event) {
    if (!isWaiting(event.after())) {
      return null;
    }
    var stage = event.after().stage();
    return stage instanceof RecordingStage.ReadyForTranscode ready && ready.notBefore() != null
        ? SqlTimes.ceiling(ready.notBefore())
        : SqlTimes.floor(event.at());
  }

  private static boolean isWaiting(RecordingState state) {
    return state.stage() instanceof RecordingStage.ReadyForTranscode ready
        ? ready.isQueued()
        : state.stage() instanceof RecordingStage.Transcoding;
  }

  @Override
  public List<RecordingEvent> history(RecordingId id) {
    return readers.read(on -> on.all(HISTORY, row -> row.getString("event"), id.value())).stream()
        .map(StateJson::recordingEvent)
        .toList();
  }
}

package org.deskbridge.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.recording.RecordingFixtures.ACCOUNT;
import static org.deskbridge.recording.RecordingFixtures.NOON;
import static org.deskbridge.recording.RecordingFixtures.started;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.deskbridge.account.UserKey;
import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.company.CompanyId;
import org.deskbridge.recording.RecordingQueries;
import org.deskbridge.recording.RecordingQueriesContract;
import org.deskbridge.recording.RecordingQuery;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.Recordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlRecordingQueriesTest implements RecordingQueriesContract {

  private static final UserKey USER = new UserKey(1);
  private static final CompanyId COMPANY = new CompanyId(2);

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public Recordings recordings() {
    return folder.store().recordings();
  }

  @Override
  public RecordingQueries recordingQueries() {
    return folder.store().recordingQueries();
  }

  static Stream<RecordingQuery> queries() {
    var all = new ArrayList<RecordingQuery>();
    for (var user : Arrays.asList(null, USER)) {
      for (var company : Arrays.asList(null, COMPANY)) {
        for (var isUnattended : Arrays.asList(null, true, false)) {
          all.add(new RecordingQuery(ACCOUNT, user, company, isUnattended, NOON, null, false));
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void readsEveryPageFromAnIndexThatHasItsOrder(RecordingQuery query) throws SQLException {
    var arguments =
        SqlRecordingQueries.arguments(query, RecordingStage.Name.READY_FOR_DOWNLOAD, 500);

    assertThat(folder.plan(SqlRecordingQueries.sql(query), arguments))
        .filteredOn(step -> step.startsWith("SEARCH"))
        .isNotEmpty()
        .allMatch(step -> step.contains("USING COVERING INDEX"))
        .allMatch(step -> step.contains("started_at>? AND started_at<?"));
    assertNothingIsScannedOrSorted(folder.plan(SqlRecordingQueries.sql(query), arguments));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SqlRecordingQueries.OF_SESSION,
        SqlRecordingQueries.STARTED_BEFORE,
        SqlTranscodeQueue.SILENT,
        SqlRecordings.BY_IDS
      })
  void readsEveryOtherListAlongAnIndex(String sql) throws SQLException {
    assertThat(folder.plan(sql))
        .anyMatch(step -> step.startsWith("SEARCH") || step.contains("INDEX"));
    assertNothingIsScannedOrSorted(folder.plan(sql));
  }

  /** The accounts that wait are sorted; how many recordings each of them has, costs nothing. */
  @Test
  void skipsFromAccountToAccountInTheQueue() throws SQLException {
    assertThat(folder.plan(SqlTranscodeQueue.QUEUED))
        .filteredOn(step -> step.matches("(SCAN|SEARCH) (r|recording|e|t)\\b.*"))
        .hasSize(6)
        .allMatch(
            step ->
                step.contains("COVERING INDEX recording_queued")
                    || step.startsWith("SEARCH r USING INTEGER PRIMARY KEY")
                    || step.startsWith("SEARCH e USING PRIMARY KEY")
                    || step.startsWith("SEARCH t USING INTEGER PRIMARY KEY"));
  }

  private static void assertNothingIsScannedOrSorted(List<String> plan) {
    assertThat(plan)
        .noneMatch(step -> step.contains("TEMP B-TREE"))
        .filteredOn(step -> step.startsWith("SCAN"))
        .allMatch(step -> step.contains("json_each"));
  }

  @ParameterizedTest
  @ValueSource(strings = {SqlRecordingQueries.OF_ACCOUNT, SqlRecordingQueries.OF_ANY})
  void readsWhatIsDueAlongItsIndex(String condition) throws SQLException {
    assertThat(folder.plan(SqlRecordingQueries.DUE.formatted(condition, "<=")))
        .noneMatch(step -> step.contains("TEMP B-TREE"))
        .noneMatch(step -> step.startsWith("SCAN"))
        .anyMatch(step -> step.contains("recording_due_first (due_at<?)"));
  }

  @Test
  void countsWhatAnOperatorRemovesByHand() throws SQLException {
    recordings().commit(started(recordings().newId()));

    folder.change("delete from recording_event");
    folder.change("delete from recording");

    assertThat(recordingQueries().countByStage()).isEmpty();
  }
}

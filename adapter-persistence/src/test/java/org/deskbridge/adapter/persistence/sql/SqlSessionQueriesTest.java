package org.deskbridge.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.session.SessionFixtures.requested;

import java.sql.SQLException;
import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.query.SessionQueries;
import org.deskbridge.session.query.SessionQueriesContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlSessionQueriesTest implements SessionQueriesContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @ParameterizedTest
  @ValueSource(strings = {SqlSessionQueries.PAGE, SqlSessionQueries.PAGE_FURTHER_ON})
  void readsAPageOfAnAccountAlongAnIndexThatHasItsOrder(String page) throws SQLException {
    assertThat(folder.plan(page.formatted(SqlSessionQueries.OF_ACCOUNT)))
        .noneMatch(step -> step.startsWith("SCAN s"))
        .anyMatch(
            step ->
                step.contains("INDEX session_by_place (account_key=?")
                    && step.contains("(listed_at,session_key)<(?,?)"));
  }

  @Test
  void sortsNoPageOfAnAccount() throws SQLException {
    assertThat(folder.plan(SqlSessionQueries.PAGE.formatted(SqlSessionQueries.OF_ACCOUNT)))
        .noneMatch(step -> step.contains("TEMP B-TREE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {SqlSessionQueries.OF_ACCOUNT, SqlSessionQueries.OF_ANYBODY})
  void readsWhatIsDueAlongItsIndex(String condition) throws SQLException {
    assertThat(folder.plan(SqlSessionQueries.DUE.formatted(condition, "<=")))
        .noneMatch(step -> step.contains("TEMP B-TREE"))
        .noneMatch(step -> step.startsWith("SCAN"))
        .anyMatch(step -> step.contains("session_due_first (due_at<?)"));
  }

  @Test
  void countsWhatAnOperatorRemovesByHand() throws SQLException {
    sessions().commit(requested());

    folder.change("delete from session");

    assertThat(sessionQueries().countByStatus()).isEmpty();
  }

  @Override
  public SessionQueries sessionQueries() {
    return folder.store().sessionQueries();
  }

  @Override
  public Sessions sessions() {
    return folder.store().sessions();
  }
}

package org.deskbridge.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.session.SessionFixtures.requested;

import java.sql.SQLException;
import org.deskbridge.session.SessionLists;
import org.deskbridge.session.SessionListsContract;
import org.deskbridge.session.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlSessionListsTest implements SessionListsContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @ParameterizedTest
  @ValueSource(strings = {SqlSessionLists.PAGE, SqlSessionLists.PAGE_FURTHER_ON})
  void readsAPageOfAnAccountAlongAnIndexThatHasItsOrder(String page) throws SQLException {
    assertThat(folder.plan(page.formatted(SqlSessionLists.OF_ACCOUNT)))
        .noneMatch(step -> step.startsWith("SCAN s"))
        .anyMatch(
            step ->
                step.contains("INDEX session_by_place (account_key=?")
                    && step.contains("(listed_at,session_key)<(?,?)"));
  }

  @Test
  void sortsNoPageOfAnAccount() throws SQLException {
    assertThat(folder.plan(SqlSessionLists.PAGE.formatted(SqlSessionLists.OF_ACCOUNT)))
        .noneMatch(step -> step.contains("TEMP B-TREE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {SqlSessionLists.OF_ACCOUNT, SqlSessionLists.OF_ANYBODY})
  void readsWhatIsDueAlongItsIndex(String condition) throws SQLException {
    assertThat(folder.plan(SqlSessionLists.DUE.formatted(condition, "<=")))
        .noneMatch(step -> step.contains("TEMP B-TREE"))
        .noneMatch(step -> step.startsWith("SCAN"))
        .anyMatch(step -> step.contains("session_due_first (due_at<?)"));
  }

  @Test
  void countsWhatAnOperatorRemovesByHand() throws SQLException {
    sessions().commit(requested());

    folder.change("delete from session");

    assertThat(sessionLists().countByStatus()).isEmpty();
  }

  @Override
  public SessionLists sessionLists() {
    return folder.store().sessionLists();
  }

  @Override
  public Sessions sessions() {
    return folder.store().sessions();
  }
}

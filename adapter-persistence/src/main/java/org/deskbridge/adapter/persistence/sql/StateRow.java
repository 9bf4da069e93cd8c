package org.deskbridge.adapter.persistence.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.deskbridge.session.SessionState;

/**
 * The state of a session as it is stored: the revision, which changes with every event, apart from
 * the rest, which most events of a long session leave unchanged.
 */
record StateRow(int revision, String json) {

  /** Selects such rows; a condition on {@code s}, the session, is to follow. */
  static final String SELECT =
      """
      select s.revision, st.state
      from session s
      join session_state st on st.cursor = s.state_cursor
      """;

  static StateRow from(ResultSet row) throws SQLException {
    return new StateRow(row.getInt("revision"), row.getString("state"));
  }

  SessionState toState() {
    return StateJson.state(json).at(revision);
  }

  /** Returns the length of the JSON in characters. */
  int size() {
    return json.length();
  }
}

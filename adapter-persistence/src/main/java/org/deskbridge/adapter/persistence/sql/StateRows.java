package org.deskbridge.adapter.persistence.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;

/**
 * Writes the states of sessions so that no row ever moves within the file: a moved row can leave a
 * copy behind, which an erasure would not find.
 */
public final class StateRows {

  /** Enough for the data that a start adds to a request; most sessions never need another row. */
  private static final int ROOM_TO_GROW = 256;

  private static final String INSERT =
      "insert into session_state (cursor, session_number, state) values (?, ?, ?)";

  private static final String OVERWRITE =
      """
      update session_state
      set state = ?1
        || printf('%*s', length(cast(state as blob)) - length(cast(?1 as blob)), '')
      where cursor = ?2 and length(cast(state as blob)) >= length(cast(?1 as blob))
      """;

  private static final String BLANK =
      """
      update session_state
      set state = printf('%*s', length(cast(state as blob)), '')
      where cursor = ?
      """;

  private static final String POINT = "update session set state_cursor = ? where number = ?";

  private StateRows() {}

  /** Adds the first state of a session. */
  public static void add(PreparedConnection on, long cursor, long session, String json)
      throws SQLException {
    on.update(INSERT, cursor, session, withRoom(json));
  }

  /**
   * Replaces the last state.
   *
   * @param next the cursor of a possible new row: greater than that of every other row
   */
  static void replace(PreparedConnection on, long cursor, long session, String json, long next)
      throws SQLException {
    if (on.update(OVERWRITE, json, cursor) == 0) {
      blank(on, cursor);
      add(on, next, session, json);
      on.update(POINT, next, session);
    }
  }

  /** Overwrites a state with blanks. */
  public static void blank(PreparedConnection on, long cursor) throws SQLException {
    on.update(BLANK, cursor);
  }

  /** The room grows with the state, so that the blank space stays below three times its size. */
  private static String withRoom(String json) {
    return json + " ".repeat(Math.max(ROOM_TO_GROW, json.getBytes(UTF_8).length / 2));
  }
}

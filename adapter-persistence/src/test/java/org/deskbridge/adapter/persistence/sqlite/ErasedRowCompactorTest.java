package org.deskbridge.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasedRowCompactorTest {

  private static final int MARGIN = 500;
  private static final ErasedRowCompactor ROWS =
      new ErasedRowCompactor("log", "place", "owner is not null");

  @TempDir Path folder;

  private PreparedConnection statements;

  @BeforeEach
  void fill() throws SQLException {
    statements = new SqliteDatabase(folder.resolve("test.db")).openToWrite();
    statements.execute("create table log (place integer primary key, owner text)");
    statements.execute(
        """
        insert into log (place, owner)
        with recursive each (place) as (select 1 union all select place + 1 from each limit 5000)
        select place, 'somebody' from each
        """);
  }

  @AfterEach
  void close() throws SQLException {
    statements.close();
  }

  @Test
  void removesThoseThatHaveNothingButBlankRowsAround() throws SQLException {
    blank(1000, 3000);

    ROWS.remove(statements, List.of(2000L));

    assertThat(places()).containsExactlyElementsOf(allBut(1000 + MARGIN, 3000 - MARGIN));
  }

  @Test
  void removesNothingWhereThereAreFew() throws SQLException {
    blank(1000, 999 + 2 * MARGIN);

    ROWS.remove(statements, List.of(1000L, 1001L, 1999L));

    assertThat(places()).hasSize(5000);
  }

  @Test
  void looksAtEveryStretchOfBlankRows() throws SQLException {
    blank(1, 1500);
    blank(1502, 3000);

    ROWS.remove(statements, List.of(2L, 3L, 1600L, 1700L));

    assertThat(places())
        .doesNotContain(1L + MARGIN, 1500L - MARGIN, 1502L + MARGIN, 3000L - MARGIN)
        .contains(1L, 1501L - MARGIN, 1501L, 1501L + MARGIN, 3001L - MARGIN)
        .hasSize(5000 - (1500 - 2 * MARGIN) - (1499 - 2 * MARGIN));
  }

  @Test
  void keepsTheLastPlaceSoThatItIsNotGivenOutAgain() throws SQLException {
    blank(1, 5000);

    ROWS.remove(statements, List.of(1L));

    assertThat(places()).hasSize(2 * MARGIN).endsWith(5000L);
  }

  @Test
  void goesOnWhereItHasRemovedSomeBefore() throws SQLException {
    blank(1000, 3000);
    ROWS.remove(statements, List.of(1000L));
    blank(3001, 4000);

    ROWS.remove(statements, List.of(3001L));

    assertThat(places()).containsExactlyElementsOf(allBut(1000 + MARGIN, 4000 - MARGIN));
  }

  private void blank(long from, long to) throws SQLException {
    statements.update("update log set owner = null where place between ? and ?", from, to);
  }

  private static List<Long> allBut(long from, long to) {
    return LongStream.rangeClosed(1, 5000)
        .filter(place -> place < from || place > to)
        .boxed()
        .toList();
  }

  private List<Long> places() throws SQLException {
    return statements.all("select place from log order by place", row -> row.getLong(1));
  }
}

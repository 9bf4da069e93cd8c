package org.deskbridge.adapter.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.deskbridge.adapter.persistence.sql.ReadConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is written for other nodes, and for how long, where each exchange is made by hand. */
@EnabledOnOs(
    value = OS.LINUX,
    architectures = "amd64",
    disabledReason = "the PostgreSQL of the tests is for Linux on x86-64")
class PostgresLimitRelayTest {

  @RegisterExtension static final OpenDatabase database = new OpenDatabase();

  private final Map<String, Integer> heard = new HashMap<>();
  private boolean isAway;
  private Node one;
  private Node other;

  @BeforeEach
  void joinTwoNodes() {
    one = new Node(Duration.ofHours(1));
    other = new Node(Duration.ofHours(1));
    other.relay.listen(use -> heard.merge(use.key(), use.count(), Integer::sum));
  }

  @AfterEach
  void closeNodes() {
    one.close();
    other.close();
  }

  @Test
  void writesOneRowHoweverManyKeysWereUsed() throws SQLException {
    for (int i = 0; i < 1_000; i++) {
      one.relay.used("codes", "198.51.100." + i % 100);
    }

    one.relay.exchange();
    other.relay.exchange();

    assertThat(rows()).isEqualTo(1);
    assertThat(heard).hasSize(100).containsEntry("198.51.100.7", 10);
  }

  @Test
  void writesNothingWhereNothingWasUsed() throws SQLException {
    one.relay.exchange();

    assertThat(rows()).isZero();
  }

  @Test
  void tellsEachUseOnce() {
    one.relay.used("codes", "a");
    one.relay.exchange();
    one.relay.exchange();
    other.relay.exchange();
    other.relay.exchange();

    assertThat(heard).containsOnly(Map.entry("a", 1));
  }

  /** An attacker with a network of addresses fills neither the memory of a node nor the table. */
  @Test
  void tellsOfABoundedNumberOfKeys() throws SQLException {
    for (int i = 0; i < 6_000; i++) {
      one.relay.used("codes", "address " + i);
    }
    one.relay.used("codes", "address 0");

    one.relay.exchange();
    other.relay.exchange();

    assertThat(heard).hasSize(5_000).containsEntry("address 0", 2);
  }

  @Test
  void removesWhatWasToldLongAgo() throws SQLException {
    try (var forgetful = new Node(Duration.ZERO)) {
      forgetful.relay.used("codes", "a");
      forgetful.relay.exchange();
      assertThat(rows()).isEqualTo(1);
      database.change("update limit_use set since = since - 1000");

      forgetful.relay.exchange();
    }

    assertThat(rows()).isZero();
  }

  @Test
  void goesOnAloneWhileTheDatabaseIsAway() {
    isAway = true;
    one.relay.used("codes", "while away");
    one.relay.exchange();
    isAway = false;
    one.relay.used("codes", "then");
    one.relay.exchange();
    other.relay.exchange();

    assertThat(heard).containsOnly(Map.entry("then", 1));
  }

  @Test
  void passesOverWhatItCannotRead() throws SQLException {
    database.change(
        "insert into limit_use (node, number, uses, since) values (%d, 1, 'of a later version', 0)"
            .formatted(one.nodes.id()));
    one.relay.exchange();
    one.relay.used("codes", "a");
    one.relay.exchange();
    other.relay.exchange();

    assertThat(heard).containsOnly(Map.entry("a", 1));
  }

  @Test
  void writesNothingForANodeWithoutOthers() throws SQLException {
    other.close();
    database.change("update node set alive_until = 0 where id <> " + one.nodes.id());

    one.relay.used("codes", "a");
    one.relay.exchange();

    assertThat(rows()).isZero();
  }

  private int rows() throws SQLException {
    try (var connection = database.pool().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) as count from limit_use")) {
      rows.next();
      return rows.getInt("count");
    }
  }

  private final class Node implements AutoCloseable {

    private final PostgresDatabase source = new PostgresDatabase(database.pool());
    private final PostgresNodes nodes = PostgresNodes.join(source::open);
    private final PostgresLimitRelay relay;

    Node(Duration keptFor) {
      this.relay =
          new PostgresLimitRelay(
              ReadConnectionPool.borrowing(
                  () -> {
                    if (isAway) {
                      throw new SQLException("away");
                    }
                    return source.open();
                  }),
              nodes,
              keptFor);
    }

    @Override
    public void close() {
      relay.close();
      nodes.close();
    }
  }
}

package org.deskbridge.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.deskbridge.adapter.persistence.sql.GroupCommitWriter;
import org.deskbridge.adapter.persistence.sql.ReadConnectionPool;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore.Trouble;
import org.deskbridge.error.UnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StoreHealthTest {

  private static final String PUT = "insert or replace into about (name, value) values ('x', ?)";

  private static final String ADD = "insert into about (name, value) values (random(), ?)";

  @TempDir Path folder;

  private ReadConnectionPool readers;
  private GroupCommitWriter writer;
  private StoreHealth health;

  @BeforeEach
  void open() throws SQLException {
    var meters = new SimpleMeterRegistry();
    SqliteStore.open(folder, meters).close();
    var directory = DataDirectory.at(folder);
    var database = new SqliteDatabase(directory.database());
    var files = StoreFiles.opened(directory);
    readers = new ReadConnectionPool(database::openToRead);
    writer =
        GroupCommitWriter.start(
            new SqliteTransactions(database.openToWrite()), files::requireDatabase, meters);
    health = new StoreHealth(files, readers, writer);
  }

  @AfterEach
  void close() {
    writer.close();
    readers.close();
  }

  @Test
  void isGoodWhereEverythingWorks() {
    assertThat(health.troubles()).isEmpty();
  }

  @Test
  void noticesADeletedDatabase() throws IOException {
    Files.delete(folder.resolve(DataDirectory.DATABASE));

    assertThat(health.troubles()).containsExactly(Trouble.DATABASE_GONE);
  }

  @Test
  void noticesAnotherDatabaseInItsPlace() throws IOException {
    var database = folder.resolve(DataDirectory.DATABASE);
    var copy = Files.copy(database, folder.resolve("copy"));
    Files.delete(database);
    Files.move(copy, database);

    assertThat(health.troubles()).containsExactly(Trouble.DATABASE_GONE);
  }

  @Test
  void noticesADeletedKey() throws IOException {
    Files.delete(folder.resolve(DataDirectory.KEY));

    assertThat(health.troubles()).containsExactly(Trouble.KEY_GONE);
  }

  @Test
  void noticesAFullDisk() {
    fillTheDisk();
    assertThatThrownBy(() -> write("x".repeat(100_000))).isInstanceOf(UnavailableException.class);

    assertThat(health.troubles()).containsExactly(Trouble.DISK_FULL);
  }

  @Test
  void noticesThatThereIsRoomAgainAlthoughNobodyWrites() {
    fillTheDisk();
    assertThatThrownBy(() -> write("x".repeat(100_000))).isInstanceOf(UnavailableException.class);

    pages(Integer.MAX_VALUE);

    assertThat(health.troubles()).isEmpty();
  }

  /** Fills what is left of the last pages, so that not even the smallest row fits. */
  private void fillTheDisk() {
    pages(1);
    assertThatThrownBy(() -> addRows("y".repeat(400))).hasMessageContaining("full");
    assertThatThrownBy(() -> addRows("")).hasMessageContaining("full");
  }

  private void addRows(String text) {
    while (true) {
      writer.write(on -> on.update(ADD, text));
    }
  }

  /** SQLite takes no less than there are. */
  private void pages(int most) {
    writer.write(on -> on.first("pragma max_page_count = " + most, row -> row.getInt(1)));
  }

  private void write(String text) {
    writer.write(on -> on.update(PUT, text));
  }
}

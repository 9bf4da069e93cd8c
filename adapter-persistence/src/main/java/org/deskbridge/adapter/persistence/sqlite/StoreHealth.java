package org.deskbridge.adapter.persistence.sqlite;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.deskbridge.adapter.persistence.sql.CachedValue;
import org.deskbridge.adapter.persistence.sql.GroupCommitWriter;
import org.deskbridge.adapter.persistence.sql.ReadConnectionPool;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore.Trouble;
import org.deskbridge.error.UnavailableException;
import org.sqlite.SQLiteErrorCode;

/** Checks whether the store works. Safe for use by several threads at once. */
final class StoreHealth {

  /** More frequent requests, which need no sign-in, get the same result again. */
  private static final Duration FRESH_FOR = Duration.ofSeconds(1);

  /** With less space the next moves of the log into the database may fail. */
  private static final long LEAST_USABLE_BYTES = 16L * 1024 * 1024;

  private static final String WRITE =
      """
      insert into about (name, value) values ('written at', ?)
      on conflict (name) do update set value = excluded.value
      """;

  private final StoreFiles files;
  private final ReadConnectionPool readers;
  private final GroupCommitWriter writer;
  private final CachedValue<Set<Trouble>> recent;

  StoreHealth(StoreFiles files, ReadConnectionPool readers, GroupCommitWriter writer) {
    this.files = files;
    this.readers = readers;
    this.writer = writer;
    this.recent = new CachedValue<>(this::find, FRESH_FOR, System::nanoTime);
  }

  /** Returns the problems of the store. */
  Set<Trouble> troubles() {
    return recent.get();
  }

  private Set<Trouble> find() {
    var found = EnumSet.noneOf(Trouble.class);
    if (!files.hasDatabase()) {
      found.add(Trouble.DATABASE_GONE);
    }
    if (!files.hasKey()) {
      found.add(Trouble.KEY_GONE);
    }
    if (found.isEmpty()) {
      read(found);
      lookAtTheDisk(found);
      write(found);
    }
    return Set.copyOf(found);
  }

  private void read(Set<Trouble> found) {
    try {
      readers.read(on -> on.first("select 1 from about", row -> true));
    } catch (UnavailableException e) {
      found.add(Trouble.NOT_READ);
    }
  }

  private void lookAtTheDisk(Set<Trouble> found) {
    try {
      if (files.isReadOnly()) {
        found.add(Trouble.READ_ONLY);
      } else if (files.usableBytes() < LEAST_USABLE_BYTES) {
        found.add(Trouble.DISK_FULL);
      }
    } catch (IOException e) {
      found.add(Trouble.NOT_READ);
    }
  }

  /**
   * Writes a row if the last change was not stored: without it a recovery would go unnoticed while
   * a proxy sends no requests.
   */
  private void write(Set<Trouble> found) {
    if (writer.trouble() == null) {
      return;
    }
    try {
      writer.write(on -> on.update(WRITE, Instant.now().toString()));
    } catch (UnavailableException e) {
      found.add(kind(e));
    }
  }

  private static Trouble kind(UnavailableException failure) {
    if (!(failure.getCause() instanceof SQLException refused)) {
      return Trouble.NOT_WRITTEN;
    }
    return switch (SQLiteErrorCode.getErrorCode(refused.getErrorCode() & 0xff)) {
      case SQLITE_FULL -> Trouble.DISK_FULL;
      case SQLITE_READONLY -> Trouble.READ_ONLY;
      default -> Trouble.NOT_WRITTEN;
    };
  }
}

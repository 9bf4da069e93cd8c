package org.deskbridge.adapter.persistence.postgres;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.deskbridge.adapter.persistence.postgres.PostgresStore.Trouble;
import org.deskbridge.adapter.persistence.sql.CachedValue;
import org.deskbridge.adapter.persistence.sql.GroupCommitWriter;
import org.deskbridge.adapter.persistence.sql.ReadConnectionPool;
import org.deskbridge.error.UnavailableException;

/** Checks whether the store works. Safe for use by several threads at once. */
final class PostgresHealth {

  /** More frequent requests, which need no sign-in, get the same result again. */
  private static final Duration FRESH_FOR = Duration.ofSeconds(1);

  private static final String WRITE =
      """
      insert into about (name, value) values ('written at', ?)
      on conflict (name) do update set value = excluded.value
      """;

  private final ReadConnectionPool readers;
  private final GroupCommitWriter writer;
  private final InstantSource clock;
  private final CachedValue<Optional<Trouble>> recent;

  PostgresHealth(ReadConnectionPool readers, GroupCommitWriter writer, InstantSource clock) {
    this.clock = clock;
    this.readers = readers;
    this.writer = writer;
    this.recent = new CachedValue<>(this::find, FRESH_FOR, System::nanoTime);
  }

  /** Returns what keeps the store from working. */
  Optional<Trouble> trouble() {
    return recent.get();
  }

  private Optional<Trouble> find() {
    if (!works(() -> readers.read(on -> on.first("select 1 from about", row -> true)))) {
      return Optional.of(Trouble.DATABASE_AWAY);
    }
    return works(this::write) ? Optional.empty() : Optional.of(Trouble.NOT_WRITTEN);
  }

  /**
   * Writes a row if the last change was not stored: without it a recovery would go unnoticed while
   * a proxy sends no requests.
   */
  private void write() {
    if (writer.trouble() != null) {
      writer.write(on -> on.update(WRITE, clock.instant().toString()));
    }
  }

  private static boolean works(Runnable call) {
    try {
      call.run();
      return true;
    } catch (UnavailableException e) {
      return false;
    }
  }
}

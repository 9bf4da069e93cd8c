package org.deskbridge.app.server;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.deskbridge.adapter.persistence.postgres.PostgresStore;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore.Trouble;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.error.UnavailableException;

/**
 * Checks whether the server can work, and names the reasons if not. Safe for use by several threads
 * at once.
 */
public final class Readiness {

  /** The dispatch claims a due callback within a second while it works. */
  private static final Duration LATEST = Duration.ofMinutes(1);

  private final Supplier<List<Reason>> problems;
  private final BooleanSupplier canStoreMedia;
  private final BooleanSupplier isMediaShared;
  private final CallbackQueue callbacks;
  private final InstantSource clock;
  private final Instant startedAt;

  public Readiness(SqliteStore store, BooleanSupplier canStoreMedia, InstantSource clock) {
    this(store::troubles, canStoreMedia, () -> true, store.callbacks(), clock);
  }

  public Readiness(
      PostgresStore store,
      BooleanSupplier canStoreMedia,
      BooleanSupplier isMediaShared,
      InstantSource clock) {
    this(
        canStoreMedia,
        isMediaShared,
        store.callbacks(),
        clock,
        () -> store.trouble().stream().map(Readiness::reason).toList());
  }

  public Readiness(
      Supplier<Set<Trouble>> troubles,
      BooleanSupplier canStoreMedia,
      BooleanSupplier isMediaShared,
      CallbackQueue callbacks,
      InstantSource clock) {
    this(
        canStoreMedia,
        isMediaShared,
        callbacks,
        clock,
        () -> troubles.get().stream().sorted().map(Readiness::reason).toList());
  }

  private Readiness(
      BooleanSupplier canStoreMedia,
      BooleanSupplier isMediaShared,
      CallbackQueue callbacks,
      InstantSource clock,
      Supplier<List<Reason>> problems) {
    this.problems = problems;
    this.canStoreMedia = canStoreMedia;
    this.isMediaShared = isMediaShared;
    this.callbacks = callbacks;
    this.clock = clock;
    this.startedAt = clock.instant();
  }

  /** Returns the current state. */
  State look() {
    var reasons = new ArrayList<>(problems.get());
    var canWork = reasons.isEmpty();
    if (!canWork) {
      return new State(false, reasons, OptionalLong.empty());
    }
    try {
      var waiting = callbacks.backlog().depth();
      if (areLate()) {
        reasons.add(
            new Reason(
                "callbacks.late", "Callbacks are due for more than a minute and are not sent."));
      }
      if (!canStoreMedia.getAsBoolean()) {
        reasons.add(
            new Reason(
                "media.away",
                "Recordings cannot be stored: their place is gone or does not answer. Sessions go"
                    + " on."));
      }
      if (!isMediaShared.getAsBoolean()) {
        reasons.add(
            new Reason(
                "media.separate",
                "Another server on this database keeps recordings in another place, so each finds"
                    + " only its own."));
      }
      return new State(true, reasons, OptionalLong.of(waiting));
    } catch (UnavailableException e) {
      return new State(false, List.of(reason(Trouble.NOT_READ)), OptionalLong.empty());
    }
  }

  /**
   * Counts only callbacks that wait for this server: those a receiver refused are due later, and
   * those that became due while no server ran are late since the start.
   */
  private boolean areLate() {
    var now = clock.instant();
    return callbacks
        .nextDue()
        .map(due -> due.isAfter(startedAt) ? due : startedAt)
        .filter(due -> Duration.between(due, now).compareTo(LATEST) > 0)
        .isPresent();
  }

  private static Reason reason(PostgresStore.Trouble trouble) {
    return switch (trouble) {
      case DATABASE_AWAY ->
          new Reason(
              "database.away",
              "The database server cannot be reached. Requests are refused until it is back.");
      case NOT_WRITTEN -> reason(Trouble.NOT_WRITTEN);
    };
  }

  private static Reason reason(Trouble trouble) {
    return switch (trouble) {
      case DATABASE_GONE ->
          new Reason(
              "database.gone",
              "The database was deleted or replaced. Nothing is stored until it is put back and the"
                  + " server started again.");
      case KEY_GONE ->
          new Reason("key.gone", "The master key was deleted. Put it back before the server ends.");
      case READ_ONLY -> new Reason("disk.read-only", "The disk can only be read.");
      case DISK_FULL -> new Reason("disk.full", "The disk is full.");
      case NOT_WRITTEN -> new Reason("database.not-written", "The database cannot be written to.");
      case NOT_READ -> new Reason("database.not-read", "The database cannot be read.");
    };
  }

  /**
   * A problem of the server.
   *
   * @param code for programs
   * @param msg for people
   */
  record Reason(String code, String msg) {

    private String json() {
      return "{\"code\":\"%s\",\"msg\":\"%s\"}".formatted(code, msg);
    }
  }

  /**
   * The state of the server.
   *
   * @param canWork whether requests should be sent here
   * @param reasons the problems; a server that can work may still have late callbacks, or no place
   *     for recordings
   * @param callbacksWaiting empty if it is unknown
   */
  record State(boolean canWork, List<Reason> reasons, OptionalLong callbacksWaiting) {

    State {
      reasons = List.copyOf(reasons);
    }

    /** Returns the body of {@code /ready}; all texts are constants that need no escaping. */
    String json() {
      var members = new ArrayList<String>();
      members.add("\"status\":\"%s\"".formatted(status()));
      callbacksWaiting.ifPresent(number -> members.add("\"callbacksWaiting\":" + number));
      if (!reasons.isEmpty()) {
        members.add(reasons.stream().map(Reason::json).collect(joining(",", "\"reasons\":[", "]")));
      }
      return "{" + String.join(",", members) + "}";
    }

    private String status() {
      if (!canWork) {
        return "unavailable";
      }
      return reasons.isEmpty() ? "ready" : "degraded";
    }
  }
}

package org.deskbridge.adapter.persistence.sql;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes from one thread, and commits together what came together.
 *
 * <p>To make a commit durable the disk has to be flushed, which takes far longer than the commit
 * itself. While one group is flushed the next one gathers, so that many callers share a flush.
 *
 * <p>Safe for use by several threads at once.
 */
public final class GroupCommitWriter implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(GroupCommitWriter.class);

  private static final int LARGEST_GROUP = 256;
  private static final int LONGEST_QUEUE = 4096;

  /**
   * How long a group waits for more of those who came with the last one: they are on their way
   * again, and twice as many in a group are half as many flushes.
   */
  private static final long GATHERING_NANOS = 200_000;

  /** Longer than the database waits for another process. */
  private static final long PATIENCE_SECONDS = 30;

  /** After so long without a change the log is moved into the database. */
  private static final long IDLE_SECONDS = 2;

  private final PreparedConnection statements;
  private final Runnable precondition;
  private final CommitMeters meters;
  private final BlockingQueue<Job<?>> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
  private final List<Job<?>> group = new ArrayList<>(LARGEST_GROUP);
  private final Thread thread;
  private volatile @Nullable Throwable trouble;
  private volatile boolean closing;
  private volatile boolean stopped;

  private GroupCommitWriter(
      PreparedConnection statements, Runnable precondition, MeterRegistry registry) {
    this.statements = statements;
    this.precondition = precondition;
    this.meters = new CommitMeters(registry);
    this.thread = new Thread(this::run, "deskbridge-writer");
    thread.setDaemon(true);
  }

  /**
   * Starts the thread.
   *
   * @param precondition called before each group; throws an {@link UnavailableException} if nothing
   *     may be written now
   */
  public static GroupCommitWriter start(
      PreparedConnection statements, Runnable precondition, MeterRegistry registry) {
    var writer = new GroupCommitWriter(statements, precondition, registry);
    writer.thread.start();
    return writer;
  }

  /** Does the work and returns its result when it is durable. */
  public <T> T write(PreparedConnection.Work<T> work) {
    return write(work, () -> {});
  }

  /**
   * Does the work and returns its result when it is durable.
   *
   * <p>A {@link ConflictException} of the work is passed on, and may only be thrown as long as the
   * work has changed nothing. Whatever else goes wrong undoes the work, and no other.
   *
   * @param committed called on the writer's thread, in the order of the commits; returns at once
   */
  public <T> T write(PreparedConnection.Work<T> work, Runnable committed) {
    var job = new Job<>(work, committed);
    try {
      if (closing || !queue.offer(job, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new UnavailableException(
            closing ? "The database is closed." : "The database is busy.", null);
      }
      if (stopped) {
        job.fail(closed());
      }
      return job.answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("The database was not waited for.", e);
    } catch (TimeoutException e) {
      throw new UnavailableException("The database does not answer in time.", e);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  private static DeskbridgeException failure(@Nullable Throwable cause) {
    if (cause instanceof DeskbridgeException expected) {
      return expected;
    }
    if (cause instanceof SQLException refused) {
      return SqlFailures.unavailable(refused);
    }
    throw new IllegalStateException("write: failed unexpectedly", cause);
  }

  private static UnavailableException closed() {
    return new UnavailableException("The database is closed.", null);
  }

  /** Returns how many callers wait for their group to begin. */
  int waiting() {
    return queue.size();
  }

  /** Returns why the last group was not stored; null if it was. */
  public @Nullable Throwable trouble() {
    return trouble;
  }

  private void run() {
    try {
      var last = 0;
      while (!closing || !queue.isEmpty()) {
        group.add(next());
        if (last > 1) {
          LockSupport.parkNanos(GATHERING_NANOS);
        }
        queue.drainTo(group, LARGEST_GROUP - 1);
        last = group.size();
        commit(group);
        group.clear();
      }
    } catch (InterruptedException e) {
      log.error("writer: interrupted, nothing can be recorded until a restart", e);
    } finally {
      closing = true;
      stopped = true;
      queue.drainTo(group);
      group.forEach(job -> job.fail(closed()));
    }
  }

  /**
   * Waits for the next job. When none has come for a while, the log is moved into the database, so
   * that the log does not hold what was stored long ago; readers are not waited for.
   */
  private Job<?> next() throws InterruptedException {
    var job = queue.poll(IDLE_SECONDS, TimeUnit.SECONDS);
    if (job == null) {
      checkpoint();
      job = queue.take();
    }
    return job;
  }

  private void checkpoint() {
    try {
      var unused = statements.first("pragma wal_checkpoint(passive)", row -> row.getInt("busy"));
    } catch (SQLException e) {
      log.debug("database: the log stays as it is for now", e);
      forget();
    }
  }

  private void commit(List<Job<?>> jobs) {
    var begun = System.nanoTime();
    try {
      precondition.run();
      statements.execute("begin immediate");
      for (var job : jobs) {
        if (!job.run(statements)) {
          rollBack();
          undone(jobs, job);
          return;
        }
      }
      statements.execute("commit");
    } catch (UnavailableException e) {
      trouble = e;
      jobs.forEach(job -> job.fail(e));
      return;
    } catch (SQLException e) {
      trouble = e;
      rollBack();
      jobs.forEach(job -> job.fail(e));
      return;
    }
    trouble = null;
    meters.committed(jobs.size(), System.nanoTime() - begun);
    jobs.forEach(Job::succeed);
  }

  /** Lets nobody suffer for what another one's work did: each is tried again by itself. */
  private void undone(List<Job<?>> jobs, Job<?> broken) {
    if (jobs.size() == 1) {
      if (broken.failure instanceof SQLException) {
        trouble = broken.failure;
      }
      broken.fail();
    } else {
      jobs.forEach(job -> commit(List.of(job)));
    }
  }

  private void rollBack() {
    try {
      statements.forget();
      statements.execute("rollback");
    } catch (SQLException e) {
      log.debug("rollback: the database had done so itself", e);
      forget();
    }
  }

  private void forget() {
    try {
      statements.forget();
    } catch (SQLException e) {
      log.warn("database: a statement was not closed properly", e);
    }
  }

  /** Commits what waits, then refuses everything. */
  @Override
  public void close() {
    closing = true;
    queue.offer(new Job<>(statements -> "awake", () -> {}));
    try {
      thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      statements.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      log.warn("database: not closed properly", e);
    }
  }

  /** Work that somebody waits for. */
  private static final class Job<T> {

    private final PreparedConnection.Work<T> work;
    private final Runnable committed;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable Throwable failure;

    Job(PreparedConnection.Work<T> work, Runnable committed) {
      this.work = work;
      this.committed = committed;
    }

    /** Returns whether the group can go on, which it cannot once something may be half-done. */
    boolean run(PreparedConnection statements) throws SQLException {
      var attempt = new FutureTask<>(() -> work.on(statements));
      attempt.run();
      try {
        result = attempt.get();
        failure = null;
      } catch (ExecutionException e) {
        failure = e.getCause();
      } catch (InterruptedException e) {
        throw new SQLException("interrupted", e);
      }
      return failure == null || failure instanceof ConflictException;
    }

    void succeed() {
      if (failure == null) {
        committed.run();
        answer.complete(result);
      } else {
        answer.completeExceptionally(failure);
      }
    }

    void fail() {
      answer.completeExceptionally(failure);
    }

    void fail(Throwable cause) {
      answer.completeExceptionally(cause);
    }
  }
}

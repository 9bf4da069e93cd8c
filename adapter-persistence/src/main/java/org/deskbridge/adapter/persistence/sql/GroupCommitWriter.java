package org.deskbridge.adapter.persistence.sql;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
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
 * Writes on one thread and commits jobs in groups.
 *
 * <p>A durable commit flushes the disk, which takes far longer than the commit itself. While one
 * group is flushed the next one gathers, so that many callers share a flush.
 *
 * <p>Safe for use by several threads at once.
 */
public final class GroupCommitWriter implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(GroupCommitWriter.class);

  private static final int LARGEST_GROUP = 256;
  private static final int LONGEST_QUEUE = 4096;

  /**
   * The wait of a group for further jobs of the callers in the last group, which are likely to
   * return: twice as many jobs in a group are half as many flushes.
   */
  private static final long GATHERING_NANOS = 200_000;

  /** Longer than the database waits for another process. */
  private static final long PATIENCE_SECONDS = 30;

  /** After this time without a change the database may tidy up. */
  private static final long IDLE_SECONDS = 2;

  private final Transactions transactions;
  private final Runnable precondition;
  private final CommitMeters meters;
  private final BlockingQueue<Job<?>> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
  private final List<Job<?>> group = new ArrayList<>(LARGEST_GROUP);
  private final Thread thread;
  private volatile @Nullable Throwable trouble;
  private volatile boolean closing;
  private volatile boolean stopped;

  private GroupCommitWriter(
      Transactions transactions, Runnable precondition, MeterRegistry registry) {
    this.transactions = transactions;
    this.precondition = precondition;
    this.meters = new CommitMeters(registry);
    this.thread = new Thread(this::run, "deskbridge-writer");
    thread.setDaemon(true);
  }

  /**
   * Starts the thread.
   *
   * @param precondition called before each group; throws {@link UnavailableException} to refuse all
   *     writes
   */
  public static GroupCommitWriter start(
      Transactions transactions, Runnable precondition, MeterRegistry registry) {
    var writer = new GroupCommitWriter(transactions, precondition, registry);
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
   * work has changed nothing. Any other failure rolls back this job and no other.
   *
   * @param committed called on the writer's thread, in the order of the commits; returns at once
   */
  public <T> T write(PreparedConnection.Work<T> work, Runnable committed) {
    return await(new SingleJob<>(work, committed));
  }

  /**
   * Does the work for an item, by one statement with the other items of its kind in the group, and
   * returns its result when it is durable.
   *
   * @param committed called as {@link #write(PreparedConnection.Work, Runnable)} calls it
   */
  public <I, T> T write(Combined<I, T> kind, I item, Runnable committed) {
    return await(new ItemJob<>(kind, item, committed));
  }

  private <T> T await(Job<T> job) {
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

  /** Returns the number of jobs that wait for their group to begin. */
  public int waiting() {
    return queue.size();
  }

  /** Returns the failure of the last group; null if it was stored. */
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
      log.error("writer: interrupted, nothing can be stored until a restart", e);
    } finally {
      closing = true;
      stopped = true;
      queue.drainTo(group);
      group.forEach(job -> job.fail(closed()));
    }
  }

  /** Waits for the next job. */
  private Job<?> next() throws InterruptedException {
    var job = queue.poll(IDLE_SECONDS, TimeUnit.SECONDS);
    if (job == null) {
      transactions.idle();
      job = queue.take();
    }
    return job;
  }

  private void commit(List<Job<?>> jobs) {
    var begun = System.nanoTime();
    var steps = Step.of(jobs);
    var isOneStatement = steps.size() == 1 && steps.get(0).isOneStatement();
    try {
      precondition.run();
      var statements = transactions.begin();
      for (var step : steps) {
        if (!step.run(statements, isOneStatement)) {
          transactions.rollBack();
          undone(jobs, isOneStatement);
          return;
        }
      }
      if (!isOneStatement) {
        statements.execute("commit");
      }
    } catch (UnavailableException e) {
      fail(jobs, e);
      return;
    } catch (SQLException e) {
      transactions.rollBack();
      fail(jobs, e);
      return;
    }
    trouble = null;
    meters.committed(jobs.size(), System.nanoTime() - begun);
    steps.forEach(step -> step.jobs().forEach(Job::succeed));
  }

  private void fail(List<Job<?>> jobs, Exception cause) {
    trouble = cause;
    jobs.forEach(job -> job.fail(cause));
  }

  /**
   * Runs each job again in its own transaction, so that a failing job does not fail its group.
   * Where the database does not answer any more, the others fail without waiting for it as well. A
   * commit that got no answer may be done, so its jobs are not run again.
   */
  private void undone(List<Job<?>> jobs, boolean mayBeDone) {
    if (jobs.size() == 1 || (mayBeDone && !transactions.isConnected())) {
      for (var job : jobs) {
        if (job.failure instanceof SQLException) {
          trouble = job.failure;
        }
        job.fail();
      }
      return;
    }
    for (int i = 0; i < jobs.size(); i++) {
      commit(List.of(jobs.get(i)));
      if (!transactions.isConnected() && trouble instanceof SQLException gone) {
        fail(jobs.subList(i + 1, jobs.size()), gone);
        return;
      }
    }
  }

  /** Commits what waits, then refuses everything. */
  @Override
  public void close() {
    closing = true;
    queue.offer(new SingleJob<>(statements -> "awake", () -> {}));
    try {
      thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      transactions.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      log.warn("database: not closed properly", e);
    }
  }

  /**
   * The transactions of a writer, one after the other on one connection. From its beginning to its
   * end a transaction keeps out every other writer of the database, those of other processes too.
   */
  public interface Transactions extends AutoCloseable {

    /**
     * Begins a transaction; what it reads is as the last one left it.
     *
     * @return the connection that it runs on
     */
    PreparedConnection begin() throws SQLException;

    /** Undoes the transaction, if one has begun. */
    void rollBack();

    /** Returns whether there is a connection to the database, as far as is known. */
    boolean isConnected();

    /** Called when there has been no change for a while. */
    void idle();

    @Override
    void close() throws SQLException;
  }

  /**
   * A kind of work that one query does for several callers at once.
   *
   * @param <I> what a caller hands over
   * @param <T> what the caller gets back
   */
  public interface Combined<I, T> {

    /** Returns what an item changes: two items about the same are never in one query. */
    Object subject(I item);

    /**
     * Does the work for some items by exactly one query, in their order.
     *
     * @return an outcome for each item, in their order
     */
    List<Outcome<T>> run(Query query, List<I> items) throws SQLException;
  }

  /**
   * What became of one item.
   *
   * @param refusal present if nothing was changed for the item; its caller gets this
   */
  public record Outcome<T>(@Nullable T result, @Nullable ConflictException refusal) {}

  /** Runs a query, with whatever else goes to the database in the same round trip. */
  @FunctionalInterface
  public interface Query {
    /** Returns all rows. */
    <R> List<R> all(
        String sql, PreparedConnection.Mapping<R> mapping, @Nullable Object... arguments)
        throws SQLException;
  }

  /** A part of a transaction: a job of its own, or all that are combined in one query. */
  private sealed interface Step {

    /** Puts together what can be combined; what is of one kind keeps its order. */
    static List<Step> of(List<Job<?>> jobs) {
      var steps = new ArrayList<Step>();
      var open = new HashMap<Combined<?, ?>, CombinedStep>();
      for (var job : jobs) {
        if (job instanceof SingleJob<?> single) {
          steps.add(new SingleStep(single));
        } else if (job instanceof ItemJob<?, ?> item) {
          var step = open.get(item.kind);
          if (step == null || !step.takes(item)) {
            step = new CombinedStep(item);
            open.put(item.kind, step);
            steps.add(step);
          }
        }
      }
      return steps;
    }

    List<? extends Job<?>> jobs();

    boolean isOneStatement();

    /**
     * Returns whether the group can go on, which it cannot once a job may be half done.
     *
     * @param andCommit whether to commit, too; only for one statement
     */
    boolean run(PreparedConnection statements, boolean andCommit) throws SQLException;
  }

  private record SingleStep(SingleJob<?> job) implements Step {

    @Override
    public List<Job<?>> jobs() {
      return List.of(job);
    }

    @Override
    public boolean isOneStatement() {
      return false;
    }

    @Override
    public boolean run(PreparedConnection statements, boolean andCommit) throws SQLException {
      return job.run(statements);
    }
  }

  private static final class CombinedStep implements Step {

    private final List<ItemJob<?, ?>> jobs = new ArrayList<>();
    private final Set<Object> subjects = new HashSet<>();

    CombinedStep(ItemJob<?, ?> first) {
      takes(first);
    }

    boolean takes(ItemJob<?, ?> job) {
      return subjects.add(job.subject()) && jobs.add(job);
    }

    @Override
    public List<ItemJob<?, ?>> jobs() {
      return jobs;
    }

    @Override
    public boolean isOneStatement() {
      return true;
    }

    @Override
    public boolean run(PreparedConnection statements, boolean andCommit) throws SQLException {
      return jobs.get(0).runAll(jobs, andCommit ? statements::allAndCommit : statements::all);
    }
  }

  /** What a caller waits for. */
  private abstract static class Job<T> {

    private final Runnable committed;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    @Nullable T result;
    @Nullable Throwable failure;

    Job(Runnable committed) {
      this.committed = committed;
    }

    /** Returns the result of some work, or null and its failure. */
    static <R> Attempt<R> attempt(Callable<R> work) throws SQLException {
      var attempt = new FutureTask<>(work);
      attempt.run();
      try {
        return new Attempt<>(attempt.get(), null);
      } catch (ExecutionException e) {
        return new Attempt<>(null, e.getCause());
      } catch (InterruptedException e) {
        throw new SQLException("interrupted", e);
      }
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

  private record Attempt<R>(@Nullable R result, @Nullable Throwable failure) {}

  /** Work that stands for itself. */
  private static final class SingleJob<T> extends Job<T> {

    private final PreparedConnection.Work<T> work;

    SingleJob(PreparedConnection.Work<T> work, Runnable committed) {
      super(committed);
      this.work = work;
    }

    boolean run(PreparedConnection statements) throws SQLException {
      var done = attempt(() -> work.on(statements));
      result = done.result();
      failure = done.failure();
      return failure == null || failure instanceof ConflictException;
    }
  }

  /** An item of work that can be combined. */
  private static final class ItemJob<I, T> extends Job<T> {

    private final Combined<I, T> kind;
    private final I item;

    ItemJob(Combined<I, T> kind, I item, Runnable committed) {
      super(committed);
      this.kind = kind;
      this.item = item;
    }

    Object subject() {
      return kind.subject(item);
    }

    /** Runs this job and others of its kind; each has its outcome, or all have the failure. */
    @SuppressWarnings("unchecked") // jobs of one kind have the types of the kind
    boolean runAll(List<ItemJob<?, ?>> jobs, Query query) throws SQLException {
      var items = jobs.stream().map(job -> (I) job.item).toList();
      var done = attempt(() -> kind.run(query, items));
      var outcomes = done.result();
      for (int i = 0; i < jobs.size(); i++) {
        var job = (ItemJob<I, T>) jobs.get(i);
        job.result = outcomes == null ? null : outcomes.get(i).result();
        job.failure = outcomes == null ? done.failure() : outcomes.get(i).refusal();
      }
      return outcomes != null;
    }
  }
}

package org.deskbridge.app.server;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whether recordings can be stored. An answer counts for five seconds, however many ask, and
 * a store that hangs keeps a caller for two seconds at the most. Safe for use by several threads at
 * once.
 */
final class MediaCheck implements BooleanSupplier {

  private static final Logger log = LoggerFactory.getLogger(MediaCheck.class);

  static final Duration PATIENCE = Duration.ofSeconds(2);
  static final Duration VALID = Duration.ofSeconds(5);

  private final Runnable check;
  private final Duration patience;
  private final LongSupplier nanos;

  private @Nullable CompletableFuture<Boolean> last;
  private long lastAt;

  /**
   * @param check throws {@link UnavailableException} if nothing can be stored
   */
  MediaCheck(Runnable check) {
    this(check, PATIENCE, System::nanoTime);
  }

  MediaCheck(Runnable check, Duration patience, LongSupplier nanos) {
    this.check = check;
    this.patience = patience;
    this.nanos = nanos;
  }

  /** Returns whether recordings can be stored; a check without an answer so far counts as not. */
  @Override
  public boolean getAsBoolean() {
    try {
      return current().get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      var outage = new UnavailableException("The place of the recordings does not answer.", e);
      log.warn("Recordings cannot be stored.", outage);
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("A check of the recordings failed.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A check that still runs is waited for again: another one would hang at the same place. */
  private synchronized CompletableFuture<Boolean> current() {
    var now = nanos.getAsLong();
    var known = last;
    if (known == null || (known.isDone() && now - lastAt >= VALID.toNanos())) {
      known = CompletableFuture.supplyAsync(this::look, MediaCheck::inBackground);
      last = known;
      lastAt = now;
    }
    return known;
  }

  private boolean look() {
    try {
      check.run();
      return true;
    } catch (UnavailableException e) {
      log.warn("Recordings cannot be stored.", e);
      return false;
    }
  }

  /** A thread of its own, as one that hangs must not take that of others, nor hold up an end. */
  private static void inBackground(Runnable work) {
    var thread = new Thread(work, "media-check");
    thread.setDaemon(true);
    thread.start();
  }
}
